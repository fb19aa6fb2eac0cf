import type { Contract } from '../../nouns/contract.ts';
import type { Found } from '../../nouns/finding.ts';
import { at, nameOf, type Row } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { compare } from '../../values/order.ts';
import { count } from '../../values/text.ts';
import { type DateCheck, dateChecks, type Looked } from '../cells/date-checks.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { lastingName, quoted, tableName } from '../standing.ts';
import { endOf } from '../term.ts';

type Entry = Row<Contract>;

interface Wrong {
  readonly row: Entry;
  readonly looked: Looked;
}

/** A day written so that day and month could be taken the other way round speaks against the finding. */
function swapped({ row, looked }: Wrong): string {
  const could = row.origin.notes.some(
    ({ kind, field }) => kind === 'order' && looked.cells.some((cell) => cell.cell === at(row, field).cell),
  );
  return could ? ' Against it: day and month of one of them could be read the other way round.' : '';
}

function found(check: DateCheck, wrong: readonly [Wrong, ...Wrong[]], oneByOne: number): Found[] {
  const severity = check.severity === undefined ? {} : { severity: check.severity };
  const asks =
    check.severity === 'advice'
      ? 'If it is so, work began before it was agreed; else correct the date.'
      : 'Look the dates up and correct what is wrong.';
  if (wrong.length <= oneByOne)
    return wrong.map((each) => ({
      text: `“${nameOf(each.row)}”: ${each.looked.says}.${swapped(each)} ${asks}`,
      about: [each.row.id],
      evidence: evidenceOf(each.looked.cells[0], each.looked.cells.slice(1)),
      apart: check.id,
      ...severity,
    }));
  const { table } = wrong[0].row.origin;
  // The same one however the register is sorted.
  const [shown] = [...wrong].sort((a, b) => compare(nameOf(a.row), nameOf(b.row)) || compare(a.looked.says, b.looked.says)) as [Wrong];
  const [first, ...others] = wrong.flatMap(({ looked }) => looked.cells) as [Cell, ...Cell[]];
  return [
    {
      text: `${count(wrong.length, 'contract')} of this register have ${check.several}: ${quoted(wrong.map(({ row }) => nameOf(row)))}. Of “${nameOf(shown.row)}”: ${shown.looked.says}. ${asks}`,
      about: [lastingName(table)],
      evidence: evidenceOf(first, others),
      apart: `${check.id}-${wrong.length}-rows`,
      ...severity,
    },
  ];
}

/** Days of a contract that cannot follow one another as they are written. */
export const datesOutOfOrder: Rule = {
  card: {
    family: 'contracts',
    title: 'Dates are out of order',
    severity: 'warning',
    method:
      'Each contract’s end after extensions is held against its original end, the latest possible and what its options come to; its review and its break against its first day and its last possible one; its notice to extend against its end; the extensions taken against those it has. A contract signed, or else awarded, after it had begun is advice. More than `oneByOne` of one register out of order in the same way are one finding.',
    exclusions: [
      'A contract that ends before it starts is left to `end-before-start`.',
      'An end after extensions that is before the original end is left alone where the contract is called over: it may have been ended early. So are a review, a notice and a break behind it.',
      'A column of last extension dates, which may hold the days on which contracts were last extended, tells no latest end that an end could be past.',
      'A year that stands for no end, such as 2099, is no day.',
      'A day that is blank or cannot be read is left alone, with whatever it would be held against.',
    ],
    why: 'Every date worked out from a wrong one is wrong: when to begin, when to give notice, when to ask.',
    remedy:
      'Look both dates up in the signed contract and correct the register; record an extension taken beyond what the contract allows as the change it is.',
    source: 'Contract milestone check C04; Local Government Transparency Code 2015, contract register: start, end and review dates',
    limits: { oneByOne: 5 },
  },
  judge(picture, limits) {
    const rows = inOrder(picture.records.contracts).filter((row) => row.start === undefined || (endOf(row) ?? row.start) >= row.start);
    const looked = dateChecks.map((check) => ({
      check,
      seen: rows.flatMap((row): Wrong[] => {
        const answer = check.look(row);
        return answer === null ? [] : [{ row, looked: answer }];
      }),
    }));
    const seen = new Set(looked.flatMap(({ seen: all }) => all.map(({ row }) => row)));
    return {
      examined: seen.size,
      found: looked.flatMap(({ check, seen: all }) =>
        grouped(
          all.filter(({ looked: { isWrong } }) => isWrong),
          ({ row }) => tableName(row.origin.table),
        ).flatMap(([, wrong]) => found(check, wrong, limits['oneByOne'] ?? 5)),
      ),
      unjudged: [],
    };
  },
};
