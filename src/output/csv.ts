import type { Content, PageTable } from '../nouns/page.ts';
import { toPounds } from '../values/money.ts';
import { asText } from '../values/text.ts';
import { contentOf, wordsOf } from './words.ts';

function plain(content: Content): string {
  switch (content.kind) {
    case 'money':
      return toPounds(content.pence).toFixed(2);
    case 'day':
      return content.day;
    case 'count':
      return String(content.count);
    case 'number':
      return String(content.number);
    case 'share':
      return String(content.share);
    case 'absent':
      return '';
    default:
      return asText(wordsOf(content));
  }
}

function quoted(field: string): string {
  return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/**
 * A table as csv (RFC 4180 quoting, UTF-8, lines end in LF): plain pounds with two decimals, days `YYYY-MM-DD`, shares as
 * fractions of one, what is absent empty. Rows of totals are left out unless asked for, so that a column can be added up;
 * text cells (never amounts) that a spreadsheet program would run as a formula get a leading apostrophe.
 */
export function csv(table: PageTable, options: { readonly totals?: boolean } = {}): string {
  const rows = table.rows.filter((row) => options.totals || !row.total);
  const lines = [
    table.columns.map(({ title }) => quoted(asText(title))),
    ...rows.map((row) => table.columns.map(({ id }) => quoted(plain(contentOf(row.cells[id]))))),
  ];
  return lines.map((fields) => `${fields.join(',')}\n`).join('');
}
