import type { Content, PageCell, PageColumn, PageRow, PageTable, PageWords } from '../../nouns/page.ts';
import { type Edit, isOfMilestones, type Lost, type Offered, type ReadBack, type RowEdit } from '../../nouns/read-back.ts';
import { fromPounds } from '../../values/money.ts';
import { list } from '../../values/text.ts';
import { cellWith, wordsOr } from '../tables/cells.ts';
import { textIn } from '../tables/page-table.ts';
import { rowName } from '../tables/row-name.ts';

/** Where something stands in a workbook: `Annual plan!D7`. */
export function spot({ at }: Pick<Edit, 'at'>): string {
  return `${at.sheet}!${at.cell}`;
}

/** What somebody typed, an amount as the plan writes amounts. */
export function typedIn({ kind }: Content, is: string): PageCell {
  return kind === 'money' && /^-?\d+(?:\.\d{1,2})?$/.test(is)
    ? cellWith({ kind: 'money', pence: fromPounds(Number(is)) })
    : wordsOr(is, 'empty');
}

// So much of a row is said; its cell leads to the rest.
const mostSaid = 6;

/** The files and sheets the rows of a table were read from. */
function keptIn({ rows }: PageTable): string[] {
  const cells = rows.flatMap((row) => [
    ...(row.rests ?? []),
    ...Object.values(row.cells).flatMap(({ content, source = [] }) => [...source, ...(content.kind === 'cells' ? content.cells : [])]),
  ]);
  return [...new Set(cells.map(({ file, sheet }) => (sheet === null ? file : `${file}, ${sheet}`)))];
}

/** Of which year a row is, where its table counts by year: its name alone does not tell it from that of another. */
export function ofYear({ table, says }: RowEdit): string {
  const heading = table.columns.find(({ id }) => id === 'year')?.title;
  const year = says.find((one) => one.heading === heading)?.text;
  return year === undefined ? '' : ` of ${year}`;
}

/** A row somebody typed: where, what is in it, and where it belongs if it is to stay. */
export function addedWords(row: RowEdit): string {
  const said = row.says.map(({ heading, text }) => `${heading} “${text}”`);
  const rest = said.length - mostSaid;
  const words = said.length === 0 ? `“${row.text}”` : `${said.slice(0, mostSaid).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  const files = keptIn(row.table);
  const place = files.length === 0 ? 'the file that keeps such rows' : files.length > 3 ? 'its file' : files.join(' or ');
  return `${spot(row)}, a row${ofYear(row)} under “${row.table.caption}”: ${words}. No plan keeps it here: to take it, add it to ${place}; to refuse it, do nothing.`;
}

/** The tables of a plan’s own workbook that were not found again. */
export function missingWords({ edited: { missing } }: ReadBack): PageWords[] {
  const told = (gone: (typeof missing)[number]['gone'], one: string, more: string): string[] => {
    const names = missing.filter((each) => each.gone === gone).map(({ page, table }) => `“${table.caption}” (${page.title})`);
    const [why, what] = names.length === 1 ? [one, 'it'] : [more, 'them'];
    return names.length === 0 ? [] : [`${list(names)}: ${why}, so nothing of ${what} was compared.`];
  };
  const paragraphs = [
    ...told('headings', 'its headings were changed or taken out', 'their headings were changed or taken out'),
    ...told('sheet', 'no sheet of this workbook holds it', 'no sheet of this workbook holds them'),
  ];
  return paragraphs.length === 0 ? [] : [{ kind: 'words', heading: 'Not found again', tone: 'warn', paragraphs }];
}

function lostSentence(kind: Lost['kind'], from: Lost['from'], names: readonly string[], isChanged: boolean): string {
  const what = `${{ cell: 'The name', table: 'The table', column: 'The column' }[kind]}${names.length === 1 ? '' : 's'} ${list(names)}`;
  const [one, was] = names.length === 1 ? ['it', 'was'] : ['them', 'were'];
  const gone =
    from === 'plan'
      ? `${was} filled, and the plan made now has no such thing`
      : isChanged
        ? `${was} renamed or taken out, or the plan has ${one} only since its files changed`
        : `${was} filled, and ${was} renamed or taken out since`;
  return `${what} ${gone}: nothing of ${one} was compared.`;
}

/** What of a council’s own workbook was filled and cannot be compared. */
export function lostWords({ edited: { lost } }: ReadBack, isChanged: boolean): PageWords[] {
  const paragraphs = (['cell', 'table', 'column'] as const).flatMap((kind) =>
    (['workbook', 'plan'] as const).flatMap((from) => {
      const names = lost.filter((one) => one.kind === kind && one.from === from).map(({ name }) => `\`${name}\``);
      return names.length === 0 ? [] : [lostSentence(kind, from, names, isChanged)];
    }),
  );
  return paragraphs.length === 0 ? [] : [{ kind: 'words', heading: 'Not found again', tone: 'warn', paragraphs }];
}

const longest = 60;

/** A milestone by what it is of and which of its days it is: `Parenting courses: contract end`. */
function milestoneName(row: PageRow): string {
  return ['contract', 'kind'].flatMap((id) => textIn(row, id) || []).join(': ') || row.key;
}

/** How many rows of a table say in a column what one of them says. */
function sharing({ rows }: PageTable, row: PageRow, { id }: PageColumn): number {
  return rows.filter((each) => textIn(each, id) === textIn(row, id)).length;
}

/**
 * What a row is told by: the words of its widest column beside the one that was changed. Null where the changed one is what the row is
 * called, which is the first of its table, or tells it from more of the others: its name is then what it was called.
 */
function toldBy({ table, row, column: changed, cell: { decides: of } }: Edit): string | null {
  if (isOfMilestones(table)) return milestoneName(row);
  // Why a service stands where it does is wider than its name.
  if (of?.kind === 'place') return rowName({ table, row });
  const others = table.columns.filter(({ id }) => id !== changed.id && textIn(row, id) !== '');
  const [widest] = others.sort((a, b) => b.width - a.width);
  const isName =
    textIn(row, changed.id) !== '' &&
    (changed === table.columns[0] || (widest !== undefined && sharing(table, row, widest) > sharing(table, row, changed)));
  if (isName) return null;
  return widest ? textIn(row, widest.id) : row.key;
}

function quoted(text: string): string {
  const name = text.replace(/\s+/g, ' ');
  return `“${name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name}”`;
}

/** A changed cell by its column and its row. */
export function named(edit: Edit): string {
  const name = toldBy(edit);
  return name === null ? `${edit.column.title} ${quoted(textIn(edit.row, edit.column.id))}` : `${edit.column.title} of ${quoted(name)}`;
}

/** Whether the file a changed cell rests on is no longer the one the workbook was made from: then the difference may be the file’s own. */
function isShifted({ cell }: Edit, changed: readonly string[]): boolean {
  return (cell.source ?? []).some(({ file }) => changed.includes(file));
}

/** What is to be known before a change is taken. */
export function bewareOf({ edit, beware }: Offered, changed: readonly string[]): string[] {
  return [...(beware === undefined ? [] : [beware]), ...(isShifted(edit, changed) ? ['its file has changed since'] : [])];
}
