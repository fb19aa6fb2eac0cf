import { howToPin } from '../../nouns/control.ts';
import { formatPounds, type Pence, sum } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { evidenceOf } from '../order.ts';
import type { Rule } from '../rule.ts';
import { lastingName, lastingPlace } from '../standing.ts';

/** Rows of a table that held nothing a record could be made of. */
export const rowsLeftOut: Rule = {
  card: {
    family: 'reading',
    title: 'Rows were left out',
    severity: 'warning',
    method:
      'Each table counts the rows it could read and those it could not, because no cell that makes such a record held a value; and the lines it read that state no amount. A column of amounts that is read as no field is named with what it adds to.',
    exclusions: [
      'Blank rows, totals, headings and notes are not among them.',
      'A table of no known kind, and a column of what others differ by, are left alone.',
    ],
    why: 'A sum over the rest is a partial sum.',
    remedy: 'Correct the rows in the source file; or, when the table was taken for the wrong thing, pin its kind in commissioning.yaml.',
    source: 'Reading rules of this toolkit: control totals open every report',
    limits: {},
  },
  judge({ tables }) {
    const known = tables.filter(({ kind }) => kind !== 'other');
    const leftOut = known.flatMap((table) => {
      const fault = table.faults.find(({ kind }) => kind === 'left out');
      if (!fault) return [];
      const place = { file: table.file, sheet: table.sheet };
      const money = sum(Object.values(table.money).map(({ leftOut }): Pence => leftOut));
      const [first, ...others] = fault.cells;
      return [
        {
          text: `${count(fault.cells.length, 'row')} of the ${table.rows.read + table.rows.leftOut} in this table of ${table.kind} could not be read as a record and ${fault.cells.length === 1 ? 'is' : 'are'} in no figure${money === 0 ? '' : `, ${formatPounds(money)} with ${fault.cells.length === 1 ? 'it' : 'them'}`}. Correct ${fault.cells.length === 1 ? 'it' : 'them'}, or pin what the table is.`,
          about: [lastingName(table)],
          evidence: evidenceOf(
            { ...place, cell: first },
            others.map((cell) => ({ ...place, cell })),
          ),
          ...(money === 0 ? {} : { amount: money }),
        },
      ];
    });
    const unvalued = known.flatMap((table) => {
      const fault = table.faults.find(({ kind }) => kind === 'unvalued');
      if (!fault) return [];
      const place = { file: table.file, sheet: table.sheet };
      const [first, ...others] = fault.cells;
      const one = fault.cells.length === 1;
      return [
        {
          text: `${count(fault.cells.length, 'line')} of this ${table.kind} ${one ? 'states' : 'state'} no amount, and every sum is without ${one ? 'it' : 'them'}. Missing is not nought: write ${one ? 'the amount' : 'the amounts'} in, or 0 where it is nothing.`,
          about: [lastingName(table)],
          evidence: evidenceOf(
            { ...place, cell: first },
            others.map((cell) => ({ ...place, cell })),
          ),
          apart: 'unvalued',
        },
      ];
    });
    const unread = known.flatMap((table) =>
      (table.unread ?? [])
        .filter(({ amount }) => amount !== 0)
        .map((column) => ({
          text: `“${column.heading}” holds ${formatPounds(column.amount)} and is read as no field of ${table.kind}: its money is in no figure. To have it read, ${howToPin(column)}.`,
          about: [lastingPlace({ file: table.file, sheet: column.sheet ?? table.sheet }, column.heading)],
          evidence: evidenceOf({ file: table.file, sheet: column.sheet ?? table.sheet, cell: column.cell }),
          amount: column.amount,
          apart: 'unread',
        })),
    );
    const found = [...leftOut, ...unvalued, ...unread];
    return { examined: known.length, found, unjudged: [] };
  },
};
