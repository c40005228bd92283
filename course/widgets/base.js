// What every widget of the course shares. The Python side joins this file and the widget's own into one module.

export const MINUS = "\u2212";

/** Python's f"{x:.6g}", with a true minus sign: six significant digits, 4.53958e-05. */
export function formatNumber(x) {
  if (!Number.isFinite(x)) return String(x);
  if (x === 0) return "0";
  const [digits, power] = x.toExponential(5).split("e");
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 6) return signed(trimmed(x.toFixed(5 - exponent)));
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

/** A labelled slider with its number beside it. */
export function dial(label, symbol, [min, max, step], turned) {
  const control = make("input", { ...KEYS_STAY_HERE, type: "range", dir: "ltr", min, max, step });
  const shown = make("span", { class: "course-math" });
  control.addEventListener("input", () => turned(Number(control.value)));
  const show = (x) => {
    control.value = x;
    shown.textContent = symbol ? `${symbol} = ${formatNumber(x)}` : formatNumber(x);
  };
  return { node: make("label", {}, label, control, shown), show };
}
