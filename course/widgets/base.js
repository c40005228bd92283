// What every widget of the course shares. The Python side joins this file and the widget's own into one module.

export const MINUS = "\u2212";

/** Python's f"{x:.6g}", with a true minus sign: six significant digits, 4.53958e-05. */
export const formatNumber = (x) => formatDigits(x, 6);

/** The same with another number of significant digits. */
export function formatDigits(x, count) {
  if (!Number.isFinite(x)) return String(x);
  if (x === 0) return "0";
  const [digits, power] = x.toExponential(count - 1).split("e");
  const exponent = Number(power);
  if (exponent >= -4 && exponent < count) return signed(trimmed(x.toFixed(count - 1 - exponent)));
  const magnitude = String(Math.abs(exponent)).padStart(2, "0");
  return signed(`${trimmed(digits)}e${exponent < 0 ? "-" : "+"}${magnitude}`);
}

/** A mark on an axis: as short as the number allows. */
export const formatTick = (x) => signed(String(Number(x.toFixed(6))));

const signed = (text) => (text.startsWith("-") ? MINUS + text.slice(1) : text);
const trimmed = (text) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

/** Fill {placeholders}; in a right-to-left sentence each fact is isolated, so that it keeps its own order. */
export const fill = (sentence, facts, direction) =>
  sentence.replace(/\{(\w+)\}/g, (whole, name) => {
    if (!(name in facts)) return whole;
    return direction === "rtl" ? `\u2068${facts[name]}\u2069` : facts[name];
  });

const SVG = "http://www.w3.org/2000/svg";
const SVG_NAMES = new Set(["svg", "g", "path", "line", "rect", "circle", "text", "defs", "pattern", "clipPath"]);

/** An element with attributes and children; children may be text. */
export function make(name, attributes = {}, ...children) {
  const node = SVG_NAMES.has(name) ? document.createElementNS(SVG, name) : document.createElement(name);
  put(node, attributes);
  node.append(...children);
  return node;
}

export function put(node, attributes) {
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
}

/** On a control itself (on a parent it has no effect): JupyterLab then leaves its keys alone. */
export const KEYS_STAY_HERE = { "data-lm-suppress-shortcuts": "true" };

/** A function that may be called at any rate and draws once per frame. */
export function oncePerFrame(draw) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      draw();
    });
  };
}

/** A function that waits until the hand rests; the kernel is told once, not at every pixel. */
export function whenAtRest(tell, milliseconds = 100) {
  let timer = null;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(tell, milliseconds);
  };
}

/** A labelled list of names; `picked` is told the name. */
export function choice(label, names, picked) {
  const options = Object.entries(names).map(([name, text]) => make("option", { value: name }, text));
  const control = make("select", KEYS_STAY_HERE, ...options);
  control.addEventListener("change", () => picked(control.value));
  return { node: make("label", {}, label, control), show: (name) => { control.value = name; } };
}

/** A labelled button; `pressed` is called at each press. One that is off keeps the focus, and says that it is off. */
export function pushButton(label, pressed) {
  const node = make("button", { ...KEYS_STAY_HERE, type: "button" }, label);
  node.addEventListener("click", () => node.getAttribute("aria-disabled") !== "true" && pressed());
  return { node, show: (on) => put(node, { "aria-disabled": String(!on) }) };
}

/** Where a number stands on a slider, and back. */
const EVEN = { place: (x) => x, number: (place) => place };
/** Equal factors are equal distances; three significant digits. */
export const BY_FACTORS = { place: Math.log10, number: (place) => Number((10 ** place).toPrecision(3)) };

/** A labelled slider with its number beside it; min, max and step are places on the slider. */
export function dial(label, symbol, [min, max, step], turned, scale = EVEN) {
  const control = make("input", { ...KEYS_STAY_HERE, type: "range", dir: "ltr", min, max, step });
  const shown = make("span", { class: "course-math" });
  control.addEventListener("input", () => turned(scale.number(Number(control.value))));
  const show = (x) => {
    control.value = scale.place(x);
    shown.textContent = symbol ? `${symbol} = ${formatNumber(x)}` : formatNumber(x);
    if (scale !== EVEN) put(control, { "aria-valuetext": formatNumber(x) });
  };
  return { node: make("label", {}, label, control, shown), show };
}

/** The drawing says nothing to a screen reader: the words beside it do. */
export const drawing = (width, height, ...children) =>
  make("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true", focusable: "false" }, ...children);

export const sampleLine = (style) => make("path", { ...style, d: "M0 7L36 7" });

/** One line of a legend: what is drawn, then what it means. */
export const legendItem = (sample, ...text) => make("li", {}, drawing(36, 14, ...sample), ...text);

export const mathText = (text = "") => make("span", { class: "course-math" }, text);

/** Numbers with their names; a row is [key, words, formula, significant digits], and `show` takes {key: number}. */
export function numberList(rows) {
  const shown = {}, digits = Object.fromEntries(rows.map(([key, , , count = 6]) => [key, count]));
  const boxes = rows.map(([key, words, formula]) => {
    shown[key] = mathText();
    shown[key].dataset.number = key;
    return make("div", {}, make("dt", {}, words, " ", mathText(formula)), make("dd", {}, shown[key]));
  });
  const show = (numbers) => {
    for (const key of Object.keys(shown)) shown[key].textContent = formatDigits(numbers[key], digits[key]);
  };
  return { node: make("dl", { class: "course-numbers" }, ...boxes), show };
}

/** The sentence below a picture; a screen reader speaks when it changes. */
export function spokenNote() {
  const node = make("p", { class: "course-note", role: "status" });
  return { node, show: (text) => { if (node.textContent !== text) node.textContent = text; } };
}

/** Put a widget on the page. `makeParts(words, value, changed)` returns parts with a `node` and `draw(value, seen)`;
    `seen` is what `read` makes of the value. The kernel learns what the hand has set, the page what Python has set. */
export function mount({ model, el }, makeParts, read) {
  const direction = model.get("direction"), words = { ...model.get("words"), direction };
  let value = { ...model.get("value") };
  const tell = whenAtRest(() => {
    model.set("value", value);
    model.save_changes();
  });
  const changed = (part) => {
    value = { ...value, ...part };
    redraw();
    tell();
  };
  const parts = makeParts(words, () => value, changed);
  const redraw = oncePerFrame(() => {
    const seen = read(value);
    for (const part of parts) part.draw(value, seen);
  });
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
