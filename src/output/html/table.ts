import { type Content, figureOf, type PageCell, type PageColumn, type PageRow, type PageTable } from '../../nouns/page.ts';
import { formatCell } from '../../values/cell.ts';
import { cellWords, columnsWithPence, contentOf, marked, toneOf } from '../words.ts';
import { chartSvg } from './chart.ts';
import { html, idOf } from './escape.ts';
import { heat } from './heat.ts';
import { headingsFor, namedBy, phoneLayout } from './phone.ts';
import { timelineSvg } from './timeline.ts';
import { type AddressOf, whenceHtml } from './whence.ts';

interface Look {
  readonly withPence: ReadonlySet<string>;
  /** Whether the rows may be sorted, so that each cell says what it is sorted by. */
  readonly sorts: boolean;
  /** Whether each cell says where it was written when it is pointed at: in a long table that is as much again as all it shows, and stands beneath it. */
  readonly points: boolean;
  readonly shade: (row: PageRow, column: PageColumn) => number;
}

function sources(cell: PageCell | undefined): string {
  return [...new Set((cell?.source ?? []).map(formatCell))].join('; ');
}

// More rows than this make a long table.
const long = 200;
// Fewer rows than this are seen at a glance.
const worthSorting = 4;

/** Whether rows can be put in another order: totals must stand at the end, and words must not run on from row to row. */
function canSort({ rows }: PageTable): boolean {
  const first = rows.findIndex(({ total }) => total);
  const body = first < 0 ? rows.length : first;
  return body >= worthSorting && rows.slice(body).every(({ total }) => total);
}

/** What a figure is sorted by; a day by what its element says of it, and words as they stand. */
function sortedBy(content: Content): string {
  const figure = figureOf(content);
  return figure !== null ? ` data-v="${figure}"` : '';
}

function inner(cell: PageCell | undefined, words: string): string {
  const content = contentOf(cell);
  if (content.kind === 'day') return `<time datetime="${content.day}">${html(words)}</time>`;
  if (content.kind === 'cells') return `<small>${html(words)}</small>`;
  return html(words).replaceAll('\n', '<br>');
}

function cellHtml(row: PageRow, column: PageColumn, first: boolean, look: Look): string {
  const cell = row.cells[column.id];
  const tone = toneOf(cell, row.total);
  const shade = look.shade(row, column);
  const absent = contentOf(cell).kind === 'absent';
  const classes = [
    ...(column.align === 'right' ? ['figure'] : []),
    ...(tone === 'plain' || (absent && tone === 'muted') ? [] : [tone]),
    ...(absent ? ['absent'] : []),
    ...(shade > 0 ? [`heat-${shade}`] : []),
    ...(cell?.filled ? ['filled'] : []),
  ];
  const from = look.points ? sources(cell) : '';
  const attributes = `${look.sorts ? sortedBy(contentOf(cell)) : ''}${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}${from === '' ? '' : ` title="From ${html(from)}"`}`;
  const words = inner(cell, marked(cellWords(cell, column, look.withPence), tone));
  return first ? `<th scope="row"${attributes}>${words}</th>` : `<td${attributes}>${words}</td>`;
}

function headHtml(column: PageColumn): string {
  const least = Math.min(26, Math.max(5, Math.round(column.width * 0.7)));
  return `<th scope="col"${column.align === 'right' ? ' class="figure"' : ''} style="min-width:${least}ch">${html(column.title)}</th>`;
}

/** A drawing under its title, in a frame that a narrow screen scrolls by itself, by keyboard too. */
function scrolled(svg: string, title: string, { caption }: PageTable): string {
  return svg === ''
    ? ''
    : `<h3>${html(title)}</h3>\n<div class="scroll drawing" role="group" aria-label="Drawing: ${html(caption)}" tabindex="0">${svg}</div>\n`;
}

/** A table as HTML: a caption, headings with a scope, totals set apart, and on a map the figures shaded by their size. */
export function tableHtml(table: PageTable, page: string, isMap: boolean, addressOf: AddressOf): string {
  const sorts = canSort(table);
  const look: Look = { withPence: columnsWithPence(table), sorts, points: table.rows.length <= long, shade: isMap ? heat(table) : () => 0 };
  const id = idOf(page, table.id, 'caption');
  const layout = phoneLayout(table, isMap);
  const name = layout === 'blocks' ? namedBy(table) : 0;
  const classes = [layout, ...(name > 0 ? [`named-${name + 1}`] : []), ...(isMap ? ['map'] : []), ...(sorts ? ['sorts'] : [])];
  const rows = table.rows.map(
    (row) =>
      `<tr${row.total ? ' class="total"' : ''}>${table.columns.map((column, index) => cellHtml(row, column, index === 0, look)).join('')}</tr>`,
  );
  const body =
    rows.length > 0 ? rows.join('\n') : `<tr><td colspan="${Math.max(1, table.columns.length)}" class="absent">Nothing to show.</td></tr>`;
  const line = table.spans ? timelineSvg(table.spans, table, idOf(page, table.id, 'timeline')) : '';
  const drawing = table.chart ? chartSvg(table.chart, table, idOf(page, table.id, 'chart')) : '';
  return `${scrolled(line, table.spans?.title ?? '', table)}${scrolled(drawing, table.chart?.title ?? '', table)}<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0">
<table class="${classes.join(' ')}"${layout === 'blocks' ? headingsFor(table) : ''}>
<caption id="${id}">${html(table.caption)}</caption>
<thead><tr>${table.columns.map(headHtml).join('')}</tr></thead>
<tbody>
${body}
</tbody>
</table>
</div>
${sorts ? '<p class="sorted" role="status"></p>\n' : ''}${table.note ? `<p class="note">${html(table.note)}</p>` : ''}${whenceHtml(table, look.withPence, addressOf)}`;
}
