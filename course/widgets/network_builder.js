// Layers and units, added and removed: the drawing, every shape and the number of parameters follow.

const MOST_LAYERS = 8, MOST_UNITS = 10;

/** Everything that the picture shows: per layer its units, shapes and parameters; layer 0 is the input layer. */
export function networkReading({ sizes }) {
  const layers = sizes.map((units, l) => {
    if (l === 0) return { units, role: "input", weights: 0, biases: 0, W: null, b: null };
    const before = sizes[l - 1], role = l === sizes.length - 1 ? "output" : "hidden";
    return { units, role, weights: units * before, biases: units, W: [units, before], b: [units, 1] };
  });
  const count = layers.reduce((sum, layer) => sum + layer.weights + layer.biases, 0);
  return { layers, depth: sizes.length - 1, count };
}

/** The sizes after one step of a button; null at an end. A new hidden layer copies the units of the layer before it. */
export function withLayer(sizes, by) {
  const depth = sizes.length - 1 + by;
  if (depth < 1 || depth > MOST_LAYERS) return null;
  const output = sizes.at(-1), before = sizes.slice(0, -1);
  return by > 0 ? [...before, before.at(-1), output] : [...before.slice(0, -1), output];
}

export function withUnit(sizes, l, by) {
  const units = sizes[l] + by;
  return units < 1 || units > MOST_UNITS ? null : sizes.with(l, units);
}

// The drawing, in the units of its viewBox.
const NET_WIDTH = 640, NET_HEIGHT = 300, NET_TOP = 16, NET_BOTTOM = 246, NET_SIDE = 60, LARGEST_RADIUS = 13, CROWDED = 6;

function places(sizes) {
  const gap = Math.min((NET_WIDTH - 2 * NET_SIDE) / (sizes.length - 1), 200);
  const start = (NET_WIDTH - gap * (sizes.length - 1)) / 2, middle = (NET_TOP + NET_BOTTOM) / 2;
  const room = Math.min(56, (NET_BOTTOM - NET_TOP) / Math.max(...sizes));
  const columns = sizes.map((units, l) =>
    Array.from({ length: units }, (_, i) => [start + gap * l, middle + room * (i - (units - 1) / 2)]));
  return { columns, radius: Math.min(LARGEST_RADIUS, room * 0.38) };
}

function networkShapes(sizes) {
  const { columns, radius } = places(sizes), subscript = (l) => String.fromCharCode(0x2080 + l);
  const opacity = Math.max(...sizes) > CROWDED ? 0.5 : 1; // many lines beside each other stay apart
  const lines = columns.slice(1).map((to, l) => make("path", { opacity,
    d: columns[l].flatMap(([x1, y1]) => to.map(([x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`)).join("") }));
  const square = ([x, y]) => make("rect", { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
  const units = columns.map((column, l) => (l === 0
    ? make("g", { class: "course-inputs" }, ...column.map(square))
    : make("g", {}, ...column.map(([cx, cy]) => make("circle", { cx, cy, r: radius })))));
  const label = (x, y, text) => make("text", { x, y, "text-anchor": "middle" }, text);
  const labels = columns.flatMap(([[x]], l) =>
    [label(x, NET_BOTTOM + 26, `l = ${l}`), label(x, NET_BOTTOM + 46, `n${subscript(l)} = ${sizes[l]}`)]);
  return [...lines, ...units, ...labels];
}

function makeNetwork() {
  const svg = drawing(NET_WIDTH, NET_HEIGHT);
  const draw = ({ sizes }) => svg.replaceChildren(...networkShapes(sizes));
  return { node: make("div", { class: "course-network", dir: "ltr" }, svg), draw };
}

/** Minus, a number, plus. A button that would lead over an end says so and keeps the focus. */
function stepper(lessName, moreName, step) {
  const less = pushButton(MINUS, () => step(-1)), more = pushButton("+", () => step(1)), shown = mathText();
  put(less.node, { "aria-label": lessName });
  put(more.node, { "aria-label": moreName });
  const show = (number, canLess, canMore) => {
    shown.textContent = number;
    less.show(canLess);
    more.show(canMore);
  };
  return { node: make("span", { class: "course-stepper" }, less.node, shown, more.node), show };
}

/** A symbol with an index above or below it. */
const withIndex = (symbol, place, index) => {
  const node = mathText(symbol);
  node.append(make(place, {}, index));
  return node;
};
const shapeText = (shape) => (shape ? `(${shape.join(", ")})` : "\u2013");
const countText = ({ W, weights, biases }) =>
  (W ? `${W.join(" \u00b7 ")} + ${biases} = ${weights + biases}` : "0");

/** One row per layer, made once: a button that is in focus stays in the page. */
function layerRow(words, l, value, changed) {
  const step = (by) => {
    const sizes = withUnit(value().sizes, l, by);
    if (sizes) changed({ sizes });
  };
  const name = (sentence) => fill(sentence, { l }, words.direction);
  const units = stepper(name(words.remove_unit), name(words.add_unit), step);
  const role = make("span"), W = mathText(), b = mathText(), count = mathText();
  Object.entries({ W, b, count }).forEach(([key, cell]) => { cell.dataset.number = `${key}${l}`; });
  const head = make("th", { scope: "row" }, mathText(String(l)), " ", role);
  const cells = [units.node, W, b, count].map((content) => make("td", {}, content));
  const node = make("tr", {}, head, ...cells);
  const roles = { input: words.input, hidden: words.hidden, output: words.output };
  const draw = ({ sizes }, { layers }) => {
    const layer = layers[l];
    node.hidden = !layer;
    if (!layer) return;
    role.textContent = roles[layer.role];
    units.show(layer.units, Boolean(withUnit(sizes, l, -1)), Boolean(withUnit(sizes, l, 1)));
    W.textContent = shapeText(layer.W);
    b.textContent = shapeText(layer.b);
    count.textContent = countText(layer);
  };
  return { node, draw };
}

function makeTable(words, value, changed) {
  const rows = Array.from({ length: MOST_LAYERS + 1 }, (_, l) => layerRow(words, l, value, changed));
  const head = (...content) => make("th", { scope: "col" }, ...content);
  const heads = [head(words.layer, " ", mathText("l")), head(words.units, " ", withIndex("n", "sub", "l")),
    head(words.shape, " ", withIndex("W", "sup", "[l]")), head(words.shape, " ", withIndex("b", "sup", "[l]")), head(words.counted)];
  const table = make("table", {}, make("thead", {}, make("tr", {}, ...heads)),
    make("tbody", {}, ...rows.map((row) => row.node)));
  return {
    node: make("div", { class: "course-shapes" }, table),
    draw: (now, seen) => rows.forEach((row) => row.draw(now, seen)),
  };
}

function makeDepth(words, value, changed) {
  const step = (by) => {
    const sizes = withLayer(value().sizes, by);
    if (sizes) changed({ sizes });
  };
  const layers = stepper(words.remove_layer, words.add_layer, step), count = mathText();
  count.dataset.number = "count";
  const box = (label, content) => make("div", {}, make("dt", {}, ...label), make("dd", {}, content));
  const node = make("dl", { class: "course-numbers" }, box([words.layers, " ", mathText("L")], layers.node),
    box([words.parameters], count));
  const draw = ({ sizes }, seen) => {
    layers.show(seen.depth, Boolean(withLayer(sizes, -1)), Boolean(withLayer(sizes, 1)));
    count.textContent = String(seen.count);
  };
  return { node, draw };
}

/** Words that stand, and one sentence for a screen reader that changes with the network. */
function makeWords(words) {
  const spoken = make("p", { class: "course-unseen", role: "status" });
  const sentence = (text) => make("p", { class: "course-sentence" }, text);
  const node = make("div", {}, sentence(words.help), sentence(words.try), spoken);
  const draw = (now, { depth, count }) => {
    const text = fill(words.status, { layers: depth, count }, words.direction);
    if (spoken.textContent !== text) spoken.textContent = text;
  };
  return { node, draw };
}

const makeBuilderParts = (words, value, changed) =>
  [makeDepth(words, value, changed), makeNetwork(), makeTable(words, value, changed), makeWords(words)];

export default { render: (given) => mount(given, makeBuilderParts, networkReading) };
