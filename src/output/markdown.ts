import type { Page, PageRow, PageTable, PageWords } from '../nouns/page.ts';
import { unturned } from '../values/text.ts';
import { asWords, cellWords, columnsWithPence, marked, toneOf } from './words.ts';

/** Text that Markdown shows as it was written: marks of emphasis, links, tables and HTML lose their meaning. */
function escaped(text: string): string {
  return unturned(text)
    .replace(/[\\`*[\]|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .trim();
}

function inLine(text: string): string {
  return escaped(text).replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
}

function inCell(text: string): string {
  return escaped(text).replace(/\s*[\r\n\u2028\u2029]+\s*/g, '<br>');
}

/** A paragraph whose beginning Markdown would read as a heading, a list, a rule or code. */
function paragraph(text: string): string {
  return inLine(text).replace(/^(#|[-+=]|(\d+)([.)])(?=\s|$))/, (start) =>
    /^\d/.test(start) ? start.replace(/[.)]$/, '\\$&') : `\\${start}`,
  );
}

/** A paragraph with the points below it as a list: `• one` on a line of its own is a point. */
function paragraphWithPoints(text: string): string {
  const [, sentences = text, points = ''] = /^([\s\S]*?)((?:\n• [^\n]*)*)$/.exec(text) ?? [];
  const listed = points.split('\n• ').slice(1);
  return [paragraph(sentences), ...(listed.length === 0 ? [] : [listed.map((point) => `- ${paragraph(point)}`).join('\n')])].join('\n\n');
}

function rowLine(table: PageTable, row: PageRow, withPence: ReadonlySet<string>): string {
  const fields = table.columns.map((column) => {
    const cell = row.cells[column.id];
    const tone = toneOf(cell, row.total);
    const words = inCell(marked(cellWords(cell, column, withPence), tone));
    if (words === '') return '';
    if (row.total || tone === 'strong') return `**${words}**`;
    return tone === 'muted' ? `*${words}*` : words;
  });
  return `| ${fields.join(' | ')} |`;
}

function tableLines(table: PageTable): string[] {
  const withPence = columnsWithPence(table);
  const grid = [
    `| ${table.columns.map(({ title }) => inCell(title)).join(' | ')} |`,
    `| ${table.columns.map(({ align }) => (align === 'right' ? '---:' : '---')).join(' | ')} |`,
    ...table.rows.map((row) => rowLine(table, row, withPence)),
  ];
  return [
    `**${inLine(table.caption)}**`,
    table.columns.length === 0 ? '' : grid.join('\n'),
    ...(table.note ? [paragraph(table.note)] : []),
  ];
}

function wordLines(words: PageWords): string[] {
  return [...(words.heading ? [`### ${inLine(words.heading)}`] : []), ...words.paragraphs.map(paragraphWithPoints)];
}

function pageLines(page: Page): string[] {
  return [
    `## ${inLine(page.title)}`,
    paragraph(page.lead),
    ...page.blocks.flatMap((block) =>
      block.kind === 'table' ? tableLines(block) : wordLines(block.kind === 'list' ? asWords(block) : block),
    ),
  ];
}

/** Pages as Markdown with GitHub tables: their title above them where they have one, one heading a page, captions in bold, totals in bold, nothing in the text read as markup. */
export function markdown(pages: readonly Page[], title: string | null = null): string {
  return `${[...(title === null ? [] : [`# ${inLine(title)}`]), ...pages.flatMap(pageLines)].filter((part) => part !== '').join('\n\n')}\n`;
}
