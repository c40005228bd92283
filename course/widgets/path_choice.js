// The choice of a path: two radio buttons, and below each the sentence that says what it means.

let pathGroups = 0;

function makePaths(words, changed) {
  const group = `course-path-${++pathGroups}`; // radio buttons of one name exclude each other in the whole page
  const answer = (path, label, meaning) => {
    const about = `${group}-${path}`;
    const control = make("input", { ...KEYS_STAY_HERE, type: "radio", name: group, value: path,
      "aria-describedby": about });
    control.addEventListener("change", () => control.checked && changed({ path }));
    const sentence = make("p", { class: "course-meaning", id: about }, meaning);
    const first = make("label", { class: "course-answer" }, control, label);
    return { path, control, node: make("div", {}, first, sentence) };
  };
  const answers = [answer("with", words.with, words.with_means), answer("without", words.without, words.without_means)];
  const both = make("p", { class: "course-both" }, words.both);
  const node = make("fieldset", { class: "course-paths" }, make("legend", {}, words.question),
    ...answers.map((one) => one.node), both);
  const draw = (now) => {
    for (const { path, control } of answers) control.checked = path === now.path;
  };
  return { node, draw };
}

const makePathParts = (words, value, changed) => [makePaths(words, changed)];

export default { render: (given) => mount(given, makePathParts, (value) => value) };
