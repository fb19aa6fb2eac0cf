import type { Found, Unjudged } from '../../nouns/finding.ts';
import { at, nameOf } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { formatPounds, isNear, pence, roundHalfAway } from '../../values/money.ts';
import { count, list } from '../../values/text.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import { isValued, type Length, lengthsOf, type Reading, readingsOf, type Valued } from '../payments/value-readings.ts';
import type { Rule } from '../rule.ts';
import { lastingName, quoted, tableName } from '../standing.ts';

interface Apart {
  readonly row: Valued;
  readonly lengths: readonly Length[];
  readonly readings: readonly Reading[];
}

function arithmetic({ row: { annualValue, totalValue }, lengths }: Apart): string {
  const made = [...new Map(lengths.map(({ years, of }) => [years, of]))].map(
    ([years, of]) => `${formatPounds(pence(roundHalfAway(annualValue * years)))} for ${count(Number(years.toFixed(2)), 'year')} ${of}`,
  );
  return `${formatPounds(annualValue)} a year would be ${list(made)}, and the total says ${formatPounds(totalValue)}`;
}

function cellsOf({ row }: Apart): [Cell, ...Cell[]] {
  return [at(row, 'totalValue'), at(row, 'annualValue')];
}

function one(apart: Apart): Found {
  const { readings, row } = apart;
  const fits =
    readings.length > 0
      ? `They would agree if ${readings.map(({ words }) => words).join(', or if ')}.`
      : 'No usual reading makes them agree.';
  const [first, ...others] = cellsOf(apart);
  return {
    text: `“${nameOf(row)}”: ${arithmetic(apart)}. ${fits} Correct whichever is wrong, or say what each is for.`,
    about: [row.id],
    evidence: evidenceOf(first, others),
    ...(readings.some(({ id }) => id !== 'noughts') ? { severity: 'advice' as const } : {}),
  };
}

/** Many contracts of a register that one reading explains: a column that means something else. */
function column(apart: readonly [Apart, ...Apart[]], reading: Reading): Found {
  const { table } = apart[0].row.origin;
  const [first, ...others] = apart.flatMap(cellsOf) as [Cell, ...Cell[]];
  return {
    text: `In ${count(apart.length, 'contract')} of this register annual and total value do not agree with the term, and would if ${reading.words}: ${quoted(apart.map(({ row }) => nameOf(row)))}. Say in the heading what the columns hold, or correct them.`,
    about: [lastingName(table)],
    evidence: evidenceOf(first, others),
    severity: 'advice',
    apart: `${reading.id}-${apart.length}-rows`,
  };
}

function found(apart: readonly Apart[], oneByOne: number): Found[] {
  const key = ({ row, readings }: Apart): string => `${tableName(row.origin.table)}\n${readings[0]?.id ?? ''}`;
  return grouped(apart, key).flatMap(([, own]) => {
    const [reading] = own[0].readings;
    return reading !== undefined && own.length > oneByOne ? [column(own, reading)] : own.map(one);
  });
}

/** An annual value, a total and a term that do not go together. */
export const valueAgainstTerm: Rule = {
  card: {
    family: 'contracts',
    title: 'Value and term do not agree',
    severity: 'warning',
    method:
      'Where a register states an annual value and a total, the annual value times the term is held against the total, for the term first let, as extended, with every option and as it is stated: one of them must be within `tolerancePercent`. Where none is, each reading under which they would agree is said (a year’s total, an annual value for each of several providers, VAT in one of them, a month, a quarter, noughts); where one means no mistake it is advice. More than `oneByOne` contracts of one register that the same reading explains are one finding.',
    exclusions: [
      'A contract that does not state both values, or states one of them as nought, is left alone.',
      'A contract of less than a year whose total is its annual value agrees.',
      'Two values with no term to hold them against are not judged.',
    ],
    why: 'One of the three is wrong, and totals, thresholds and savings are worked out from it.',
    remedy: 'Look the values up in the signed contract; correct the one that is wrong, or say in the heading what it is for.',
    source:
      'Local Government Transparency Code 2015, contract register: the sum over the length of the contract, or the estimated annual spend',
    limits: { tolerancePercent: 10, oneByOne: 5 },
  },
  judge(picture, limits) {
    const percent = limits['tolerancePercent'] ?? 10;
    const valued = inOrder(picture.records.contracts).filter(isValued);
    const measured = valued.map((row) => ({ row, lengths: lengthsOf(row) }));
    const apart = measured.flatMap(({ row, lengths }): Apart[] => {
      const agrees = lengths.some(
        ({ years }) =>
          isNear(row.annualValue * years, row.totalValue, percent) || (years < 1 && isNear(row.annualValue, row.totalValue, percent)),
      );
      return lengths.length === 0 || agrees ? [] : [{ row, lengths, readings: readingsOf(row, lengths) }];
    });
    const unjudged: Unjudged[] = measured
      .filter(({ lengths }) => lengths.length === 0)
      .map(({ row }) => ({
        about: row.id,
        because: 'two values and no term to hold them against',
        cell: at(row, row.start === undefined ? 'start' : 'end'),
      }));
    return { examined: valued.length, found: found(apart, limits['oneByOne'] ?? 5), unjudged };
  },
};
