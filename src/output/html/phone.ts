import type { PageTable } from '../../nouns/page.ts';
import { html } from './escape.ts';

/** How a table is laid out on a telephone: a few columns fit its width; rows of many words stand as blocks, each cell with its heading; figures that are compared stay a grid, which scrolls beside its first column. */
export type PhoneLayout = 'few' | 'blocks' | 'grid';

const mostThatFit = 3;

export function phoneLayout({ columns, rows }: PageTable, isMap: boolean): PhoneLayout {
  if (columns.length <= mostThatFit) return 'few';
  const isDrawn = rows.some(({ cells }) => Object.values(cells).some(({ filled, content }) => filled || content.kind === 'bar'));
  const ofWords = columns.filter(({ align }) => align === 'left').length;
  return isMap || isDrawn || ofWords < mostThatFit ? 'grid' : 'blocks';
}

// More columns than this no table of the plan has; one beyond them goes without its heading.
const mostHeadings = 48;

/** The headings of a table for the cells of its blocks: told once to the table, not in each cell, or a long register would weigh twice as much. */
export function headingsFor({ columns }: PageTable): string {
  const told = columns.slice(1, mostHeadings).map(({ title }, index) => {
    const quoted = title.replace(/[^A-Za-z0-9 ,.()/£%-]/gu, (mark) => `\\${(mark.codePointAt(0) as number).toString(16)} `);
    return `--c${index + 2}:"${quoted}"`;
  });
  return ` style="${html(told.join(';'))}"`;
}

const headings = Array.from(
  { length: mostHeadings - 1 },
  (_, index) => `  .blocks td:nth-child(${index + 2})::before { content: var(--c${index + 2}) ": "; }`,
).join('\n');

/** The look of tables on a telephone. */
export const phoneStyle = `@media screen and (max-width: 40rem) {
  table { font-size: .88rem; }
  .few { min-width: 0; width: 100%; }
  .few th, .few td { min-width: 0 !important; padding: .4rem .35rem; }
  .few small { overflow-wrap: anywhere; }
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
}`;
