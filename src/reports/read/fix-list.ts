import { fieldTitle } from '../../nouns/field-title.ts';
import type { FixLine } from '../../nouns/fix-list.ts';
import type { PublishedTotal } from '../../nouns/printed.ts';
import type { Column, ColumnFault, Table } from '../../nouns/table.ts';
import { formatRanges } from '../../values/cell.ts';
import { formatPounds, pence, roundHalfAway } from '../../values/money.ts';
import { agrees } from './control-totals.ts';

const lettersInACell = 4000;

const wrong: Readonly<Record<ColumnFault['kind'], string>> = {
  'left out': 'The row was left out: nothing in it says what it is about',
  unvalued: 'The line states no amount',
  unreadable: 'It could not be read',
  ambiguous: 'It names a time but no year',
  sentinel: 'It looks like a stand-in for “no date”',
  rounded: 'It has more than two decimals, and was rounded to pence',
  placeholder: 'It is still to be filled in',
  choice: 'It still offers a choice that nobody made',
  order: 'Its day and month could be the other way round',
  partial: 'It names no day',
  elsewhere: 'It says more than its column asks, and was read as other fields',
  ragged: 'The row has more cells than there are headings',
  'cut short': 'The last line of the file has fewer cells than the others and no end',
  renamed: 'A heading has changed since it was pinned',
  personal: 'It holds what looks like personal data',
};

const remedies: Readonly<Record<Exclude<ColumnFault['kind'], 'unreadable'>, string>> = {
  'left out': 'Fill in what the row is about, or take the row out if it is not one.',
  unvalued: 'Write the amount, or 0 if it is nothing.',
  ambiguous: 'Write the year too.',
  sentinel: 'Write the date there is, or leave the cell blank if there is none.',
  rounded: 'Write the amount with two decimals at most.',
  placeholder: 'Fill it in, or leave it blank if it is not known.',
  choice: 'Write in which it is, or leave it blank if it is not known.',
  order: 'Write every date of the column the same way, with the month as a word if in doubt.',
  partial: 'Write the day too.',
  elsewhere: 'Give what it says a column of its own: the lowest and highest value, the annual value, or the term.',
  ragged: 'Put the text that holds a comma in quotation marks, or take the comma out.',
  'cut short': 'Was the file still being written? Export it again: what should follow may be missing.',
  renamed: 'Run `commission inspect --save` to pin the headings as they are now.',
  personal: 'Take out what need not be there before the file is shared, or put a reference in its place.',
};

/** Where the fields of a column are dates or money, how to write one; else in plain words. */
function howToWrite(table: Table, heading: string): string {
  const field = table.columns.find((column) => column.heading === heading)?.field ?? '';
  if (Object.hasOwn(table.dates, field)) return 'Write a date of day, month and year, as 31/03/2027, or leave it blank if it is not known.';
  if (Object.hasOwn(table.money, field)) return 'Write one amount in figures, as 12500.00, or leave it blank if it is not known.';
  return 'Write one plain value, or leave it blank if it is not known.';
}

function faultLine(table: Table, { kind, heading, text, cells, quoted }: ColumnFault): FixLine {
  const why = (kind === 'unreadable' || kind === 'personal') && text !== '' ? `: ${text}` : '';
  const where = heading === '' ? '' : ` (“${heading}”)`;
  return {
    sheet: table.sheet,
    cells,
    wrong: `${wrong[kind]}${where}${why}`,
    says: quoted.join(' · '),
    remedy: kind === 'unreadable' ? howToWrite(table, heading) : remedies[kind],
  };
}

function figure(total: PublishedTotal, value: number): string {
  return total.money ? formatPounds(pence(roundHalfAway(value))) : String(Number(value.toFixed(6)));
}

function totalLine(table: Table, total: PublishedTotal): FixLine {
  return {
    sheet: table.sheet,
    cells: [total.cell],
    wrong: `The total “${total.label}” is not what its rows add to (${fieldTitle(total.field)})`,
    says: `${figure(total, total.published)}; the rows add to ${figure(total, total.added)}`,
    remedy: 'Find the row that is wrong or missing, or correct the total.',
  };
}

function columnLine(table: Table, column: Column): FixLine {
  return {
    sheet: table.sheet,
    cells: [column.cell],
    wrong: `The column is read as ${fieldTitle(column.field as string)}, but only on a guess`,
    says: column.heading,
    remedy: 'Use a heading that says it, or settle the reading with commission inspect --save.',
  };
}

/** A line of very many cells as several, so that what names them fits a cell of a sheet; a run of cells is one name. */
function inParts(line: FixLine): FixLine[] {
  if (line.cells.length === 1 || formatRanges(line.cells).length <= lettersInACell) return [line];
  const half = Math.ceil(line.cells.length / 2);
  return [line.cells.slice(0, half), line.cells.slice(half)].flatMap(([first, ...others]) =>
    first === undefined ? [] : inParts({ ...line, cells: [first, ...others] }),
  );
}

/**
 * What the owner of a file is asked to mend, table by table: faults of cells rolled up, printed totals that do not agree,
 * and columns read on a guess. A total over rows that could not be read is not judged.
 */
export function fixList(tables: readonly Table[]): FixLine[] {
  return tables
    .flatMap((table) => [
      ...table.faults.map((fault) => faultLine(table, fault)),
      ...table.totals.filter((total) => total.unread === 0 && !agrees(total)).map((total) => totalLine(table, total)),
      ...table.columns.filter(({ status }) => status === 'proposed').map((column) => columnLine(table, column)),
    ])
    .flatMap(inParts);
}
