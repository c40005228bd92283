// A unit on the bench: the bars of its products, bias and sum above, the point (z, a) on the curve of g below.

const BENCH_STEP = 0.1, BENCH_LARGEST = 2, Z_ENDS = [-10, 10], PRECISION = 12;

export const BENCH_FUNCTIONS = {
  sigmoid: { g: sigmoid, heights: [-0.25, 1.25], every: 0.5 },
  tanh: { g: tanh, heights: [-1.25, 1.25], every: 0.5 },
  relu: { g: relu, heights: [-2, 10], every: 5 },
  identity: { g: (z) => z, heights: [-10, 10], every: 5 },
};
const SYMBOLS = { x1: "x\u2081", w1: "w\u2081", x2: "x\u2082", w2: "w\u2082", b: "b" };
const FACTORS = { first: ["w1", "x1"], second: ["w2", "x2"] };
const BARS = {
  first: { name: "w\u2081x\u2081", colour: "var(--course-first)" },
  second: { name: "w\u2082x\u2082", colour: "var(--course-first)" },
  b: { name: "b", colour: "var(--course-second)" },
  z: { name: "z", colour: "var(--course-tangent)" },
};

/** A sum of short decimal numbers without the last digits, in which floats round: 0.3 - 0.21 - 0.09 is 0. */
const cleaned = (x) => Number(x.toFixed(PRECISION)) || 0;

/** Everything that the picture shows, from the value alone. */
export function benchReading({ x1, x2, w1, w2, b, g }) {
  const first = cleaned(w1 * x1), second = cleaned(w2 * x2), z = cleaned(w1 * x1 + w2 * x2 + b);
  return { first, second, b, z, a: BENCH_FUNCTIONS[g].g(z) };
}

/** The sum as it is written: negative numbers after the first stand in brackets. */
export const writtenSum = (numbers) =>
  numbers.map((x, i) => (i > 0 && x < 0 ? `(${formatNumber(x)})` : formatNumber(x))).join(" + ");

/** Which sentence belongs to a change, and what it names; null keeps the sentence that stands there. */
export function benchSentence(before, now) {
  const changed = Object.keys(now).filter((key) => now[key] !== before[key]);
  if (changed.length === 0) return null;
  if (changed.length > 1) return ["help", {}];
  const [key] = changed;
  if (key === "b") return ["bias_moved", {}];
  if (key === "g") return ["function_changed", {}];
  const bar = FACTORS.first.includes(key) ? "first" : "second";
  if (FACTORS[bar].some((other) => other !== key && now[other] === 0)) {
    return ["zero_factor", { product: BARS[bar].name }];
  }
  return ["input_moved", { symbol: SYMBOLS[key] }];
}

// The drawing, in the units of its viewBox: the bars and the curve share the horizontal axis.
const BENCH_WIDTH = 640, BENCH_HEIGHT = 350, ROW = 27, BAR = 17, SIDES = { left: 62, right: 572 };
const CURVE_BOX = { ...SIDES, top: 4 * ROW + 20, bottom: BENCH_HEIGHT - 32 };
const onBench = ([low, high]) => plane(CURVE_BOX, Z_ENDS, [low, high]);
const toLength = onBench([0, 1]).across;

function makeBars() {
  const zero = toLength(0), bars = {};
  const rows = Object.entries(BARS).map(([key, { name, colour }], i) => {
    const middle = ROW * i + ROW / 2 + 2;
    const bar = make("rect", { "data-bar": key, y: middle - BAR / 2, height: BAR, fill: colour });
    const number = make("text", { y: middle + 5 });
    bars[key] = { bar, number };
    return make("g", {}, make("text", { x: SIDES.left - 12, y: middle + 5, "text-anchor": "end" }, name), bar, number);
  });
  const line = make("line", { ...THIN, x1: zero, x2: zero, y1: 2, y2: 4 * ROW + 2 });
  const draw = (seen) => {
    for (const [key, { bar, number }] of Object.entries(bars)) {
      const x = seen[key], end = toLength(x), left = x < 0;
      put(bar, { x: Math.min(zero, end), width: Math.abs(end - zero) });
      put(number, { x: end + (left ? -7 : 7), "text-anchor": left ? "end" : "start" });
      number.textContent = formatNumber(x);
    }
  };
  return { nodes: [line, ...rows], draw };
}

function makeCurve() {
  const grid = make("g");
  const curve = make("path", { stroke: "var(--course-first)", "stroke-width": 3, fill: "none" });
  const dashed = { stroke: "var(--course-tangent)", "stroke-width": 1.5, "stroke-dasharray": "5 4" };
  const down = make("line", dashed), aside = make("line", dashed);
  const dot = { r: 8, fill: "var(--course-tangent)", stroke: "var(--course-paper)", "stroke-width": 2 };
  const point = make("circle", { class: "course-point", ...dot });
  let shownFunction = null;
  const draw = (now, { z, a }) => {
    const { g, heights, every } = BENCH_FUNCTIONS[now.g], at = onBench(heights);
    if (now.g !== shownFunction) {
      shownFunction = now.g;
      grid.replaceChildren(...axisMarks(at, multiples(Z_ENDS, 5), multiples(heights, every)),
        make("text", { x: SIDES.right + 18, y: at.bottom + 20 }, "z"),
        make("text", { x: 8, y: (at.top + at.bottom) / 2 + 5 }, "a"));
      put(curve, { d: trace(at, multiples(Z_ENDS, 0.05).map((x) => [x, g(x)])) });
    }
    const x = at.across(z), y = at.upward(a);
    put(down, { x1: x, x2: x, y1: 4 * ROW - 2, y2: y });
    put(aside, { x1: at.left, x2: x, y1: y, y2: y });
    put(point, { cx: x, cy: y });
  };
  return { nodes: [grid, curve, down, aside, point], draw };
}

function makeBenchPicture() {
  const bars = makeBars(), curve = makeCurve();
  const node = make("div", { dir: "ltr" }, drawing(BENCH_WIDTH, BENCH_HEIGHT, ...curve.nodes, ...bars.nodes));
  const draw = (now, seen) => {
    bars.draw(seen);
    curve.draw(now, seen);
  };
  return { node, draw };
}

function makeBenchControls(words, changed) {
  const names = { sigmoid: words.sigmoid, tanh: "tanh", relu: "ReLU", identity: words.identity };
  const range = [-BENCH_LARGEST, BENCH_LARGEST, BENCH_STEP];
  const labels = { x1: words.x1, w1: words.w1, x2: words.x2, w2: words.w2, b: words.b };
  const dials = Object.entries(labels).map(([key, label]) =>
    [key, dial(label, SYMBOLS[key], range, (x) => changed({ [key]: x }))]);
  const g = choice(words.g, names, (name) => changed({ g: name }));
  const node = make("div", { class: "course-controls course-bench" }, ...dials.map(([, { node }]) => node), g.node);
  const draw = (now, seen) => {
    g.show(now.g);
    for (const [key, control] of dials) {
      control.show(now[key]);
      const facts = { symbol: SYMBOLS[key], number: formatNumber(now[key]), z: formatNumber(seen.z),
        a: formatNumber(seen.a) };
      put(control.node.querySelector("input"), { "aria-valuetext": fill(words.reading, facts, words.direction) });
    }
  };
  return { node, draw };
}

function makeSums(words) {
  const z = mathText(), a = mathText();
  const box = (label, formula, key, shown) => {
    shown.dataset.number = key;
    return make("div", {}, make("dt", {}, label, " ", mathText(formula)), make("dd", {}, shown));
  };
  const sum = box(words.weighted_input, "z = w\u2081x\u2081 + w\u2082x\u2082 + b", "z", z);
  const node = make("dl", { class: "course-numbers" }, sum, box(words.activation, "a = g(z)", "a", a));
  const draw = (now, seen) => {
    z.textContent = `${writtenSum([seen.first, seen.second, seen.b])} = ${formatNumber(seen.z)}`;
    a.textContent = formatNumber(seen.a);
  };
  return { node, draw };
}

function makeBenchNote(words) {
  const note = spokenNote();
  const sentences = { help: words.help, bias_moved: words.bias_moved, input_moved: words.input_moved,
    zero_factor: words.zero_factor, function_changed: words.function_changed };
  let before = {};
  const draw = (now) => {
    const found = benchSentence(before, now);
    before = now;
    if (found) note.show(fill(sentences[found[0]], found[1], words.direction));
  };
  return { node: note.node, draw };
}

const makeBenchParts = (words, value, changed) =>
  [makeBenchControls(words, changed), makeBenchPicture(), makeSums(words), makeBenchNote(words)];

export default { render: (given) => mount(given, makeBenchParts, benchReading) };
