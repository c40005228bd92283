"""How the instructor's page looks: light, dark and on paper. Every colour stands out from its paper in both."""

STYLE = """
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1b1b; --line: #767676; --bar: #1f6feb; --rest: #d8d8d8 }
@media (prefers-color-scheme: dark) {
  :root { --paper: #161616; --ink: #ececec; --line: #8d8d8d; --bar: #6ea8fe; --rest: #444 }
}
body { font-family: system-ui, sans-serif; line-height: 1.5; background: var(--paper); color: var(--ink) }
body { max-width: 68rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
dl { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem }
dd { margin: 0; font-size: 1.6rem }
table { border-collapse: collapse; margin: 0.5rem 0; width: 100% }
caption { text-align: start; font-weight: bold }
th, td { text-align: start; vertical-align: top; padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line) }
details { margin: 0.4rem 0 }
summary { cursor: pointer }
figure { margin: 1rem 0 }
svg { display: block; max-width: 44rem; width: 100%; height: auto }
svg text { fill: var(--ink); font-size: 11px; text-anchor: middle }
svg rect { fill: var(--bar) }
svg rect.rest { fill: var(--rest) }
svg line { stroke: var(--line) }
svg.bar { min-width: 2rem; max-width: 10rem; margin-top: 0.4rem }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1rem }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); padding: 0.6rem; margin: 0 }
@media (min-width: 45rem) { th, td > code:first-child { overflow-wrap: normal } }
@media (max-width: 30rem) { table { display: block; overflow-x: auto } th, td { overflow-wrap: normal } }
@media print {
  body { margin: 0; max-width: none }
  tr, figure { break-inside: avoid }
  svg rect { print-color-adjust: exact }
}
"""
