import type { Contract } from '../../nouns/contract.ts';
import type { Found } from '../../nouns/finding.ts';
import { isSaidOver } from '../../nouns/over-words.ts';
import { at, nameOf, type Row } from '../../nouns/row.ts';
import { hasColumn } from '../../nouns/table.ts';
import { endAside, takenTerm } from '../../nouns/taken-term.ts';
import type { Cell } from '../../values/cell.ts';
import { addMonths, type Day, formatDay } from '../../values/day.ts';
import { count } from '../../values/text.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { lastingName, quoted, tableName } from '../standing.ts';
import { endOf, whyMissing } from '../term.ts';

type Entry = Row<Contract>;
type Due = { readonly row: Entry; readonly review: Day };

/** Whether a contract still runs as far as its register says: not called over, begun, and with no last day gone by. */
function runs(row: Entry, asOf: Day): boolean {
  const { start, end } = takenTerm(row);
  return !isSaidOver(row.status, asOf) && (start ?? asOf) <= asOf && (end ?? asOf) >= asOf;
}

function one({ row, review }: Due): Found {
  const end = endOf(row);
  return {
    text: `“${nameOf(row)}” was to be reviewed on ${formatDay(review)}, and ${end === undefined ? 'no last day is known' : `runs to ${formatDay(end)}${endAside(row)}`}. Write in what the review found and when the next one is; if there was none, hold it.`,
    about: [row.id],
    evidence: evidenceOf(at(row, 'review')),
    ...(row.annualValue === undefined ? {} : { amount: row.annualValue }),
  };
}

/** A register whose reviews are past in many contracts is not kept up: one thing to ask of whoever keeps it. */
function rolledUp(due: readonly [Due, ...Due[]]): Found {
  const days = due.map(({ review }) => review).sort() as [Day, ...Day[]];
  const [first, ...others] = due.map(({ row }) => at(row, 'review')) as [Cell, ...Cell[]];
  return {
    text: `${count(due.length, 'contract')} of this register that still ${due.length === 1 ? 'runs' : 'run'} were to be reviewed between ${formatDay(days[0])} and ${formatDay(days.at(-1) as Day)}: ${quoted(due.map(({ row }) => nameOf(row)))}. Either the reviews were not held or the register was not written up. Write in the next review of each.`,
    about: [lastingName(due[0].row.origin.table)],
    evidence: evidenceOf(first, others),
    apart: `${due.length}-rows`,
  };
}

/** A contract that runs on long after the day it was to be reviewed. */
export const reviewOverdue: Rule = {
  card: {
    family: 'contracts',
    title: 'A review is long overdue',
    severity: 'warning',
    method:
      'A contract that still runs on the day of the plan was to be reviewed more than `months` months before it. More than `oneByOne` of one register are one finding.',
    exclusions: [
      'A review past by less is left to `commission milestones`.',
      'A review before the start is left to `dates-out-of-order`.',
      'A contract called over, not yet begun or past its last day is left alone, and so is a register without the column.',
      'A contract whose review is blank or cannot be read is not judged.',
    ],
    why: 'What was to be looked at has gone on for a year as it was: price, results, and whether it is still needed.',
    remedy: 'Hold the review, and write the day of the next one in the register.',
    source: 'Contract milestone check C13; Local Government Transparency Code 2015, contract register: review date',
    limits: { months: 12, oneByOne: 5 },
  },
  judge(picture, limits) {
    const { asOf } = picture.workspace;
    const since = addMonths(asOf, -(limits['months'] ?? 12));
    const rows = inOrder(picture.records.contracts).filter((row) => hasColumn(row.origin.table, 'review') && runs(row, asOf));
    const due = rows.flatMap((row): Due[] => {
      const { review } = row;
      return review === undefined || review >= since || (row.start !== undefined && review < row.start) ? [] : [{ row, review }];
    });
    return {
      examined: rows.length,
      found: grouped(due, ({ row }) => tableName(row.origin.table)).flatMap(([, own]) =>
        own.length > (limits['oneByOne'] ?? 5) ? [rolledUp(own)] : own.map(one),
      ),
      unjudged: rows
        .filter(({ review }) => review === undefined)
        .map((row) => ({ about: row.id, because: `no day of review: ${whyMissing(row, 'review')}`, cell: at(row, 'review') })),
    };
  },
};
