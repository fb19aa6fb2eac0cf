import { phoneStyle } from './phone.ts';
import { widerStyle } from './wider.ts';

/** The look of the page: calm, printable on A4, readable on a telephone; every ink on every ground meets WCAG AA. */
export const style = `
:root { --ink: #1b1f23; --navy: #1f3a52; --muted: #555c64; --line: #ccd4db; --pale: #eef2f5; --link: #1d4f91; --focus: #ffdd00; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; color: var(--ink); background: #fff; font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Arial, "Liberation Sans", sans-serif; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--focus); color: #000; z-index: 2; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, th button:focus-visible, .scroll:focus-visible { outline: 3px solid #000; outline-offset: 2px; box-shadow: 0 0 0 5px var(--focus); }
header, main, footer, nav { max-width: 84rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.5rem; }
.top { border-top: .5rem solid var(--navy); }
.owner { margin: 0; color: var(--muted); }
h1 { margin: .2rem 0 .4rem; font-size: clamp(1.7rem, 4vw, 2.4rem); line-height: 1.2; color: var(--navy); text-wrap: balance; }
h2 { margin: 0 0 .5rem; padding-top: 1.5rem; border-top: 1px solid var(--line); font-size: 1.55rem; line-height: 1.25; color: var(--navy); }
h3 { margin: 1.8rem 0 .3rem; font-size: 1.15rem; color: var(--navy); }
p { max-width: 44rem; margin: .5rem 0; }
.lead { font-size: 1.1rem; }
.note, .made { color: var(--muted); font-size: .9rem; }
nav { margin-top: 1.5rem; }
nav h2 { border: 0; padding: 0; font-size: 1rem; }
nav ol { margin: .3rem 0 0; padding-left: 2.2rem; columns: 2 20rem; column-gap: 3rem; }
nav li { padding: .15rem 0; break-inside: avoid; }
section { margin-top: 3rem; }
.scroll { overflow-x: auto; margin: 1.5rem 0 .5rem; padding-bottom: .3rem; }
/* A bar that stays in sight says that there is more to the right. */
.scroll::-webkit-scrollbar { height: .7rem; }
.scroll::-webkit-scrollbar-track { background: var(--pale); }
.scroll::-webkit-scrollbar-thumb { background: #5b7083; border-radius: .35rem; }
@supports not selector(::-webkit-scrollbar) { .scroll { scrollbar-color: #5b7083 var(--pale); } }
${widerStyle}
table { border-collapse: collapse; min-width: min(100%, 30rem); font-size: .92rem; line-height: 1.4; }
caption { text-align: left; font-weight: 700; font-size: 1.05rem; color: var(--navy); padding: 0 0 .5rem; }
th, td { padding: .45rem .7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
td { white-space: pre-line; }
thead th { vertical-align: bottom; background: var(--pale); color: var(--navy); border-bottom: 2px solid #5b7083; }
tbody th { font-weight: 400; }
th button { all: unset; cursor: pointer; display: inline-block; min-height: 1.5rem; text-decoration: underline dotted; text-underline-offset: .2em; }
th[aria-sort] button { text-decoration: underline solid; }
th[aria-sort="ascending"] button::after { content: " \\25B2"; } th[aria-sort="descending"] button::after { content: " \\25BC"; }
.sorted { margin: 0; font-size: .85rem; color: var(--muted); }
td.filled { text-align: center; color: var(--navy); background: #dbe5ee; }
td.filled.good { color: #1d6337; background: #dff0e4; } td.filled.warn { color: #7a4b00; background: #fbebcf; } td.filled.bad { color: #a11a1a; background: #fbe3e3; }
.chart { display: block; margin: 1.5rem 0 0; }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .figure { white-space: normal; }
.total th, .total td { font-weight: 700; background: #f5f7f9; border-top: 1px solid #5b7083; border-bottom: 1px solid #5b7083; }
.whole { white-space: nowrap; }
.strong { font-weight: 700; }
.muted, .absent { color: var(--muted); }
.absent { font-style: italic; white-space: normal; }
.good { color: #1d6337; }
.warn { color: #7a4b00; }
.bad { color: #a11a1a; }
.proposed { color: #5a4300; background: #fff6da; font-style: italic; }
p.good, p.warn, p.bad, p.proposed { border-left: .3rem solid currentColor; padding: .2rem 0 .2rem .9rem; }
.map th, .map td { border: 1px solid #fff; }
.map thead th { border-bottom-width: 2px; }
.map td { background: #f6f8f9; }
.map .heat-1 { background: #e9f4f3; } .map .heat-2 { background: #d3e9e7; } .map .heat-3 { background: #b9dcd9; } .map .heat-4 { background: #9ccfcb; } .map .heat-5 { background: #7fbfba; }
details { margin: .5rem 0; font-size: .85rem; color: var(--muted); }
summary { cursor: pointer; width: fit-content; }
details ul { margin: .4rem 0; padding-left: 1.2rem; }
footer { margin-top: 4rem; padding-bottom: 3rem; color: var(--muted); font-size: .9rem; }
@media (max-width: 40rem) {
  .chart { min-width: 34rem; }
  .drawing { overflow-x: auto; }
  header, main, footer, nav { padding-left: 1rem; padding-right: 1rem; }
}
${phoneStyle}
@page { size: A4; margin: 16mm 14mm; }
@page wide { size: A4 landscape; margin: 14mm; }
@media print {
  body { font-size: 9.5pt; }
  header, main, footer, nav { max-width: none; padding: 0; }
  .top { border-top-width: 2mm; }
  .skip { display: none; }
  a { color: inherit; text-decoration: none; }
  section { break-before: page; margin-top: 0; }
  section.wide { page: wide; }
  h2 { border: 0; padding: 0; }
  h1 { font-size: 20pt; }
  h2 { font-size: 15pt; }
  h3 { font-size: 11pt; }
  p { max-width: none; orphans: 3; widows: 3; }
  .lead { font-size: 10pt; }
  /* A note is as small as its table, and never alone on the next sheet. */
  .note, details { font-size: 8pt; }
  .note { break-before: avoid; }
  .scroll { margin: 1rem 0 .3rem; }
  h2, h3, caption { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; border: 0; }
  .wider::before { display: none; }
  table { font-size: 8pt; }
  caption { font-size: 10pt; }
  th, td { padding: .25rem .35rem; min-width: 0 !important; overflow-wrap: break-word; }
  .figure { overflow-wrap: normal; }
  td, th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  /* A box of its own is not repeated with the heading on the next sheet of paper. */
  th button { display: contents; text-decoration: none; }
  .sorted:empty, details:not([open]) { display: none; }
  .chart { break-inside: avoid; break-after: avoid; max-height: 250mm; }
}`;
