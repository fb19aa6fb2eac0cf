import { howToPin, isChangeOf } from '../../nouns/control.ts';
import type { Found } from '../../nouns/finding.ts';
import { cellIn, headingOf, type Table } from '../../nouns/table.ts';
import { formatPounds, type Pence, sum } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { evidenceOf } from '../order.ts';
import { lastingName, lastingPlace } from '../standing.ts';

const faultOf = ({ faults }: Table, sought: Table['faults'][number]['kind']) => faults.find(({ kind }) => kind === sought);

const evidenceAt = ({ file, sheet }: Table, [first, ...others]: Table['faults'][number]['cells']) =>
  evidenceOf(
    { file, sheet, cell: first },
    others.map((cell) => ({ file, sheet, cell })),
  );

/** Rows of a table that held nothing a record could be made of. */
function rowsOut(table: Table): Found[] {
  const fault = faultOf(table, 'left out');
  if (!fault) return [];
  const money = sum(Object.values(table.money).map(({ leftOut }): Pence => leftOut));
  const them = fault.cells.length === 1 ? 'it' : 'them';
  return [
    {
      text: `${count(fault.cells.length, 'row')} of the ${table.rows.read + table.rows.leftOut} in this table of ${table.kind} could not be read as a record and ${fault.cells.length === 1 ? 'is' : 'are'} in no figure${money === 0 ? '' : `, ${formatPounds(money)} with ${them}`}. Correct ${them}, or pin what the table is.`,
      about: [lastingName(table)],
      evidence: evidenceAt(table, fault.cells),
      ...(money === 0 ? {} : { amount: money }),
    },
  ];
}

/** Lines that state no amount. */
function unvalued(table: Table): Found[] {
  const fault = faultOf(table, 'unvalued');
  if (!fault) return [];
  const one = fault.cells.length === 1;
  return [
    {
      text: `${count(fault.cells.length, 'line')} of this ${table.kind} ${one ? 'states' : 'state'} no amount, and every sum is without ${one ? 'it' : 'them'}. Missing is not nought: write ${one ? 'the amount' : 'the amounts'} in, or 0 where it is nothing.`,
      about: [lastingName(table)],
      evidence: evidenceAt(table, fault.cells),
      apart: 'unvalued',
    },
  ];
}

/** Columns of money that are no field. */
function unread(table: Table): Found[] {
  return (table.unread ?? [])
    .filter(({ amount }) => amount !== 0)
    .map((column) => {
      const cell = cellIn(table, column);
      return {
        text: `“${column.heading}” holds ${formatPounds(column.amount)} and is read as no field of ${table.kind}: its money is in no figure. ${isChangeOf(table.kind, column.heading) ? 'It is what the budget changes by, and no budget: do not pin it as one.' : `To have it read, ${howToPin(column)}.`}`,
        about: [lastingPlace(cell, column.heading)],
        evidence: evidenceOf(cell),
        amount: column.amount,
        apart: 'unread',
      };
    });
}

/** Headings over no row. */
function rowless(table: Table): Found[] {
  if (table.rows.read + table.rows.leftOut > 0) return [];
  return [
    {
      text: `This table of ${table.kind} has headings and no row under them: what it stands for is in no figure and under no rule. Export it again, or take its sheet out until it holds something.`,
      about: [lastingName(table)],
      evidence: evidenceOf(headingOf(table)),
      apart: 'no-rows',
    },
  ];
}

/** A last line that breaks off. */
function cutShort(table: Table): Found[] {
  const fault = faultOf(table, 'cut short');
  if (!fault) return [];
  return [
    {
      text: 'The last line of this file has fewer cells than the others and ends without a line end: was the file still being written? What the line lacks is read as blank, and rows that should follow it may be missing. Export it again.',
      about: [lastingName(table)],
      evidence: evidenceAt(table, [fault.cells[0]]),
      apart: 'cut-short',
    },
  ];
}

/** What of a table is in no figure, whatever keeps it out. */
export function outOfFigures(table: Table): Found[] {
  return [...rowsOut(table), ...unvalued(table), ...unread(table), ...rowless(table), ...cutShort(table)];
}
