// Logistic regression with one or two inputs as a computation graph: inputs -> z -> a -> loss, and back.

const INPUT_NODES = { 1: ["x1", "w1", "b"], 2: ["x1", "w1", "x2", "w2", "b"] };
const FORWARD = ["z", "a", "loss"];

export const inputNodes = (inputs) => INPUT_NODES[inputs];

/** What the walk makes known, in its order; a value of `step` counts how much of it is known. */
export const walk = (inputs) => [...FORWARD, "da", "dz", ...inputNodes(inputs).filter((name) => name[0] === "w")
  .map((name) => `d${name}`), "db"];

export const TURN = FORWARD.length;

/** Is that name known after so many steps? What is given is always known. */
export function known(name, { inputs, step }) {
  const at = walk(inputs).indexOf(name);
  return at < 0 || at < step;
}

/** The step that stands for the same walk after the number of inputs has changed. */
export function stepAfterChange({ inputs, step }, next) {
  const whole = walk(inputs).length;
  return step === whole ? walk(next).length : Math.min(step, TURN + 3); // da, dz, dw1 are in every walk
}

/** Every number of the graph. 1 - a is taken as sigma(-z), so that nothing cancels and nothing overflows. */
export function numbers({ inputs, x1, x2, w1, w2, b, y, cost }) {
  const z = w1 * x1 + (inputs === 2 ? w2 * x2 : 0) + b;
  const a = sigmoid(z), rest = sigmoid(-z), right = y === 1 ? a : rest;
  const gap = y === 1 ? -rest : a; // a - y
  const entropy = cost === "cross_entropy";
  const loss = entropy ? lossFromZ(z, y) : (gap * gap) / 2;
  const da = entropy ? (y === 1 ? -1 / right : 1 / right) : gap;
  const slope = a * rest;
  const dz = entropy ? gap : gap * slope;
  return { x1, x2, w1, w2, b, y, z, a, rest, gap, loss, da, slope, dz, dw1: dz * x1, dw2: dz * x2, db: dz };
}

/** -log of the probability of the label: max(-z, 0) + log(1 + e^{-|z|}) for y = 1, and with z reversed for y = 0. */
const lossFromZ = (z, y) => Math.max(y === 1 ? -z : z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

/** The edges into z, each with the name of its local derivative; then those into a and into the loss. */
export function edgesOf(inputs) {
  const into = (name) => [name, { from: name, to: "z", derivative: `\u2202z/\u2202${name}`, needs: null }];
  return Object.fromEntries([...inputNodes(inputs).map(into),
    ["z", { from: "z", to: "a", derivative: "da/dz", needs: "a" }],
    ["a", { from: "a", to: "loss", derivative: "\u2202loss/\u2202a", needs: "a" }],
    ["y", { from: "y", to: "loss", derivative: "\u2202loss/\u2202y", needs: "a" }]]);
}

/** The derivative that the backward pass gets through this edge; none for what is given and not learnt. */
export const given = (edge) => ({ z: "dz", a: "da" })[edge] ?? (/^[wb]/.test(edge) ? `d${edge}` : null);

/** The other factor of a product goes with an edge into z: w with x, x with w, 1 with b. */
export const partner = (edge) => ({ x: "w", w: "x" })[edge[0]] + edge.slice(1);

export function localNumber(edge, seen, { cost }) {
  if (edge === "b") return 1;
  if (edge === "z") return seen.slope;
  if (edge === "a") return seen.da;
  if (edge === "y") return cost === "cross_entropy" ? -seen.z : -seen.gap;
  return seen[partner(edge)];
}
