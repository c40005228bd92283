// A plane to draw in: its scales, its axes, and the hand and the keys that move something in it.

/** The multiple of `grain` (a power of ten, or a simple part of one) next to x, from low to high. */
export function snap(x, grain, [low, high]) {
  const rounded = Number((Math.round(x / grain) * grain).toFixed(6)) || 0; // || 0: never -0
  return Math.min(high, Math.max(low, rounded));
}

export const THIN = { stroke: "var(--course-rule)", "stroke-width": 1 };
/** Words over lines stay readable. */
export const HALO = { "paint-order": "stroke", stroke: "var(--course-paper)", "stroke-width": 5 };

/** A rectangle of a drawing with its two scales: from numbers to the units of the viewBox, and back. */
export function plane({ left, right, top, bottom }, [xLow, xHigh], [yLow, yHigh]) {
  return {
    left, right, top, bottom, width: right - left, height: bottom - top,
    across: (x) => left + ((x - xLow) / (xHigh - xLow)) * (right - left),
    upward: (y) => bottom - ((y - yLow) / (yHigh - yLow)) * (bottom - top),
    under: (across, down) => [xLow + ((across - left) / (right - left)) * (xHigh - xLow),
      yLow + ((bottom - down) / (bottom - top)) * (yHigh - yLow)],
  };
}

/** The numbers of an axis: multiples of `every` from low to high. */
export function multiples([low, high], every) {
  const first = Math.ceil(low / every), count = Math.floor(high / every) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * every).toFixed(6)));
}

/** A distance between marks, 1, 2 or 5 times a power of ten, so that about `count` of them fill the length. */
export function markEvery(length, count) {
  const least = length / count, power = 10 ** Math.floor(Math.log10(least));
  return power * [1, 2, 5, 10].find((factor) => factor * power >= least);
}

/** Lines through 0 and marks along the left and the lower edge. */
export function axisMarks({ left, right, top, bottom, across, upward }, xs, ys) {
  const line = (x1, x2, y1, y2) => make("line", { ...THIN, x1, x2, y1, y2 });
  const at = (x, y, anchor, text) => make("text", { x, y, "text-anchor": anchor }, text);
  return [line(left, right, upward(0), upward(0)), line(across(0), across(0), top, bottom),
    ...xs.flatMap((x) => [line(across(x), across(x), bottom, bottom + 5),
      at(across(x), bottom + 20, "middle", formatTick(x))]),
    ...ys.flatMap((y) => [line(left - 5, left, upward(y), upward(y)),
      at(left - 8, upward(y) + 5, "end", formatTick(y))])];
}

/** Points [x, y] as the data of a path. */
export const trace = ({ across, upward }, points) =>
  `M${points.map(([x, y]) => `${across(x).toFixed(2)} ${upward(y).toFixed(2)}`).join("L")}`;

let clips = 0;
/** What is drawn with `clipped` ends at the edge of the rectangle; an id of its own in the page. */
export function clipTo({ left, top, width, height }) {
  const id = `course-clip-${++clips}`;
  const clip = make("clipPath", { id }, make("rect", { x: left, y: top, width, height }));
  return { clip, clipped: { "clip-path": `url(#${id})` } };
}

/** `moved` is told where the hand is on the drawing, in units of its viewBox, while it holds `node`. */
export function followHand(node, svg, moved) {
  const follow = (event) => {
    const box = svg.getBoundingClientRect(), unit = svg.viewBox.baseVal.width / box.width;
    moved((event.clientX - box.left) * unit, (event.clientY - box.top) * unit);
  };
  node.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    node.focus({ preventScroll: true });
    node.setPointerCapture(event.pointerId);
    follow(event);
  });
  node.addEventListener("pointermove", (event) => node.hasPointerCapture(event.pointerId) && follow(event));
}

/** `pressed` is told of each key; true means that the key has done its work. */
export function followKeys(node, pressed) {
  node.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !pressed(event.key, event.shiftKey)) return;
    event.preventDefault();
  });
}
