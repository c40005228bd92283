// The run shrinks, the second point comes to the first, and the secant turns into the tangent.

const X_SEEN = [-2.5, 4.5], LEGIBLE = 26;
const TENFOLD_FROM = 0.1, ROUNDING_FROM = 0.00001;

export const CURVES = {
  square: { f: (x) => x * x, prime: (x) => 2 * x, formula: "f(x) = x\u00b2", heights: [-3, 9], every: 3 },
  sine: { f: Math.sin, prime: Math.cos, formula: "f(x) = sin x", heights: [-2, 2], every: 1 },
  falling: { f: (x) => Math.exp(-x), prime: (x) => -Math.exp(-x), formula: "f(x) = e\u207b\u02e3", heights: [-2, 8],
    every: 2 },
};

/** Everything that the picture shows, from the value alone. */
export function runReading({ curve: name, x, run }) {
  const { f, prime } = CURVES[name], rise = f(x + run) - f(x), secant = rise / run, tangent = prime(x);
  return { from: f(x), to: f(x + run), run, rise, secant, tangent, difference: secant - tangent };
}

const RUN_LINES = {
  curve: { stroke: "var(--course-first)", "stroke-width": 3, fill: "none" },
  secant: { stroke: "var(--course-second)", "stroke-width": 2.5, "stroke-dasharray": "9 6", fill: "none" },
  tangent: { stroke: "var(--course-tangent)", "stroke-width": 2, fill: "none" },
  legs: { stroke: "var(--course-zone)", "stroke-width": 2.5, "stroke-dasharray": "2 4", fill: "none" },
};
const RUN_BOX = { left: 46, right: 626, top: 10, bottom: 268 };
const FILLED = { r: 7, fill: "var(--course-tangent)", stroke: "var(--course-paper)", "stroke-width": 2 };
const HOLLOW = { r: 7, fill: "none", stroke: "var(--course-second)", "stroke-width": 3 };

/** The straight line through a point with a slope, from the left edge to the right edge. */
const straight = (view, x, y, slope) => trace(view, X_SEEN.map((at) => [at, y + slope * (at - x)]));

function makeRunPlot(words) {
  const box = plane(RUN_BOX, X_SEEN, [0, 1]), { clip, clipped } = clipTo(box), grid = make("g");
  const line = (key) => make("path", { ...RUN_LINES[key], ...clipped, class: `course-${key}` });
  const [curve, legs, tangent, secant] = ["curve", "legs", "tangent", "secant"].map(line);
  const point = make("circle", { ...FILLED, class: "course-point" });
  const second = make("circle", { ...HOLLOW, ...clipped });
  const outward = words.direction === "rtl" ? "end" : "start"; // to the right of its place in both directions
  const label = (anchor, text) => make("text", { ...HALO, "text-anchor": anchor, direction: words.direction }, text);
  const run = label(outward, words.run), rise = label(outward, words.rise);
  const svg = drawing(640, 300, make("defs", {}, clip), grid, curve, legs, tangent, secant, point, second, run, rise);
  const name = make("text", { x: box.across(3.5), y: RUN_BOX.bottom + 20, "text-anchor": "middle" }, "x");
  const node = make("div", { class: "course-plot", dir: "ltr" }, svg);

  /** A leg that is too short to see has no name. */
  function placeNames(view, x, seen) {
    const [left, right] = [x, x + seen.run].map(view.across), [low, high] = [seen.from, seen.to].map(view.upward);
    put(run, { x: left + 8, y: low + (seen.rise < 0 ? -8 : 18),
      visibility: right - left < LEGIBLE ? "hidden" : "visible" });
    put(rise, { x: right + 10, y: (low + high) / 2 + 5,
      visibility: Math.abs(low - high) < LEGIBLE || right - left < LEGIBLE ? "hidden" : "visible" });
  }
  let scene = null;
  const draw = (now, seen) => {
    const { f, heights, every } = CURVES[now.curve], view = plane(RUN_BOX, X_SEEN, heights), end = now.x + now.run;
    if (scene !== now.curve) {
      grid.replaceChildren(...axisMarks(view, multiples([-2, 4], 1), multiples(heights, every)), name);
      put(curve, { d: trace(view, multiples(X_SEEN, 0.05).map((x) => [x, f(x)])) });
    }
    scene = now.curve;
    put(legs, { d: trace(view, [[now.x, seen.from], [end, seen.from], [end, seen.to]]) });
    put(tangent, { d: straight(view, now.x, seen.from, seen.tangent) });
    put(secant, { d: straight(view, now.x, seen.from, seen.secant) });
    put(point, { cx: view.across(now.x), cy: view.upward(seen.from) });
    put(second, { cx: view.across(end), cy: view.upward(seen.to) });
    placeNames(view, now.x, seen);
  };
  return { node, draw };
}

function makeRunControls(words, changed) {
  const names = Object.fromEntries(Object.entries(CURVES).map(([name, { formula }]) => [name, formula]));
  const curve = choice(words.curve, names, (name) => changed({ curve: name }));
  const x = dial(words.point, "x", [-2, 2, 0.1], (to) => changed({ x: to }));
  const run = dial(words.run_control, "", [-6, 0, 0.1], (to) => changed({ run: to }), BY_FACTORS);
  const node = make("div", { class: "course-controls" }, curve.node, x.node, run.node);
  const draw = (now) => {
    curve.show(now.curve);
    x.show(now.x);
    run.show(now.run);
  };
  return { node, draw };
}

function makeRunLegend(words) {
  const line = (key, text) => legendItem([sampleLine(RUN_LINES[key])], text);
  const dot = (style, text) => legendItem([make("circle", { ...style, r: 5, cx: 18, cy: 7 })], text);
  const node = make("ul", { class: "course-legend" }, line("curve", words.graph), line("secant", words.secant),
    line("tangent", words.tangent), line("legs", words.legs), dot(FILLED, words.fixed), dot(HOLLOW, words.end));
  return { node, draw: () => {} };
}

function makeRunNumbers(words) {
  const { node, show } = numberList([["run", words.run_number, ""], ["rise", words.rise_number, ""],
    ["secant", words.secant_slope, "", 9], ["tangent", words.tangent_slope, "", 9],
    ["difference", words.difference, ""]]);
  return { node, draw: (_, seen) => show(seen) };
}

function makeRunNote(words) {
  const { node, show } = spokenNote();
  const draw = (now, seen) => {
    const tenfold = now.run <= TENFOLD_FROM, sentences = [tenfold ? words.tenfold : words.help];
    if (seen.rise < 0) sentences.push(words.negative);
    if (now.run <= ROUNDING_FROM) sentences.push(words.rounding);
    const larger = tenfold ? runReading({ ...now, run: 10 * now.run }).difference : 0;
    const facts = { larger: formatNumber(larger), difference: formatNumber(seen.difference) };
    show(fill(sentences.join(" "), facts, words.direction));
  };
  return { node, draw };
}

const runParts = (words, value, changed) => [makeRunControls(words, changed), makeRunPlot(words), makeRunLegend(words),
  makeRunNumbers(words), makeRunNote(words)];

export default { render: (given) => mount(given, runParts, runReading) };
