import { type DateControl, howToPin, isChangeOf, type MoneyControl, type UnreadDays } from '../../nouns/control.ts';
import { fieldTitle } from '../../nouns/field-title.ts';
import type { PageTable } from '../../nouns/page.ts';
import type { Column, Table } from '../../nouns/table.ts';
import type { Tone } from '../../nouns/tone.ts';
import { count, list } from '../../values/text.ts';
import { absent, counted, dayOr, money, surely, words, wordsOr } from '../tables/cells.ts';
import { isRate } from '../tables/fields.ts';
import { column, figures, pageTable, rowsOf } from '../tables/page-table.ts';

const statusTones: Readonly<Record<Column['status'], Tone>> = {
  exact: 'good',
  known: 'good',
  proposed: 'proposed',
  pinned: 'strong',
  unmapped: 'muted',
};

/** The columns of a table, the field each is read as, and how surely. */
export function columnsTable(id: string, table: Table): PageTable {
  const columns = [
    column('cell', 'Cell', 6),
    column('heading', 'Heading', 30),
    column('field', 'Read as', 18),
    column('status', 'How', 9),
    figures('confidence', 'Sure', 7),
  ];
  const rows = rowsOf(
    table.columns,
    ({ cell }) => cell,
    (one) => ({
      cell: words(one.cell),
      heading: wordsOr(one.heading, 'no heading'),
      field: one.field ? words([one.field, one.part, one.also && `and ${one.also}`].filter(Boolean).join(' ')) : absent('kept as it is'),
      status: words(one.status, statusTones[one.status]),
      confidence: one.field ? surely(one.confidence) : absent('no field'),
    }),
  );
  const gaveWay = table.columns.filter(({ field, because }) => field === null && because !== undefined);
  const note = gaveWay.map(({ heading, because }) => `“${heading}” is kept as it is: ${because}.`).join(' ');
  return pageTable(id, 'Columns and the fields they are read as', columns, rows, note || undefined);
}

/** What to do about columns of amounts that are read as no field: those that are budgets can be pinned, what a budget changes by is not to be. */
function unreadSaid({ kind, unread = [] }: Table): string | undefined {
  const own = unread.filter(({ heading }) => isChangeOf(kind, heading));
  const [open] = unread.filter((one) => !own.includes(one));
  const said = [
    ...(open ? [`To have a column read that is read as no field, ${howToPin(open)}.`] : []),
    ...(own.length > 0
      ? [
          `${list(own.map(({ heading }) => `“${heading}”`))} ${own.length === 1 ? 'is' : 'are'} what the budget changes by, and no budget: do not pin ${own.length === 1 ? 'it' : 'them'} as one.`,
        ]
      : []),
  ];
  return said.length > 0 ? said.join(' ') : undefined;
}

/** What is to be known of a sum of a field: that it is of rates, that its amounts have a decimal comma. */
function asideOn(field: string, { decimalCommas = 0 }: MoneyControl): string {
  const said = [
    ...(isRate(field) ? ['rates: their sum is no cost'] : []),
    ...(decimalCommas > 0 ? [`read with a decimal comma, as ${count(decimalCommas, 'cell')} can only be`] : []),
  ];
  return said.length > 0 ? ` (${said.join('; ')})` : '';
}

/** Money read and left out, field by field, and that of columns read as no field; no table when there is no money. */
export function moneyTable(id: string, table: Table): readonly PageTable[] {
  const fields = Object.entries(table.money);
  const { unread = [] } = table;
  if (fields.length + unread.length === 0) return [];
  const columns = [
    column('field', 'Money', 20),
    figures('read', 'Read', 17),
    figures('leftOut', 'Left out', 17),
    figures('unreadable', 'Cells not readable', 11),
  ];
  const rows = rowsOf(
    fields,
    ([field]) => field,
    ([field, control]) => ({
      field: words(`${fieldTitle(field)}${asideOn(field, control)}`),
      read: control.stated === 0 ? absent('none stated') : money(control.read),
      leftOut: money(control.leftOut, undefined, control.leftOut === 0 ? undefined : 'warn'),
      unreadable: counted(control.unreadable, control.unreadable > 0 ? 'warn' : undefined),
    }),
  );
  const open = rowsOf(
    unread,
    ({ cell, sheet }) => `${sheet ?? ''} ${cell}`,
    ({ heading, amount }) => ({
      field: words(`${heading} (read as no field)`),
      read: absent('none'),
      leftOut: money(amount, undefined, 'warn'),
      unreadable: counted(0),
    }),
  );
  return [pageTable(id, 'Money read and left out', columns, [...rows, ...open], unreadSaid(table))];
}

/** How most days of a column are written, and what proves the order of those in figures where most are not, or where some prove the other. */
function orderSaid({ order, proven }: DateControl): string | null {
  const written = order === 'serial' ? 'true dates' : order;
  if (proven === undefined || order === null || (order === proven.order && proven.against === 0)) return written;
  const other = proven.order === 'day-month' ? 'month-day' : 'day-month';
  const against = proven.against > 0 ? [`${other} by ${proven.against.toLocaleString('en-GB')}`] : [];
  const figures = list([`${proven.order} by ${count(proven.by, 'cell')}`, ...against]);
  return order === proven.order ? figures : `${written}; in figures ${figures}`;
}

/** What to do about columns of days that are read as no field. */
function unreadDaysSaid([first, ...others]: readonly UnreadDays[]): string | undefined {
  if (!first || first.pins.length === 0) return undefined;
  const named = list([first, ...others].map(({ heading }) => `“${heading}”`));
  const fields = list(first.pins.map((field) => `\`${field}\``));
  return `${named} ${others.length === 0 ? 'holds' : 'hold'} days and ${others.length === 0 ? 'is' : 'are'} read as no field. To have one read, ${howToPin(first)}, where FIELD is one of ${fields}.`;
}

/** First and last day of each date field, blanks, and how day and month were told apart. */
export function datesTable(id: string, table: Table): readonly PageTable[] {
  const fields = Object.entries(table.dates);
  const { unreadDays = [] } = table;
  if (fields.length + unreadDays.length === 0) return [];
  const columns = [
    column('field', 'Dates', 18),
    column('min', 'First', 11),
    column('max', 'Last', 11),
    figures('blank', 'Blank', 6),
    figures('unreadable', 'Not readable', 8),
    column('order', 'Order', 10),
  ];
  const rows = rowsOf(
    fields,
    ([field]) => field,
    ([field, control]) => ({
      field: words(fieldTitle(field)),
      min: dayOr(control.min, 'none'),
      max: dayOr(control.max, 'none'),
      blank: counted(control.blank),
      unreadable: counted(control.unreadable, control.unreadable > 0 ? 'warn' : undefined),
      order: wordsOr(orderSaid(control), 'not needed'),
    }),
  );
  const open = rowsOf(
    unreadDays,
    ({ cell, sheet }) => `${sheet ?? ''} ${cell}`.trim(),
    ({ heading }) => ({
      field: words(`${heading} (read as no field)`),
      min: absent('not read'),
      ...Object.fromEntries(['max', 'blank', 'unreadable', 'order'].map((name) => [name, absent('')])),
    }),
  );
  return [pageTable(id, 'Dates read', columns, [...rows, ...open], unreadDaysSaid(unreadDays))];
}
