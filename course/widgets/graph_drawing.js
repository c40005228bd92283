// The computation graph on paper: nodes with a value above and a derivative below, edges that can be chosen.

const ROW = 84, FIRST_ROW = 44, PORT = 24, APART = 5, WIDTH_OF_GRAPH = 690;
const COLUMNS = { input: 132, z: 306, a: 462, loss: 622, y: 494 };
const HALF_WIDTH = 31, HALF_HEIGHT = 17, BELOW_A = 108;

/** Centre and half sizes of every node; z is tall, so that its edges arrive side by side. */
function layout(inputs) {
  const names = inputNodes(inputs), middle = FIRST_ROW + (ROW * (names.length - 1)) / 2;
  const node = (x, y, halfHeight = HALF_HEIGHT) => ({ x, y, halfHeight });
  const places = Object.fromEntries(names.map((name, i) => [name, node(COLUMNS.input, FIRST_ROW + i * ROW)]));
  places.z = node(COLUMNS.z, middle, (PORT * names.length) / 2 + 4);
  for (const name of ["a", "loss"]) places[name] = node(COLUMNS[name], middle);
  places.y = node(COLUMNS.y, middle + BELOW_A);
  const height = Math.max(FIRST_ROW + ROW * (names.length - 1), middle + BELOW_A) + 46;
  return { places, height, names, middle };
}

/** Where an edge begins and ends, from border to border. */
function ends(edge, { from, to }, { places, names, middle }) {
  const start = [places[from].x + HALF_WIDTH, places[from].y];
  if (edge === "y") return [start, [places.loss.x - 8, places.loss.y + HALF_HEIGHT]];
  const port = to === "z" ? (names.indexOf(edge) - (names.length - 1) / 2) * PORT : 0;
  return [start, [places[to].x - HALF_WIDTH, middle + port]];
}

/** The line from one point to another, moved sideways, with its head at the end. */
function arrow([[x1, y1], [x2, y2]], sideways, size) {
  const long = Math.hypot(x2 - x1, y2 - y1), [ux, uy] = [(x2 - x1) / long, (y2 - y1) / long];
  const at = (x, y, along, across) =>
    [x + along * ux - across * uy, y + along * uy + across * ux].map((u) => u.toFixed(2)).join(" ");
  const head = [[-size, -size / 2], [0, 0], [-size, size / 2]].map(([along, by]) => at(x2, y2, along, sideways + by));
  return { line: `M${at(x1, y1, 0, sideways)}L${at(x2, y2, -1, sideways)}`, head: `M${head.join("L")}` };
}

const AHEAD = { stroke: "var(--course-first)", fill: "none" };
const BACK = { stroke: "var(--course-second)", "stroke-width": 2.5, fill: "none" };
const WALKED = { "stroke-width": 3 }, NOT_WALKED = { "stroke-width": 1.2 };
const BROKEN = { "stroke-dasharray": "7 5" };

/** One edge; the circle on it is its button, and the whole line takes the hand. `chosen` is told when it is pressed. */
function makeEdge(edge, row, plan, chosen) {
  const [start, end] = ends(edge, row, plan), name = given(edge), middle = start.map((from, i) => (from + end[i]) / 2);
  const forth = arrow([start, end], name ? -APART : 0, 11), back = arrow([end, start], -APART, 11);
  const hit = make("path", { class: "course-hit", d: `M${start}L${end}`, "stroke-width": 24 });
  const line = make("path", { ...AHEAD, d: forth.line });
  const head = make("path", { d: `${forth.head}Z`, stroke: "var(--course-first)", "stroke-width": 1.2 });
  const returning = make("g", { class: "course-back" }, make("path", { ...BACK, ...BROKEN, d: back.line }),
    make("path", { ...BACK, d: back.head }));
  const handle = make("circle", { ...KEYS_STAY_HERE, class: "course-handle", role: "button", tabindex: 0,
    cx: middle[0], cy: middle[1], r: 7 });
  const node = make("g", { class: "course-edge", "data-edge": edge }, hit, line, head, returning, handle);
  node.addEventListener("click", () => chosen(edge));
  followKeys(handle, (key) => {
    if (key !== "Enter" && key !== " ") return false;
    chosen(edge);
    return true;
  });
  const draw = (value, label) => {
    const walked = known(row.to, value), returned = name !== null && known(name, value);
    put(line, walked ? WALKED : NOT_WALKED);
    put(head, { fill: walked ? "var(--course-first)" : "var(--course-paper)" });
    returning.style.display = returned ? "" : "none";
    put(handle, { "aria-label": label, "aria-pressed": String(value.edge === edge) });
  };
  return { node, draw };
}

/** One node; its derivative stands below, if the backward pass gives it one. Square corners mean: given. */
function makeNode(name, { x, y, halfHeight }) {
  const derivative = walk(2).includes(`d${name}`) ? `d${name}` : null, isInput = x === COLUMNS.input;
  const box = make("rect", { x: x - HALF_WIDTH, y: y - halfHeight, width: 2 * HALF_WIDTH, height: 2 * halfHeight,
    rx: derivative || name === "loss" ? HALF_HEIGHT : 2, fill: "var(--course-paper)", stroke: "var(--course-ink)" });
  const text = (up, extra = {}) => make("text", { x, y: up, "text-anchor": "middle", ...HALO, ...extra });
  const title = text(y + 5, { "font-weight": "bold" }), above = text(y - halfHeight - 8);
  // beside the edges: they leave an input at its right border and reach z at its left border
  const side = isInput ? { x: x + HALF_WIDTH, "text-anchor": "end" } : name === "z"
    ? { x: x - HALF_WIDTH, "text-anchor": "start" } : {};
  const below = text(y + halfHeight + 18, side);
  title.textContent = name;
  const node = make("g", { role: "img", "data-node": name }, box, above, below, title);
  const draw = (seen, value, last, words) => {
    const isKnown = known(name, value), hasDerivative = derivative !== null && known(derivative, value);
    above.textContent = isKnown ? formatNumber(seen[name]) : "?";
    below.textContent = derivative ? `${derivative} = ${hasDerivative ? formatNumber(seen[derivative]) : "?"}` : "";
    put(box, { "stroke-width": last === name || last === derivative ? 4.5 : 2,
      "stroke-dasharray": isKnown ? "none" : "4 4" });
    const facts = { name, value: isKnown ? above.textContent : words.unknown, derivative_name: derivative,
      derivative: hasDerivative ? formatNumber(seen[derivative]) : words.unknown };
    put(node, { "aria-label": fill(derivative ? words.node_with_derivative : words.node, facts, words.direction) });
  };
  return { node, draw };
}

/** The whole graph, made anew when the number of inputs changes. */
function makeGraph(words, value, changed) {
  const svg = make("svg", { role: "group", "aria-label": words.graph });
  const chosen = (edge) => changed({ edge: value().edge === edge ? NO_EDGE : edge });
  let scene = null, nodes = [], edges = [];
  const build = (inputs) => {
    const plan = layout(inputs);
    scene = inputs;
    edges = Object.entries(edgesOf(inputs)).map(([edge, row]) => [edge, row, makeEdge(edge, row, plan, chosen)]);
    nodes = Object.entries(plan.places).map(([name, place]) => makeNode(name, place));
    put(svg, { viewBox: `0 0 ${WIDTH_OF_GRAPH} ${plan.height}` });
    svg.replaceChildren(...edges.map(([, , edge]) => edge.node), ...nodes.map((one) => one.node));
  };
  const draw = (now, seen) => {
    if (scene !== now.inputs) build(now.inputs);
    const last = now.step ? walk(now.inputs)[now.step - 1] : "";
    for (const node of nodes) node.draw(seen, now, last, words);
    for (const [edge, { from, to }, one] of edges) {
      const number = localParts(edge, seen, now).at(-1);
      const facts = { source: from, target: to, number: number === "?" ? words.unknown : number };
      one.draw(now, fill(words.edge_reading, facts, words.direction));
    }
  };
  return { node: make("div", { class: "course-plot", dir: "ltr" }, svg), draw };
}

function makeLegend(words) {
  const sample = (d, style) => make("path", { ...style, d });
  const items = [
    [[sample("M0 7L30 7", { ...AHEAD, ...NOT_WALKED }), sample("M25 2L35 7L25 12Z", { fill: "var(--course-paper)",
      stroke: "var(--course-first)", "stroke-width": 1.2 })], words.not_walked],
    [[sample("M0 7L30 7", { ...AHEAD, ...WALKED }), sample("M25 2L35 7L25 12Z", { fill: "var(--course-first)" })],
      words.forward_line],
    [[sample("M2 7L36 7", { ...BACK, ...BROKEN }), sample("M11 2L2 7L11 12", BACK)], words.backward_line],
    [[make("circle", { class: "course-handle", cx: 18, cy: 7, r: 6 })], words.handle],
  ];
  return { node: make("ul", { class: "course-legend" }, ...items.map(([drawn, text]) => legendItem(drawn, text))),
    draw: () => {} };
}
