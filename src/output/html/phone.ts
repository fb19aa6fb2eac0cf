import type { PageColumn, PageTable } from '../../nouns/page.ts';
import { html } from './escape.ts';

/** How a table is laid out on a telephone: a few columns fit its width, sentences of the middle or the last one under the other two; rows of many words stand as blocks, each cell with its heading; figures that are compared stay a grid, which scrolls beside its first column. */
export type PhoneLayout = 'few' | 'few under' | 'few beneath' | 'blocks' | 'grid';

const mostThatFit = 3;
// A column this wide beside two others holds sentences: they stand under both, in the whole width.
const widestBeside = 40;

export function phoneLayout({ columns, rows }: PageTable, isMap: boolean): PhoneLayout {
  if (columns.length <= mostThatFit) {
    const [, middle = 0, last = 0] = columns.length === mostThatFit ? columns.map(({ width }) => width) : [];
    return middle > widestBeside ? 'few under' : last > widestBeside ? 'few beneath' : 'few';
  }
  const isDrawn = rows.some(({ cells }) => Object.values(cells).some(({ filled, content }) => filled || content.kind === 'bar'));
  const ofWords = columns.filter(({ align }) => align === 'left').length;
  return isMap || isDrawn || ofWords < mostThatFit ? 'grid' : 'blocks';
}

// A column this wide holds sentences, and no names; one further to the right names nothing.
const widestName = 50;
const lastName = 2;

/**
 * The column by which a block is told from the others, from nought: the first, or where that says the same of most rows or nothing of
 * one (a plan's activities stand under few elements) the next one or the one after it, if no two rows say the same there.
 */
export function namedBy({ columns, rows }: PageTable): number {
  const body = rows.filter(({ total }) => !total);
  const saidIn = ({ id }: PageColumn): string[] =>
    body.flatMap(({ cells }) => (cells[id]?.content.kind === 'text' && cells[id].content.text !== '' ? [cells[id].content.text] : []));
  const distinct = (column: PageColumn): number => new Set(saidIn(column)).size;
  const [first, ...others] = columns;
  if (!first || body.length < 2 || (saidIn(first).length === body.length && distinct(first) * 2 > body.length)) return 0;
  return others.slice(0, lastName).findIndex((column) => column.width <= widestName && distinct(column) === body.length) + 1;
}

// More columns than this no table of the plan has; one beyond them goes without its heading.
const mostHeadings = 48;

/** The headings of a table for the cells of its blocks: told once to the table, not in each cell, or a long register would weigh twice as much. */
export function headingsFor({ columns }: PageTable): string {
  const told = columns.slice(0, mostHeadings).map(({ title }, index) => {
    const quoted = title.replace(/[^A-Za-z0-9 ,.()/£%-]/gu, (mark) => `\\${(mark.codePointAt(0) as number).toString(16)} `);
    return `--c${index + 1}:"${quoted}"`;
  });
  return ` style="${html(told.join(';'))}"`;
}

const headings = Array.from(
  { length: mostHeadings - 1 },
  (_, index) => `  .blocks td:nth-child(${index + 2})::before { content: var(--c${index + 2}) ": "; }`,
).join('\n');

/** Blocks that another column than the first names: it stands on top, and the first is told like the others. */
const named = Array.from({ length: lastName }, (_, index) => index + 2)
  .map(
    (nth) => `  .named-${nth} tr { display: flex; flex-direction: column; }
  .named-${nth} td:nth-child(${nth}) { order: -1; font-weight: 700; font-size: 1rem; }
  .named-${nth} td:nth-child(${nth})::before { content: none; }
  .blocks.named-${nth} tbody th { font-weight: 400; font-size: inherit; }
  .named-${nth} tbody th::before { content: var(--c1) ": "; color: var(--muted); }`,
  )
  .join('\n');

/** Three columns of which one holds sentences: those stand in a line of their own, all across, under the other two. */
function sentencesAt(layout: string, nth: number): string {
  return `  .${layout}, .${layout} caption, .${layout} thead, .${layout} tbody { display: block; }
  .${layout} tr { display: grid; grid-template-columns: 1fr auto; border-bottom: 1px solid var(--line); }
  .${layout} th, .${layout} td { border: 0; }
  .${layout} tr > :nth-child(${nth}) { grid-row: 2; grid-column: 1 / -1; padding-top: 0; }
  .${layout} tr > :nth-child(${nth}):empty { display: none; }
  .${layout} tbody th { font-weight: 600; }`;
}

/** The look of tables on a telephone. */
export const phoneStyle = `@media screen and (max-width: 40rem) {
  table { font-size: .88rem; }
  .few { min-width: 0; width: 100%; }
  .few th, .few td { min-width: 0 !important; padding: .4rem .35rem; }
  .few small { overflow-wrap: anywhere; }
${sentencesAt('under', 2)}
${sentencesAt('beneath', 3)}
  .scroll:has(> .grid)::before, .drawing::before { content: "Wider than the screen? It scrolls sideways."; display: block; position: sticky; left: 0; width: fit-content; color: var(--muted); font-size: .85rem; }
  .grid tbody th, .grid thead th:first-child { position: sticky; left: 0; background: #fff; max-width: 38vw; min-width: 0 !important; z-index: 1; }
  .grid thead th:first-child { background: var(--pale); }
  .grid caption { padding-right: max(0px, calc(100% - 100vw + 3rem)); }
  .grid th, .grid td { padding: .4rem .35rem; }
  .grid .figure { min-width: 0 !important; }
  .grid .total th { background: #f5f7f9; }
  .blocks { min-width: 0; width: 100%; }
  .blocks, .blocks caption, .blocks tbody, .blocks tr, .blocks th, .blocks td { display: block; }
  .blocks thead, .blocks td:empty { display: none; }
  .blocks tr { padding: .5rem 0; border-top: 2px solid #5b7083; }
  .blocks th, .blocks td { border: 0; padding: .1rem .35rem; text-align: left; white-space: normal; overflow-wrap: anywhere; }
  .blocks tbody th { font-weight: 700; font-size: 1rem; }
  .blocks td::before { color: var(--muted); font-weight: 400; font-style: normal; }
${headings}
${named}
}`;
