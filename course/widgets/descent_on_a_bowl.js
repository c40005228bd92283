// Gradient descent on a cost with two weights: the start under the hand, each step an arrow, the cost beside them.

const W1_ENDS = [-4, 4], W2_ENDS = [-3, 3], MANY_STEPS = 20, MOST_STEPS = 200, LARGEST_COST = 1e100;
const ALMOST_ZERO = 0.001, SLOW = 0.8;

/** J = (k1 w1^2 + k2 w2^2) / 2; the curvatures are k1 and k2. */
export const SHAPES = {
  bowl: { curvatures: [1, 1], formula: "J = 0.5 w\u2081\u00b2 + 0.5 w\u2082\u00b2" },
  valley: { curvatures: [0.4, 4], formula: "J = 0.2 w\u2081\u00b2 + 2 w\u2082\u00b2" },
};

export const costAt = ([k1, k2], [w1, w2]) => (k1 * w1 * w1 + k2 * w2 * w2) / 2;
export const gradientAt = ([k1, k2], [w1, w2]) => [k1 * w1, k2 * w2];

/** The points of gradient descent, the start first; the steps end where the cost is too large for numbers. */
export function descent({ shape, alpha, w1, w2, steps }) {
  const { curvatures } = SHAPES[shape], points = [[w1, w2]];
  while (points.length <= steps && costAt(curvatures, points.at(-1)) <= LARGEST_COST) {
    const w = points.at(-1), gradient = gradientAt(curvatures, w);
    points.push([w[0] - alpha * gradient[0], w[1] - alpha * gradient[1]]);
  }
  return points;
}

/** Which weight has changed its sign in a step and makes at least half of its length: 0, 1, or -1 for none. */
function jumping(before, now) {
  const change = [0, 1].map((k) => Math.abs(now[k] - before[k]));
  return [0, 1].findIndex((k) => before[k] * now[k] < 0 && change[k] >= Math.hypot(...change) / 2);
}

/** What the last step did, as the name of a sentence. */
export function happening(points, costs, length) {
  if (length < ALMOST_ZERO) return "arrived";
  if (points.length === 1) return "help";
  const [before, now] = costs.slice(-2);
  if (now > before) return "diverges";
  if (jumping(...points.slice(-2)) >= 0) return "jumps";
  return now > SLOW * before ? "slowly" : "converges";
}

/** Everything that the pictures show, from the value alone. */
export function bowlReading(value) {
  const { curvatures } = SHAPES[value.shape], points = descent(value);
  const costs = points.map((w) => costAt(curvatures, w)), [w1, w2] = points.at(-1);
  const length = Math.hypot(...gradientAt(curvatures, points.at(-1))), step = points.length - 1;
  const jump = step ? jumping(...points.slice(-2)) : -1;
  const ended = step >= MOST_STEPS || costs.at(-1) > LARGEST_COST;
  return { points, costs, step, w1, w2, cost: costs.at(-1), length, jump, ended,
    happening: happening(points, costs, length) };
}

/** Where a key takes the start. */
export function startMoved([w1, w2], key, large) {
  const way = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[key];
  if (!way) return null;
  const far = large ? 1 : 0.1;
  return [snap(w1 + way[0] * far, 0.01, W1_ENDS), snap(w2 + way[1] * far, 0.01, W2_ENDS)];
}

const BOWL = plane({ left: 34, right: 378, top: 8, bottom: 266 }, W1_ENDS, W2_ENDS);
const COST_BOX = { left: 52, right: 250, top: 8, bottom: 250 };
const DESCENT_LINES = {
  contour: { stroke: "var(--course-quiet)", "stroke-width": 0.8, fill: "none" },
  steps: { stroke: "var(--course-first)", "stroke-width": 2, fill: "none" },
};
const EDGE = { stroke: "var(--course-paper)", "stroke-width": 2 };
const RING = { r: 7, fill: "none", stroke: "var(--course-second)", "stroke-width": 3 };
const startRing = (at) => make("circle", { ...RING, ...at });
const nowDot = (at) => make("circle", { class: "course-point", r: 6, fill: "var(--course-tangent)", ...EDGE, ...at });
const cross = (x, y) => make("path", { d: `M${x - 6} ${y}h12M${x} ${y - 6}v12`, stroke: "var(--course-zone)",
  "stroke-width": 2.5 });

/** Along each of these lines the cost is the same; from line to line it grows by 1. */
function contours([k1, k2]) {
  const highest = costAt([k1, k2], [W1_ENDS[1], W2_ENDS[1]]), [x, y] = [BOWL.across(0), BOWL.upward(0)];
  return multiples([1, highest], 1).map((cost) => {
    const rx = BOWL.across(Math.sqrt((2 * cost) / k1)) - x, ry = y - BOWL.upward(Math.sqrt((2 * cost) / k2));
    const half = (width) => `a${rx} ${ry} 0 1 0 ${width} 0`;
    return make("path", { ...DESCENT_LINES.contour, d: `M${x - rx} ${y}${half(2 * rx)}${half(-2 * rx)}` });
  });
}

const FAR = 4000;
/** From point to point in the units of the drawing; a very long step ends far outside, in its own direction. */
function arrow(from, to) {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]), shrink = Math.min(1, FAR / length);
  const [across, down] = [0, 1].map((k) => (to[k] - from[k]) * shrink), tip = [from[0] + across, from[1] + down];
  const shaft = `M${from[0]} ${from[1]}L${tip[0]} ${tip[1]}`;
  if (length < 5) return shaft;
  const head = Math.min(9, length / 2) / (length * shrink), side = ([x, y]) => `${tip[0] - x} ${tip[1] - y}`;
  const turned = (sign) => [head * (across - sign * 0.5 * down), head * (down + sign * 0.5 * across)];
  return `${shaft}M${side(turned(1))}L${tip[0]} ${tip[1]}L${side(turned(-1))}`;
}

function arrows(points) {
  const places = points.map(([w1, w2]) => [BOWL.across(w1), BOWL.upward(w2)]);
  const near = (place) => Math.hypot(...place) < FAR;
  return places.slice(1).map((to, i) => (near(places[i]) ? arrow(places[i], to) : "")).join("") || "M0 0";
}

/** The plane of the two weights: the whole plot takes the hand and the keys, and both move the start. */
function makeBowl(words, value, changed) {
  const { clip, clipped } = clipTo(BOWL), lines = make("g", clipped);
  const steps = make("path", { ...DESCENT_LINES.steps, ...clipped, class: "course-steps" });
  const start = startRing(), now = nowDot(clipped);
  const name = (x, y, text) => make("text", { x, y, "text-anchor": "end" }, text);
  const svg = drawing(400, 294, make("defs", {}, clip), lines,
    ...axisMarks(BOWL, multiples(W1_ENDS, 2), multiples(W2_ENDS, 1).slice(0, -1)),
    name(BOWL.across(3.2), BOWL.bottom + 20, "w\u2081"), name(BOWL.left - 8, BOWL.top + 10, "w\u2082"),
    cross(BOWL.across(0), BOWL.upward(0)), steps, start, now);
  const node = make("div", { ...KEYS_STAY_HERE, class: "course-plot course-wide", role: "slider", tabindex: 0,
    dir: "ltr", "aria-label": words.start_point, "aria-valuemin": W1_ENDS[0], "aria-valuemax": W1_ENDS[1],
    style: "cursor: crosshair; touch-action: none; user-select: none" }, svg);
  const putStart = ([w1, w2]) => changed({ w1, w2 });
  followHand(node, svg, (across, down) => {
    const [w1, w2] = BOWL.under(across, down);
    putStart([snap(w1, 0.05, W1_ENDS), snap(w2, 0.05, W2_ENDS)]);
  });
  followKeys(node, (key, large) => {
    const to = startMoved([value().w1, value().w2], key, large);
    if (to) putStart(to);
    return Boolean(to);
  });
  let shape = null;
  const draw = (set, seen) => {
    if (shape !== set.shape) lines.replaceChildren(...contours(SHAPES[set.shape].curvatures));
    shape = set.shape;
    put(steps, { d: arrows(seen.points) });
    put(start, { cx: BOWL.across(set.w1), cy: BOWL.upward(set.w2) });
    const at = [BOWL.across(seen.w1), BOWL.upward(seen.w2)].map((x) => Math.max(-FAR, Math.min(FAR, x)));
    put(now, { cx: at[0], cy: at[1] });
    const facts = { w1: formatNumber(set.w1), w2: formatNumber(set.w2), cost: formatNumber(seen.costs[0]) };
    put(node, { "aria-valuenow": set.w1, "aria-valuetext": fill(words.reading, facts, words.direction) });
  };
  return { node, draw };
}

/** The cost after each step; a cost that is more than three times the first one leaves the picture. */
function makeCosts(words) {
  const { clip, clipped } = clipTo({ left: COST_BOX.left - 6, top: COST_BOX.top - 6, width: 210, height: 260 });
  const grid = make("g"), dots = make("g", clipped), line = make("path", { ...DESCENT_LINES.steps, ...clipped });
  const name = make("text", { x: (COST_BOX.left + COST_BOX.right) / 2, y: 291, "text-anchor": "middle",
    direction: words.direction }, words.step);
  const symbol = make("text", { ...HALO, x: COST_BOX.left + 24, y: COST_BOX.top + 14 }, "J");
  const svg = drawing(262, 294, make("defs", {}, clip), grid, name, symbol, line, dots);
  const node = make("div", { class: "course-plot course-slim", dir: "ltr" }, svg);
  const draw = (_, { costs, step }) => {
    const highest = Math.min(Math.max(...costs), 3 * costs[0]) || 1, last = Math.max(MANY_STEPS, step);
    const every = markEvery(highest, 4), ends = [0, every * Math.ceil(highest / every)];
    const view = plane(COST_BOX, [0, last], ends);
    const seen = costs.map((cost, i) => [i, Math.min(cost, 20 * ends[1])]);
    grid.replaceChildren(...axisMarks(view, multiples([0, last], markEvery(last, 4)), multiples(ends, every)));
    put(line, { d: trace(view, seen) });
    dots.replaceChildren(...seen.map(([i, cost]) => make("circle", { cx: view.across(i), cy: view.upward(cost),
      r: i === step ? 5 : last > 40 ? 1.5 : 3, fill: i === step ? "var(--course-tangent)" : "var(--course-first)" })));
  };
  return { node, draw };
}

function makeBowlControls(words, changed) {
  const shape = choice(words.shape, { bowl: words.bowl, valley: words.valley }, (name) => changed({ shape: name }));
  const alpha = dial(words.alpha, "\u03b1", [0.05, 2.2, 0.05], (x) => changed({ alpha: x })), formula = mathText();
  let made = 0;
  const go = (more) => changed({ steps: Math.min(MOST_STEPS, made + more) });
  const one = pushButton(words.one_step, () => go(1)), many = pushButton(words.many_steps, () => go(MANY_STEPS));
  const back = pushButton(words.back, () => changed({ steps: 0 }));
  const row = (...nodes) => make("div", { class: "course-controls" }, ...nodes);
  const node = make("div", {}, row(shape.node, formula, alpha.node), row(one.node, many.node, back.node));
  const draw = (set, seen) => {
    made = seen.step;
    shape.show(set.shape);
    alpha.show(set.alpha);
    formula.textContent = SHAPES[set.shape].formula;
    one.show(!seen.ended);
    many.show(!seen.ended);
    back.show(seen.step > 0);
  };
  return { node, draw };
}

function makeBowlLegend(words) {
  const steps = make("path", { ...DESCENT_LINES.steps, d: arrow([2, 7], [34, 7]) });
  const at = { cx: 18, cy: 7 };
  const node = make("ul", { class: "course-legend" }, legendItem([sampleLine(DESCENT_LINES.contour)], words.contour),
    legendItem([startRing({ ...at, r: 5 })], words.start), legendItem([steps], words.arrow),
    legendItem([make("circle", { ...at, r: 6, fill: "var(--course-tangent)" })], words.now),
    legendItem([cross(18, 7)], words.minimum));
  return { node, draw: () => {} };
}

function makeBowlNumbers(words) {
  const { node, show } = numberList([["step", words.step, ""], ["w1", "", "w\u2081"], ["w2", "", "w\u2082"],
    ["cost", words.cost, "J"], ["length", words.gradient_length, ""]]);
  return { node, draw: (_, seen) => show(seen) };
}

function makeBowlNote(words) {
  const { node, show } = spokenNote();
  const sentences = { help: words.help, arrived: words.arrived, diverges: words.diverges, jumps: words.jumps,
    slowly: words.slowly, converges: words.converges };
  const draw = (_, { happening: name, costs, cost, jump }) => {
    const weight = ["w\u2081", "w\u2082"][jump];
    const facts = { before: formatNumber(costs.at(-2) ?? cost), cost: formatNumber(cost), weight };
    show(fill(sentences[name], facts, words.direction));
  };
  return { node, draw };
}

function bowlParts(words, value, changed) {
  const both = [makeBowl(words, value, changed), makeCosts(words)];
  const plots = { node: make("div", { class: "course-plots" }, ...both.map((part) => part.node)),
    draw: (set, seen) => both.forEach((part) => part.draw(set, seen)) };
  return [makeBowlControls(words, changed), plots, makeBowlLegend(words), makeBowlNumbers(words), makeBowlNote(words)];
}

export default { render: (given) => mount(given, bowlParts, bowlReading) };
