// What JupyterLab's left-to-right style breaks in a right-to-left notebook of the course, repaired.
// A hand-written module-federation container: JupyterLab calls init() with the modules that it shares,
// then get() for the two that package.json names. No build step stands between this file and the browser.
(() => {
  const NAME = "backprop-course-rtl";
  const RTL = "course-rtl"; // on a notebook of the course whose language is written from right to left
  const TEXT = ':is(.jp-MarkdownOutput, .jp-RenderedHTML [dir="rtl"])'; // its prose, and what its cells answer

  // Every rule stands below a class that only these notebooks carry: all others stay as they were.
  const CSS = `
.${RTL} .jp-MarkdownOutput { direction: rtl; }
.${RTL} ${TEXT} :is(p, td, th) { text-align: start; }
.${RTL} ${TEXT} :is(ul, ol):not(.list-inline) { padding-left: 0; padding-right: 2em; }
.${RTL} ${TEXT} blockquote {
  border-left: 0; padding-left: 0; border-right: 5px solid var(--jp-border-color2); padding-right: 1em;
}
.${RTL} ${TEXT} :is(pre, code, kbd, samp, mjx-container) { direction: ltr; unicode-bidi: isolate; }
.${RTL} ${TEXT} :not(pre) > code { display: inline-block; line-height: 1.3; } /* its halves would change places */
.${RTL} ${TEXT} pre { text-align: left; }
.${RTL} ${TEXT} table { margin-left: auto; margin-right: 0; }
.${RTL} ${TEXT} :is(p, li, td, th, summary) { line-height: 1.9; }

.${RTL} .jp-MarkdownCell .cm-line { unicode-bidi: plaintext; text-align: start; }
.${RTL} .jp-MarkdownCell .jp-cell-toolbar { right: auto; left: 8px; }
.${RTL} .jp-RenderedText pre { unicode-bidi: plaintext; text-align: start; }

.${RTL}-contents .jp-tocItem-content { unicode-bidi: plaintext; text-align: start; }

.${RTL} .jupyter-widgets :is(.widget-label, .widget-html-content) { direction: rtl; text-align: right; }
.${RTL} .jupyter-widgets :is(.slider-container, .widget-readout) { direction: ltr; }
`;

  let shared = null;

  const newer = (a, b) => {
    const [left, right] = [a, b].map((version) => version.split(/[.+-]/).map(Number));
    for (let i = 0; i < 3; i++) if (left[i] !== right[i]) return (left[i] || 0) - (right[i] || 0);
    return a.includes("-") ? -1 : 1; // 5.0.0-rc.1 comes before 5.0.0
  };

  // As webpack does for a singleton: the version in use; where none is in use yet, the newest.
  const load = async (name) => {
    const versions = shared && shared[name];
    if (!versions) throw new Error(`JupyterLab shares no module ${name}`);
    const known = Object.keys(versions).sort(newer);
    const chosen = known.findLast((version) => versions[version].loaded) || known.at(-1);
    return (await versions[chosen].get())();
  };

  const course = (panel) => (panel && panel.model && panel.model.getMetadata("course")) || null;

  const dress = (panel) => {
    const metadata = course(panel);
    panel.node.classList.toggle(RTL, metadata !== null && metadata.dir === "rtl");
    if (metadata && metadata.language) panel.content.node.lang = metadata.language;
  };

  const layout = (INotebookTracker) => ({
    id: `${NAME}:layout`,
    description: "Right-to-left layout of the course's notebooks",
    autoStart: true,
    requires: [INotebookTracker],
    activate: (app, tracker) => {
      const style = document.createElement("style");
      style.textContent = CSS;
      document.head.append(style);
      // the table of contents stands outside the notebook
      const dressContents = () => {
        const metadata = course(tracker.currentWidget);
        document.body.classList.toggle(`${RTL}-contents`, metadata !== null && metadata.dir === "rtl");
      };
      const dressAll = (panel) => {
        dress(panel);
        dressContents();
      };
      tracker.currentChanged.connect(dressContents);
      tracker.widgetAdded.connect(async (_, panel) => {
        await panel.context.ready;
        dressAll(panel);
        panel.model.metadataChanged.connect(() => dressAll(panel));
      });
    },
  });

  // Right-to-left strings and comments in code stand in their own order. A line without such letters is not touched.
  const isolates = ({ IEditorExtensionRegistry, EditorExtensionRegistry }, { bidiIsolates }) => ({
    id: `${NAME}:isolates`,
    description: "Right-to-left strings and comments in code cells",
    autoStart: true,
    requires: [IEditorExtensionRegistry],
    activate: (app, registry) => {
      const extension = bidiIsolates({ alwaysIsolate: true });
      registry.addExtension(Object.freeze({
        name: `${NAME}:isolates`,
        factory: () => EditorExtensionRegistry.createImmutableExtension(extension),
      }));
    },
  });

  const plugins = async () => {
    const found = [layout((await load("@jupyterlab/notebook")).INotebookTracker)];
    try {
      found.push(isolates(await load("@jupyterlab/codemirror"), await load("@codemirror/language")));
    } catch (error) {
      console.warn(`${NAME}: code cells keep their order of letters.`, error);
    }
    return found;
  };

  const modules = {
    "./style": async () => () => ({ __esModule: true }), // must be an object; the style comes with the layout
    "./extension": async () => {
      const found = await plugins();
      return () => ({ __esModule: true, default: found });
    },
  };

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB[NAME] = {
    init: (scope) => {
      shared = scope;
    },
    get: (name) => (modules[name] ? modules[name]() : Promise.reject(new Error(`${NAME} has no module ${name}`))),
  };
})();
