// Drag z along g(z): the tangent turns, and with it the slope and the step of gradient descent.

const LOWEST = -10, HIGHEST = 10, FLAT = 0.01, KEY_STEP = 0.1, PAGE_STEP = 1, DRAG_STEP = 0.05;
const NONE = "none";

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
  return by === undefined ? null : onAxis(z + by, 0.01);
}

function onAxis(z, grain) {
  const rounded = Number((Math.round(z / grain) * grain).toFixed(2)) || 0; // || 0: never -0
  return Math.min(HIGHEST, Math.max(LOWEST, rounded));
}

// The plot, in the units of its viewBox.
const WIDTH = 640, HEIGHT = 300, LEFT = 46, RIGHT = 626, TOP = 10, BOTTOM = 268;
const across = (z) => LEFT + ((z - LOWEST) / (HIGHEST - LOWEST)) * (RIGHT - LEFT);
const upward = (y, [low, high]) => BOTTOM - ((y - low) / (high - low)) * (BOTTOM - TOP);
const LINES = {
  first: { stroke: "var(--course-first)", "stroke-width": 3, fill: "none" },
  second: { stroke: "var(--course-second)", "stroke-width": 2.5, "stroke-dasharray": "9 6", fill: "none" },
  tangent: { stroke: "var(--course-tangent)", "stroke-width": 2 },
  thin: { stroke: "var(--course-rule)", "stroke-width": 1 },
};
let drawn = 0;

/** A pattern has an id of its own in the page. */
function hatching() {
  const id = `course-hatch-${++drawn}`;
  const stroke = make("path", { d: "M0 8L8 0", stroke: "var(--course-zone)", "stroke-width": 1.2 });
  const box = { id, width: 8, height: 8, patternUnits: "userSpaceOnUse" };
  return { fill: `url(#${id})`, pattern: make("pattern", box, stroke) };
}

function curve(name, slope, range) {
  const points = [];
  for (let i = LOWEST * 20; i <= HIGHEST * 20; i++) {
    const z = i / 20;
    points.push(`${across(z).toFixed(2)} ${upward(FUNCTIONS[name].g(z, slope), range).toFixed(2)}`);
  }
  return `M${points.join("L")}`;
}

function axes(range) {
  const zero = upward(0, range);
  const line = (x1, x2, y1, y2) => make("line", { ...LINES.thin, x1, x2, y1, y2 });
  const marks = [line(LEFT, RIGHT, zero, zero), line(across(0), across(0), TOP, BOTTOM)];
  for (let z = LOWEST; z <= HIGHEST; z += 5) {
    marks.push(line(across(z), across(z), BOTTOM, BOTTOM + 5),
      make("text", { x: across(z), y: BOTTOM + 20, "text-anchor": "middle" }, formatTick(z)));
  }
  const every = range[1] - range[0] > 4 ? 5 : 0.5;
  for (let y = Math.ceil(range[0] / every) * every; y <= range[1]; y += every) {
    marks.push(line(LEFT - 5, LEFT, upward(y, range), upward(y, range)),
      make("text", { x: LEFT - 8, y: upward(y, range) + 5, "text-anchor": "end" }, formatTick(y)));
  }
  return [...marks, make("text", { x: RIGHT, y: BOTTOM + 20, "text-anchor": "end", dx: -28 }, "z")];
}

function zoneShapes(zones, fill, words) {
  const halo = { "paint-order": "stroke", stroke: "var(--course-paper)", "stroke-width": 5, "text-anchor": "middle" };
  return zones.flatMap(([from, to]) => {
    const x = across(from), width = Math.max(1, across(to) - x);
    return [make("rect", { class: "course-flat", x, width, y: TOP, height: BOTTOM - TOP, fill, opacity: 0.55 }),
      make("text", { ...halo, x: x + width / 2, y: TOP + 20, direction: words.direction }, words.flat)];
  });
}

/** The slider that is the picture: the whole plot takes the hand and the keys. */
function makePlot(words, value, changed) {
  const hatch = hatching(), inside = `${hatch.pattern.id}-inside`;
  const frame = make("rect", { x: LEFT, y: TOP, width: RIGHT - LEFT, height: BOTTOM - TOP });
  const clip = make("clipPath", { id: inside }, frame), clipped = { "clip-path": `url(#${inside})` };
  const zones = make("g"), grid = make("g");
  const [second, first] = [LINES.second, LINES.first].map((line) => make("path", { ...line, ...clipped }));
  const tangent = make("line", { ...LINES.tangent, ...clipped, class: "course-tangent" });
  const dot = { r: 8, fill: "var(--course-tangent)", stroke: "var(--course-paper)", "stroke-width": 2 };
  const point = make("circle", { class: "course-point", ...dot });
  const svg = make("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true", focusable: "false" },
    make("defs", {}, hatch.pattern, clip), zones, grid, second, first, tangent, point);
  const node = make("div", { ...KEYS_STAY_HERE, class: "course-plot", role: "slider", tabindex: 0, dir: "ltr",
    "aria-label": words.point, "aria-valuemin": LOWEST, "aria-valuemax": HIGHEST,
    style: "cursor: ew-resize; touch-action: pan-y; user-select: none" }, svg);

  const follow = (event) => {
    const box = svg.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * WIDTH;
    changed({ z: onAxis(LOWEST + ((x - LEFT) / (RIGHT - LEFT)) * (HIGHEST - LOWEST), DRAG_STEP) });
  };
  node.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    node.focus({ preventScroll: true });
    node.setPointerCapture(event.pointerId);
    follow(event);
  });
  node.addEventListener("pointermove", (event) => node.hasPointerCapture(event.pointerId) && follow(event));
  node.addEventListener("keydown", (event) => {
    const z = event.ctrlKey || event.metaKey || event.altKey ? null : moved(value().z, event.key);
    if (z === null) return;
    event.preventDefault();
    changed({ z });
  });

  let scene = null;
  const draw = (now, seen) => {
    const range = heights(now), wanted = [now.function, now.second, now.slope].join();
    if (wanted !== scene) {
      scene = wanted;
      zones.replaceChildren(...zoneShapes(flatZones(now.function, now.slope), hatch.fill, words));
      grid.replaceChildren(...axes(range));
      put(first, { d: curve(now.function, now.slope, range) });
      put(second, { d: now.second === NONE ? "M0 0" : curve(now.second, now.slope, range) });
    }
    const height = (z) => upward(seen.g + seen.gPrime * (z - now.z), range);
    put(tangent, { x1: across(LOWEST), y1: height(LOWEST), x2: across(HIGHEST), y2: height(HIGHEST),
      "stroke-dasharray": seen.atKink ? "3 7" : "none" });
    put(point, { cx: across(now.z), cy: upward(seen.g, range) });
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
  const math = (text) => make("span", { class: "course-math" }, text);
  const formulas = { z: "z", g: "g(z)", gPrime: "g\u2032(z)", step: "\u03b1 g\u2032(z)" };
  const labels = { z: "", g: words.value, gPrime: words.slope, step: words.step }, shown = {};
  const boxes = Object.keys(formulas).map((key) => {
    shown[key] = math("");
    shown[key].dataset.number = key;
    return make("div", {}, make("dt", {}, labels[key], " ", math(formulas[key])), make("dd", {}, shown[key]));
  });
  const draw = (now, seen) => {
    for (const key of Object.keys(shown)) shown[key].textContent = formatNumber(key === "z" ? now.z : seen[key]);
  };
  return { node: make("dl", { class: "course-numbers" }, ...boxes), draw };
}

function makeLegend(words) {
  const hatch = hatching();
  const stroke = (line) => make("path", { ...line, d: "M0 7L36 7" });
  const item = (sample, ...text) => make("li", {},
    make("svg", { viewBox: "0 0 36 14", "aria-hidden": "true", focusable: "false" }, ...sample), ...text);
  const formulas = [0, 1].map(() => make("span", { class: "course-math" }));
  const first = item([stroke(LINES.first)], formulas[0]), second = item([stroke(LINES.second)], formulas[1]);
  const hatched = make("rect", { width: 36, height: 14, fill: hatch.fill });
  const zone = item([make("defs", {}, hatch.pattern), hatched], words.flat_zone);
  const node = make("ul", { class: "course-legend" }, first, second, item([stroke(LINES.tangent)], words.tangent), zone);
  const draw = (now) => {
    formulas[0].textContent = FUNCTIONS[now.function].formula;
    second.hidden = now.second === NONE;
    formulas[1].textContent = second.hidden ? "" : FUNCTIONS[now.second].formula;
  };
  return { node, draw };
}

function makeNote(words) {
  const node = make("p", { class: "course-note", role: "status" });
  const draw = (now, seen) => {
    const sentence = seen.atKink ? words[FUNCTIONS[now.function].kink] : seen.flat ? words.flat_here : words.help;
    const text = fill(sentence, { slope: formatNumber(now.slope) }, words.direction);
    if (node.textContent !== text) node.textContent = text; // a screen reader speaks at every change
  };
  return { node, draw };
}

function render({ model, el }) {
  const direction = model.get("direction"), words = { ...model.get("words"), direction };
  let value = { ...model.get("value") };
  const parts = [makeControls(words, changed), makePlot(words, () => value, changed), makeLegend(words),
    makeNumbers(words), makeNote(words)];
  const redraw = oncePerFrame(() => {
    const seen = reading(value);
    for (const part of parts) part.draw(value, seen);
  });
  const tell = whenAtRest(() => {
    model.set("value", value);
    model.save_changes();
  });
  function changed(part) {
    value = { ...value, ...part };
    redraw();
    tell();
  }
  const adopt = () => {
    value = { ...model.get("value") };
    redraw();
  };
  el.append(make("div", { class: "course-widget", dir: direction, lang: model.get("language"), role: "group",
    "aria-label": words.title }, ...parts.map((part) => part.node)));
  model.on("change:value", adopt);
  redraw();
  return () => model.off("change:value", adopt);
}

export default { render };
