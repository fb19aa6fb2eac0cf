import type { Contract } from '../../nouns/contract.ts';
import type { Found } from '../../nouns/finding.ts';
import { at, hasColumn, headingOf, noteOn, type Row } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { count } from '../../values/text.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { isSaidOver, whyMissing } from '../term.ts';

const endFields = ['end', 'currentEnd', 'maxEnd'] as const;

/** A last day is known when one is written, or when a first day and a term in months give it. */
function hasEnd(row: Contract): boolean {
  return endFields.some((field) => row[field] !== undefined) || (row.start !== undefined && row.termMonths !== undefined);
}

function isUnreadable(row: Row<Contract>): boolean {
  return endFields.some((field) => noteOn(row, field, 'unreadable') !== undefined || noteOn(row, field, 'ambiguous') !== undefined);
}

/** A whole register without the column is one thing to mend, not one for every contract. */
function columnMissing(rows: readonly [Row<Contract>, ...Row<Contract>[]]): Found {
  const { table } = rows[0].origin;
  return {
    text: `This register has no column for the last day of a contract, so none of its ${count(rows.length, 'contract')} says when it ends. Add the column.`,
    about: rows.map((row) => row.id),
    evidence: evidenceOf(headingOf(table, 'start')),
  };
}

function cellMissing(row: Row<Contract>): Found {
  return {
    text: `“${row.title ?? row.ref ?? row.id}” has no last day: ${whyMissing(row, 'end')}. Nobody can plan to replace it. Write in the day from the signed contract, or say that it is rolling and when it is next reviewed.`,
    about: [row.id],
    evidence: evidenceOf(at(row, 'end')),
    ...(row.annualValue === undefined ? {} : { amount: row.annualValue }),
  };
}

/** A contract that does not say when it ends. */
export const noEndDate: Rule = {
  card: {
    family: 'contracts',
    title: 'A contract has no end date',
    severity: 'warning',
    method:
      'A contract the register does not call over has no last day of its term, of its extensions or of its options, and no term in months to work it out from. A day that is written but cannot be read is not judged. A register without the column is one finding.',
    why: 'It renews itself by habit, and no timeline can be worked back from it.',
    remedy: 'Write in the last day from the signed contract, or the day of the next review if it is rolling.',
    source: 'Local Government Transparency Code 2015, contract register: end date is a required field',
    limits: {},
  },
  judge(picture) {
    const rows = inOrder(picture.records.contracts).filter((row) => !isSaidOver(row.status));
    const lacking = rows.filter((row) => !hasEnd(row));
    const noColumn = lacking.filter((row) => !endFields.some((field) => hasColumn(row.origin.table, field)));
    const blank = lacking.filter((row) => endFields.some((field) => hasColumn(row.origin.table, field)) && !isUnreadable(row));
    const byTable = grouped(noColumn, ({ origin: { table } }) => `${table.file}#${table.sheet ?? ''}#${table.range}`);
    const unjudged = lacking.filter(isUnreadable).map((row) => {
      const cell: Cell = at(
        row,
        endFields.find((field) => noteOn(row, field, 'unreadable') ?? noteOn(row, field, 'ambiguous')),
      );
      return { about: row.id, because: whyMissing(row, 'end'), cell };
    });
    return { examined: rows.length, found: [...byTable.map(([, own]) => columnMissing(own)), ...blank.map(cellMissing)], unjudged };
  },
};
