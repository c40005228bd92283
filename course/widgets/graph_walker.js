// Walk a computation graph: forward, one value at a time; backward, one derivative at a time.

const NO_EDGE = "none";
const RANGE_OF_X = [-5, 5, 0.1], RANGE_OF_W = [-5, 5, 0.05];

function makeChoices(words, value, changed) {
  const inputs = choice(words.inputs, { 1: "1", 2: "2" }, (text) => {
    const next = Number(text), step = stepAfterChange(value(), next);
    changed({ inputs: next, step, edge: value().edge in edgesOf(next) ? value().edge : NO_EDGE });
  });
  const label = choice(words.label, { 0: "y = 0", 1: "y = 1" }, (text) => changed({ y: Number(text) }));
  const costs = { cross_entropy: words.cross_entropy, quadratic: words.quadratic };
  const cost = choice(words.cost, costs, (name) => changed({ cost: name }));
  const draw = (now) => {
    inputs.show(now.inputs);
    label.show(now.y);
    cost.show(now.cost);
  };
  return { node: make("div", { class: "course-controls" }, inputs.node, label.node, cost.node), draw };
}

function makeSliders(words, changed) {
  const names = { x: words.input, w: words.weight, b: words.bias };
  const dials = inputNodes(2).map((name) => {
    const turned = (x) => changed({ [name]: x });
    return [name, dial(names[name[0]], name, name[0] === "w" ? RANGE_OF_W : RANGE_OF_X, turned)];
  });
  const draw = (now) => {
    for (const [name, slider] of dials) {
      slider.show(now[name]);
      slider.node.hidden = !inputNodes(now.inputs).includes(name);
    }
  };
  return { node: make("div", { class: "course-controls course-sliders" }, ...dials.map(([, one]) => one.node)), draw };
}

function makeSteps(words, value, changed) {
  // two presses may come within one frame, before the button is off
  const onTo = (last) => () => changed({ step: Math.min(value().step + 1, last(value())) });
  const forward = pushButton(words.forward, onTo(() => TURN));
  const backward = pushButton(words.backward, onTo(({ inputs }) => walk(inputs).length));
  const again = pushButton(words.again, () => changed({ step: 0 }));
  const draw = ({ step, inputs }) => {
    forward.show(step < TURN);
    backward.show(step >= TURN && step < walk(inputs).length);
    again.show(step > 0);
  };
  return { node: make("div", { class: "course-controls" }, forward.node, backward.node, again.node), draw };
}

/** A formula that may break before each "=", and nowhere else. */
const lineOf = (parts) => parts.flatMap((part, i) => [mathText(i ? `= ${part}` : part), " "]);
const makeLine = (name) => make("div", { class: "course-formula", dir: "ltr", "data-line": name });

/** The sentence on the last step, and what it needs to be filled. */
export function stepSentence(words, { step, inputs, cost }) {
  const name = step ? walk(inputs)[step - 1] : "start", weight = /^dw/.test(name);
  const sentence = { start: words.at_start, z: words.step_z, a: words.step_a, loss: words.step_loss, da: words.step_da,
    dz: cost === "quadratic" ? words.step_dz_stays : words.step_dz_cancels, db: words.step_db }[name] ?? words.step_dw;
  const button = step < TURN ? words.forward : words.backward;
  return fill(sentence, { button, name, input: weight ? `x${name.slice(2)}` : "", slope: SLOPE,
    error: without("a", "y") }, words.direction);
}

function makeNote(words) {
  const note = spokenNote(), line = makeLine("step"), rounded = make("p", {});
  rounded.textContent = fill(words.rounded, { formula: `${without("1", "a")} = \u03c3(${MINUS}z)` }, words.direction);
  const draw = (now, seen) => {
    note.show(stepSentence(words, now));
    line.replaceChildren(...lineOf(stepParts(seen, now)));
    rounded.hidden = !(known("a", now) && formatNumber(seen.a) === "1");
  };
  return { node: make("div", { class: "course-step" }, note.node, line, rounded), draw };
}

function makeEdgePanel(words) {
  const title = make("p", { class: "course-panel-title" }), local = makeLine("local"), used = makeLine("used");
  const unused = make("p", {}), pending = make("p", {}), help = make("p", {}, words.edge_help);
  const usedAs = make("p", {}), usedBox = make("div", {}, usedAs, used);
  const shown = make("div", {}, title, make("p", {}, words.local), local, pending, usedBox, unused);
  const draw = (now, seen) => {
    const row = edgesOf(now.inputs)[now.edge];
    help.hidden = Boolean(row);
    shown.hidden = !row;
    if (!row) return;
    const isUsed = given(now.edge) !== null, direction = words.direction;
    title.textContent = fill(words.edge, { source: row.from, target: row.to }, direction);
    local.replaceChildren(...lineOf(localParts(now.edge, seen, now)));
    pending.hidden = row.needs === null || known(row.needs, now);
    pending.textContent = fill(words.pending, { name: row.needs }, direction);
    usedBox.hidden = !isUsed;
    unused.hidden = isUsed;
    usedAs.textContent = now.edge === "a" ? words.used_first : words.used;
    if (isUsed) used.replaceChildren(...lineOf(usedParts(now.edge, seen, now)));
    else unused.textContent = fill(words.unused, { name: row.from }, direction);
  };
  return { node: make("div", { class: "course-panel", role: "group", "aria-label": words.panel }, help, shown), draw };
}

const makeParts = (words, value, changed) => [makeChoices(words, value, changed), makeSliders(words, changed),
  makeSteps(words, value, changed), makeGraph(words, value, changed), makeLegend(words), makeNote(words),
  makeEdgePanel(words)];

export default { render: (context) => mount(context, makeParts, numbers) };
