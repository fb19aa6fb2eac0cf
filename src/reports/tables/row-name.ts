import type { PageColumn, PageRow, PageTable } from '../../nouns/page.ts';
import { groupedBy } from '../../values/groups.ts';
import { onceFor } from '../../values/once.ts';
import { textIn } from './page-table.ts';

// More letters than this are a sentence, which tells why and not what; more words than these tell no better.
const [longest, mostWords] = [80, 4];

function shortIn(row: PageRow, { id }: PageColumn): string {
  const text = textIn(row, id);
  return text.length <= longest ? text : '';
}

/** How many different words a column says of some rows. */
function told(rows: readonly PageRow[], column: PageColumn): number {
  return new Set(rows.map((row) => shortIn(row, column))).size;
}

/** The columns of a table by which its rows are told: those that say something else of most rows, as they stand, and behind them those that say most, so that a status of many rows comes last. */
function tellingFirst({ columns, rows }: PageTable): readonly PageColumn[] {
  const body = rows.filter(({ total }) => !total);
  const most = new Map(columns.map((each) => [each, Math.min(told(body, each), Math.floor(body.length / 2) + 1)]));
  return [...columns].sort((a, b) => (most.get(b) as number) - (most.get(a) as number));
}

/** The words of a row in the columns that its table calls it by; a sentence is cut. */
function calledBy({ calledBy: ids = [] }: PageTable, row: PageRow): readonly string[] {
  return ids.flatMap((id) => {
    const text = textIn(row, id).split('\n')[0] as string;
    return text === '' ? [] : [text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, '')} …`];
  });
}

/** What the rows of a table are called, by key: the words that tell them best and, where several rows begin alike, those that tell these apart. */
const namesOf = onceFor((table: PageTable): ReadonlyMap<string, string> => {
  const columns = tellingFirst(table);
  const names = new Map<string, string>();
  const name = (rows: readonly PageRow[], words: readonly string[]): void => {
    const [best] = columns
      .map((column) => ({ column, n: rows.length > 1 && words.length < mostWords ? told(rows, column) : 1 }))
      .sort((a, b) => b.n - a.n);
    if (best && best.n > 1)
      for (const [text, own] of groupedBy(rows, (row) => shortIn(row, best.column))) name(own, text === '' ? words : [...words, text]);
    else for (const { key } of rows) names.set(key, words.join(', ') || key);
  };
  const first = (row: PageRow): string => columns.map(({ id }) => textIn(row, id)).find((text) => text !== '') ?? '';
  if (table.calledBy) {
    const called = (row: PageRow): string => calledBy(table, row).join('\n');
    for (const [text, rows] of groupedBy(table.rows, called)) name(rows, text === '' ? [] : text.split('\n'));
  } else for (const [text, rows] of groupedBy(table.rows, first)) name(rows, text === '' ? [] : [text]);
  return names;
});

/** What a row is called: the words that tell it best, with further ones where others begin alike. */
export function rowName({ table, row }: { readonly table: PageTable; readonly row: PageRow }): string {
  return namesOf(table).get(row.key) ?? row.key;
}

/** What a row begins with, though other words tell it better: the year of a table by years. */
export function firstWords({ table, row }: { readonly table: PageTable; readonly row: PageRow }): string {
  const [first] = table.columns;
  return first ? shortIn(row, first) : '';
}
