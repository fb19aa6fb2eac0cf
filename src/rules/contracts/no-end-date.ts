import { type Contract, isNotice } from '../../nouns/contract.ts';
import { asCountedHere, isCountedElsewhere } from '../../nouns/counted-once.ts';
import type { Found } from '../../nouns/finding.ts';
import { isCalledOver } from '../../nouns/over-words.ts';
import { placedContracts } from '../../nouns/placement.ts';
import { at, nameOf, noteOn, type Row } from '../../nouns/row.ts';
import { hasColumn, headingOf, keyOfTable } from '../../nouns/table.ts';
import { writtenAgain } from '../../nouns/written-again.ts';
import type { Cell } from '../../values/cell.ts';
import { sum } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { whoseRows } from '../buyers/by-body.ts';
import { saysUnlet } from '../buyers/own-words.ts';
import { listsOnly } from '../duties/what-it-lists.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { namedAlone } from '../sign.ts';
import { lastingName } from '../standing.ts';
import { endFields, whyMissing } from '../term.ts';

const tableKey = ({ origin }: Row<Contract>): string => keyOfTable(origin.table);

/** A last day is known when one is written, or when a term in months gives it from the first day or the award. */
function hasEnd(row: Contract): boolean {
  return endFields.some((field) => row[field] !== undefined) || ((row.start ?? row.awarded) !== undefined && row.termMonths !== undefined);
}

function isUnreadable(row: Row<Contract>): boolean {
  return endFields.some((field) => noteOn(row, field, 'unreadable') !== undefined || noteOn(row, field, 'ambiguous') !== undefined);
}

/** A whole register without the column is one thing to mend, not one for every contract. */
function columnMissing(rows: readonly [Row<Contract>, ...Row<Contract>[]], all: readonly Row<Contract>[]): Found {
  const { table } = rows[0].origin;
  const tables = new Map(rows.map((row) => [tableKey(row), row.origin.table]));
  const others = all.filter((row) => tables.has(tableKey(row))).length - rows.length;
  const aside =
    others === 0
      ? ''
      : ` ${others.toLocaleString('en-GB')} more of nothing let, or of what is said to be over, ${others === 1 ? 'is' : 'are'} left out.`;
  const many = tables.size === 1 ? '' : ` in ${tables.size} tables`;
  return {
    text:
      listsOnly(table) === 'notices of procurement'
        ? `None of these ${count(rows.length, 'notice')}${many} says when its contract ends. Write the last days into a register, from the signed contracts.${aside}`
        : `This register has no column for the last day of a contract, so none of its ${count(rows.length, 'contract')} says when it ends. Add the column.${aside}`,
    about: [...tables.values()].map(lastingName),
    apart: 'no-column',
    evidence: evidenceOf(
      headingOf(table, 'start'),
      [...tables.values()].map((each) => headingOf(each, 'start')),
    ),
  };
}

function cellMissing(row: Row<Contract>): Found {
  return {
    text: `“${nameOf(row)}” has no last day: ${whyMissing(row, 'end')}. Nobody can plan to replace it. Write in the day from the signed contract, or say that it is rolling and when it is next reviewed.`,
    about: [row.id],
    evidence: evidenceOf(at(row, 'end')),
    ...(row.annualValue === undefined ? {} : { amount: row.annualValue }),
  };
}

/** Many contracts of one table: one thing to ask of whoever keeps the register. */
function cellsMissing(rows: readonly [Row<Contract>, ...Row<Contract>[]]): Found {
  const [first, ...others] = rows.map((row) => at(row, 'end')) as [Cell, ...Cell[]];
  // A contract written again is to be mended twice, and is one contract's money.
  const again = writtenAgain(rows);
  const valued = rows.filter((row) => !again.has(row)).flatMap(({ annualValue }) => annualValue ?? []);
  return {
    text: `${count(rows.length, 'contract')} of this register have no last day, so nobody can plan to replace them. Write in the day from each signed contract, or say which are rolling and when they are next reviewed.`,
    about: [lastingName(rows[0].origin.table)],
    evidence: evidenceOf(first, others),
    apart: `${rows.length}-rows`,
    ...(valued.length === 0 ? {} : { amount: sum(valued) }),
  };
}

/** A contract that does not say when it ends. */
export const noEndDate: Rule = {
  card: {
    family: 'contracts',
    title: 'A contract has no end date',
    severity: 'warning',
    method:
      'A contract has no last day of its term, of its extensions or of its options, and no term in months to work it out from the first day or the award. A register without the column is one finding, so are all tables of notices without it, and so are more than `eachUpTo` blanks of one register; a contract accepted by itself stays apart.',
    exclusions: [
      'A contract that the register calls over or, in its status or a note beside no provider, not yet let is left alone, and so is a notice that names nobody who won.',
      'A row of a list of services, or of a partner’s register, of a contract that counts at a row of another is left alone: that row tells when it ends.',
      'A day that stands for no end, such as 31 December 2099, is a last day here.',
      'A day that is written but cannot be read is not judged.',
      'What a body delivers itself, as a provider “In house” says, has no contract to end.',
    ],
    why: 'It renews itself by habit, and no timeline can be worked back from it.',
    remedy: 'Write in the last day from the signed contract, or the day of the next review if it is rolling.',
    source: 'Local Government Transparency Code 2015, contract register: end date is a required field',
    limits: { eachUpTo: 10 },
  },
  judge(picture, limits) {
    const inHouse = new Set(picture.placements.flatMap(({ id, arrangement }) => (arrangement === 'in-house' ? [id] : [])));
    const places = placedContracts(picture.placements);
    // Its term stands where its money does.
    const isToldElsewhere = (row: Row<Contract>): boolean => {
      const place = places.get(row.id);
      return place !== undefined && isCountedElsewhere(place);
    };
    const rows = inOrder(picture.records.contracts).filter(
      (row) => !isCalledOver(row.status) && !saysUnlet(row) && !isNotice(row) && !inHouse.has(row.id) && !isToldElsewhere(row),
    );
    const lacking = rows.filter((row) => !hasEnd(row));
    const noColumn = lacking.filter((row) => !endFields.some((field) => hasColumn(row.origin.table, field)));
    const blank = lacking
      .filter((row) => endFields.some((field) => hasColumn(row.origin.table, field)) && !isUnreadable(row))
      .map((row) => asCountedHere(row, places.get(row.id)));
    const byTable = grouped(noColumn, (row) => (listsOnly(row.origin.table) === 'notices of procurement' ? 'notices' : tableKey(row)));
    const unjudged = lacking.filter(isUnreadable).map((row) => {
      const cell: Cell = at(
        row,
        endFields.find((field) => noteOn(row, field, 'unreadable') ?? noteOn(row, field, 'ambiguous')),
      );
      return { about: row.id, because: whyMissing(row, 'end'), cell };
    });
    const whose = whoseRows(picture);
    const isAlone = namedAlone(picture.workspace);
    const alone = blank.filter((row) => isAlone(row.id));
    const together = grouped(
      blank.filter((row) => !isAlone(row.id)),
      tableKey,
    ).flatMap(([, own]) =>
      own.length > (limits['eachUpTo'] ?? 10) ? [whose(own, cellsMissing(own))] : own.map((row) => whose([row], cellMissing(row))),
    );
    return {
      examined: rows.length,
      found: [
        ...byTable.map(([, own]) => whose(own, columnMissing(own, picture.records.contracts))),
        ...alone.map((row) => whose([row], cellMissing(row))),
        ...together,
      ],
      unjudged,
    };
  },
};
