import type { Page, PageWords } from '../../nouns/page.ts';
import { count, list } from '../../values/text.ts';
import { counted, words, wordsOr } from '../tables/cells.ts';
import { column, figures, pageTable, rowsOf } from '../tables/page-table.ts';

/** What of a council’s template was filled, and what was left as it was. */
interface FilledTemplate {
  readonly names: readonly string[];
  readonly tables: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly rows: number;
    readonly untouched: readonly string[];
  }[];
  readonly unknown: readonly string[];
  readonly inWords: readonly string[];
  readonly near: readonly { readonly name: string; readonly meant: string }[];
}

/** What was done with a template: its named cells and tables, and what of it the plan knows nothing of. */
export function filledPage(file: string, { names, tables, unknown, inWords, near }: FilledTemplate): Page {
  const rows = rowsOf(
    tables,
    ({ name }) => name,
    ({ name, sheet, rows: filled, untouched }) => ({
      name: words(name),
      sheet: words(sheet),
      rows: counted(filled),
      untouched: wordsOr(untouched.length > 0 ? list(untouched) : null, 'none'),
    }),
  );
  const columns = [
    column('name', 'Table', 24),
    column('sheet', 'Sheet', 20),
    figures('rows', 'Rows', 6),
    column('untouched', 'Columns the plan has not', 28),
  ];
  const left = [
    ...(unknown.length > 0 ? [`The plan has no table of this name, so it was left as it is: ${list(unknown)}.`] : []),
    ...(inWords.length > 0
      ? [
          `Days stand in words in ${list(inWords)}, where the template shows no dates: a formula that counts by day finds none there. Format these cells as dates in the template, and they are filled as days.`,
        ]
      : []),
    ...near.map(({ name, meant }) => `\`${name}\` is no name of the plan's and was not filled: did you mean \`${meant}\`?`),
  ];
  const note: PageWords[] = left.length === 0 ? [] : [{ kind: 'words', tone: 'warn', paragraphs: left }];
  return {
    id: 'filled',
    title: `Filled from ${file}`,
    lead: `${count(names.length, 'named cell')} and ${count(tables.length, 'table')} filled${names.length > 0 ? `: ${list(names)}` : ''}.`,
    blocks: [...(rows.length > 0 ? [pageTable('filled', 'Tables filled', columns, rows)] : []), ...note],
  };
}
