// Drag z along g(z): the tangent turns, and with it the slope and the step of gradient descent.

const LOWEST = -10, HIGHEST = 10, FLAT = 0.01, KEY_STEP = 0.1, PAGE_STEP = 1, DRAG_STEP = 0.05;
const ENDS = [LOWEST, HIGHEST], NONE = "none";

export const FUNCTIONS = {
  sigmoid: { g: sigmoid, gPrime: sigmoidPrime, formula: "\u03c3(z)", bounded: true },
  tanh: { g: tanh, gPrime: tanhPrime, formula: "tanh z", bounded: true },
  relu: { g: relu, gPrime: reluPrime, formula: "ReLU(z)", kink: "relu_kink" },
  leaky_relu: { g: leakyRelu, gPrime: leakyReluPrime, formula: "leaky(z)", kink: "leaky_relu_kink" },
};

/** Everything that the picture shows, from the value alone. */
export function reading({ function: name, z, alpha, slope }) {
  const { g, gPrime, kink } = FUNCTIONS[name], prime = gPrime(z, slope);
  // a leaky ReLU with slope 1 is the straight line z
  const atKink = Boolean(kink) && z === 0 && !(name === "leaky_relu" && slope === 1);
  return { g: g(z, slope), gPrime: prime, step: alpha * prime, atKink, flat: prime < FLAT };
}

/** The stretches of the axis where g'(z) < 0.01, as pairs [from, to]. */
export function flatZones(name, slope) {
  const zones = [];
  for (let i = LOWEST * 100; i <= HIGHEST * 100; i++) {
    const z = i / 100;
    if (FUNCTIONS[name].gPrime(z, slope) >= FLAT) continue;
    const last = zones.at(-1);
    if (last && z - last[1] < 0.015) last[1] = z;
    else zones.push([z, z]);
  }
  return zones;
}

/** Lowest and highest value on the vertical axis. */
function heights({ function: name, slope }) {
  if (FUNCTIONS[name].bounded) return [-1.5, 1.5];
  return [Math.min(-1.5, name === "leaky_relu" ? slope * LOWEST : 0), HIGHEST];
}

export function moved(z, key) {
  const by = { ArrowRight: KEY_STEP, ArrowUp: KEY_STEP, ArrowLeft: -KEY_STEP, ArrowDown: -KEY_STEP,
    PageUp: PAGE_STEP, PageDown: -PAGE_STEP, Home: -Infinity, End: Infinity }[key];
  return by === undefined ? null : snap(z + by, 0.01, ENDS);
}

// The plot, in the units of its viewBox.
const WIDTH = 640, HEIGHT = 300, BOX = { left: 46, right: 626, top: 10, bottom: 268 };
const LINES = {
  first: { stroke: "var(--course-first)", "stroke-width": 3, fill: "none" },
  second: { stroke: "var(--course-second)", "stroke-width": 2.5, "stroke-dasharray": "9 6", fill: "none" },
  tangent: { stroke: "var(--course-tangent)", "stroke-width": 2 },
};
let drawn = 0;

/** A pattern has an id of its own in the page. */
function hatching() {
  const id = `course-hatch-${++drawn}`;
  const stroke = make("path", { d: "M0 8L8 0", stroke: "var(--course-zone)", "stroke-width": 1.2 });
  const box = { id, width: 8, height: 8, patternUnits: "userSpaceOnUse" };
  return { fill: `url(#${id})`, pattern: make("pattern", box, stroke) };
}

const curve = (name, slope, view) =>
  trace(view, multiples(ENDS, 0.05).map((z) => [z, FUNCTIONS[name].g(z, slope)]));

function axes(view, [low, high]) {
  const marks = axisMarks(view, multiples(ENDS, 5), multiples([low, high], high - low > 4 ? 5 : 0.5));
  return [...marks, make("text", { x: view.right, y: view.bottom + 20, "text-anchor": "end", dx: -28 }, "z")];
}

function zoneShapes(view, zones, fill, words) {
  const { top: y, height } = view, halo = { ...HALO, "text-anchor": "middle" };
  return zones.flatMap(([from, to]) => {
    const x = view.across(from), width = Math.max(1, view.across(to) - x);
    return [make("rect", { class: "course-flat", x, width, y, height, fill, opacity: 0.55 }),
      make("text", { ...halo, x: x + width / 2, y: y + 20, direction: words.direction }, words.flat)];
  });
}

/** The slider that is the picture: the whole plot takes the hand and the keys. */
function makePlot(words, value, changed) {
  const hatch = hatching(), seenFrom = (range) => plane(BOX, ENDS, range);
  const { clip, clipped } = clipTo(seenFrom([0, 1]));
  const zones = make("g"), grid = make("g");
  const [second, first] = [LINES.second, LINES.first].map((line) => make("path", { ...line, ...clipped }));
  const tangent = make("line", { ...LINES.tangent, ...clipped, class: "course-tangent" });
  const dot = { r: 8, fill: "var(--course-tangent)", stroke: "var(--course-paper)", "stroke-width": 2 };
  const point = make("circle", { class: "course-point", ...dot });
  const defs = make("defs", {}, hatch.pattern, clip);
  const svg = drawing(WIDTH, HEIGHT, defs, zones, grid, second, first, tangent, point);
  const node = make("div", { ...KEYS_STAY_HERE, class: "course-plot", role: "slider", tabindex: 0, dir: "ltr",
    "aria-label": words.point, "aria-valuemin": LOWEST, "aria-valuemax": HIGHEST,
    style: "cursor: ew-resize; touch-action: pan-y; user-select: none" }, svg);

  followHand(node, svg, (across, down) => {
    changed({ z: snap(seenFrom([0, 1]).under(across, down)[0], DRAG_STEP, ENDS) });
  });
  followKeys(node, (key) => {
    const z = moved(value().z, key);
    if (z !== null) changed({ z });
    return z !== null;
  });

  let scene = null;
  const draw = (now, seen) => {
    const range = heights(now), view = seenFrom(range), wanted = [now.function, now.second, now.slope].join();
    if (wanted !== scene) {
      scene = wanted;
      zones.replaceChildren(...zoneShapes(view, flatZones(now.function, now.slope), hatch.fill, words));
      grid.replaceChildren(...axes(view, range));
      put(first, { d: curve(now.function, now.slope, view) });
      put(second, { d: now.second === NONE ? "M0 0" : curve(now.second, now.slope, view) });
    }
    const height = (z) => view.upward(seen.g + seen.gPrime * (z - now.z));
    put(tangent, { x1: view.left, y1: height(LOWEST), x2: view.right, y2: height(HIGHEST),
      "stroke-dasharray": seen.atKink ? "3 7" : "none" });
    put(point, { cx: view.across(now.z), cy: view.upward(seen.g) });
    put(node, { "aria-valuenow": now.z, "aria-valuetext": fill(words.reading, {
      z: formatNumber(now.z), g: formatNumber(seen.g), g_prime: formatNumber(seen.gPrime) }, words.direction) });
  };
  return { node, draw };
}

function makeControls(words, changed) {
  const names = { sigmoid: words.sigmoid, tanh: "tanh", relu: "ReLU", leaky_relu: words.leaky_relu };
  const first = choice(words.function, names, (name) => changed({ function: name }));
  const second = choice(words.second, { [NONE]: words.none, ...names }, (name) => changed({ second: name }));
  const alpha = dial(words.alpha, "\u03b1", [0, 2, 0.05], (x) => changed({ alpha: x }));
  const slope = dial(words.slope_control, "", [0, 2, 0.01], (x) => changed({ slope: x }));
  const node = make("div", { class: "course-controls" }, ...[first, second, alpha, slope].map((c) => c.node));
  const draw = (now) => {
    first.show(now.function);
    second.show(now.second);
    alpha.show(now.alpha);
    slope.show(now.slope);
    slope.node.hidden = ![now.function, now.second].includes("leaky_relu");
  };
  return { node, draw };
}

function makeNumbers(words) {
  const { node, show } = numberList([["z", "", "z"], ["g", words.value, "g(z)"], ["gPrime", words.slope, "g\u2032(z)"],
    ["step", words.step, "\u03b1 g\u2032(z)"]]);
  return { node, draw: (now, seen) => show({ ...seen, z: now.z }) };
}

function makeLegend(words) {
  const hatch = hatching();
  const formulas = [mathText(), mathText()];
  const first = legendItem([sampleLine(LINES.first)], formulas[0]);
  const second = legendItem([sampleLine(LINES.second)], formulas[1]);
  const tangent = legendItem([sampleLine(LINES.tangent)], words.tangent);
  const hatched = make("rect", { width: 36, height: 14, fill: hatch.fill });
  const zone = legendItem([make("defs", {}, hatch.pattern), hatched], words.flat_zone);
  const node = make("ul", { class: "course-legend" }, first, second, tangent, zone);
  const draw = (now) => {
    formulas[0].textContent = FUNCTIONS[now.function].formula;
    second.hidden = now.second === NONE;
    formulas[1].textContent = second.hidden ? "" : FUNCTIONS[now.second].formula;
  };
  return { node, draw };
}

function makeNote(words) {
  const { node, show } = spokenNote();
  const draw = (now, seen) => {
    const sentence = seen.atKink ? words[FUNCTIONS[now.function].kink] : seen.flat ? words.flat_here : words.help;
    show(fill(sentence, { slope: formatNumber(now.slope) }, words.direction));
  };
  return { node, draw };
}

const explorerParts = (words, value, changed) => [makeControls(words, changed), makePlot(words, value, changed),
  makeLegend(words), makeNumbers(words), makeNote(words)];

export default { render: (given) => mount(given, explorerParts, reading) };
