// The formulas of the graph as lists of parts, [left side, expression, expression with numbers, result].

const TIMES = " \u00b7 ", LESS = ` ${MINUS} `;

/** In brackets where a sign would stand beside another sign. */
const factor = (x) => (x < 0 ? `(${formatNumber(x)})` : formatNumber(x));
const times = (...factors) => factors.join(TIMES);
const without = (one, other) => `${one}${LESS}${other}`;
const UNKNOWN = "?";

export const SLOPE = `a${"\u00b7"}(${without("1", "a")})`;

/** What the local derivative of an edge is, written with the names of the nodes. */
export function localFormula(edge, { cost }) {
  const entropy = cost === "cross_entropy";
  if (edge === "b") return "1";
  if (edge === "z") return SLOPE;
  if (edge === "a") return entropy ? `${MINUS}y/a + (${without("1", "y")})/(${without("1", "a")})` : without("a", "y");
  if (edge === "y") return entropy ? without(`log(${without("1", "a")})`, "log a") : without("y", "a");
  return partner(edge);
}

/** The local derivative, its number last: a question mark as long as the number is not known. */
export function localParts(edge, seen, value) {
  const { derivative, needs } = edgesOf(value.inputs)[edge], formula = localFormula(edge, value);
  const isKnown = needs === null || known(needs, value);
  const number = isKnown ? formatNumber(localNumber(edge, seen, value)) : UNKNOWN;
  return formula === number ? [derivative, number] : [derivative, formula, number];
}

/** How the backward pass uses the edge: what comes from the right, times the local derivative. */
export function usedParts(edge, seen, value) {
  const name = given(edge), { derivative } = edgesOf(value.inputs)[edge];
  if (edge === "a") return [name, derivative, known(name, value) ? formatNumber(seen[name]) : UNKNOWN];
  const before = edge === "z" ? "da" : "dz", local = localNumber(edge, seen, value);
  const filled = (of, written) => (known(of, value) ? written : UNKNOWN);
  return [name, times(before, `(${derivative})`),
    times(filled(before, formatNumber(seen[before])), filled(edge === "z" ? "a" : edge, factor(local))),
    filled(name, formatNumber(seen[name]))];
}

const FORWARD_PARTS = { z: zParts, a: aParts, loss: lossParts };

/** The formula of what the last step made known; none at the start. */
export function stepParts(seen, value) {
  if (value.step === 0) return [];
  const name = walk(value.inputs)[value.step - 1];
  if (name in FORWARD_PARTS) return FORWARD_PARTS[name](seen, value);
  if (name === "da") return daParts(seen, value);
  return usedParts(name === "dz" ? "z" : name.slice(1), seen, value);
}

function zParts(seen, { inputs }) {
  const pairs = [1, 2].slice(0, inputs).map((k) => [`w${k}`, `x${k}`]);
  const names = pairs.map(([w, x]) => `${w}\u00b7${x}`), plus = " + ";
  const filled = pairs.map(([w, x]) => `${factor(seen[w])}\u00b7${factor(seen[x])}`);
  return ["z", [...names, "b"].join(plus), [...filled, factor(seen.b)].join(plus).replace(/^\((\S+?)\)/, "$1"),
    formatNumber(seen.z)];
}

function aParts(seen) {
  return ["a", "\u03c3(z)", `\u03c3(${formatNumber(seen.z)})`, formatNumber(seen.a)];
}

function lossParts(seen, { cost, y }) {
  const result = formatNumber(seen.loss), a = formatNumber(seen.a);
  const halfSquare = (difference) => `\u00bd(${difference})\u00b2`;
  if (cost === "quadratic") return ["loss", halfSquare(without("a", "y")), halfSquare(without(a, y)), result];
  const formula = `${MINUS}(y${TIMES}log a + (${without("1", "y")})${TIMES}log(${without("1", "a")}))`;
  return ["loss", formula, y === 1 ? `${MINUS}log ${a}` : `${MINUS}log(${without("1", a)})`, result];
}

function daParts(seen, value) {
  const a = formatNumber(seen.a), { cost, y } = value;
  const filled = cost === "quadratic" ? without(a, y) : y === 1 ? `${MINUS}1/${a}` : `1/(${without("1", a)})`;
  return ["da", localFormula("a", value), filled, formatNumber(seen.da)];
}
