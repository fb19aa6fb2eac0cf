import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at, type Row } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import { decimalsOf } from '../../values/shares.ts';
import { count, keyOf } from '../../values/text.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';

type Shared = Row<{ readonly share: number; readonly question?: string }>;

/** Columns of shares that should make a whole: answers to one question, and budget lines of one table and year. */
function columnsOf(picture: Picture): (readonly [Shared, ...Shared[]])[] {
  const withShare = (rows: readonly Row<{ readonly share?: number }>[]): Shared[] =>
    inOrder(rows.filter((row): row is Shared => row.share !== undefined));
  const table = ({ origin }: Shared): string => `${origin.table.file}#${origin.table.sheet ?? ''}#${origin.table.range}`;
  const totalled = ({ origin }: Shared): boolean => origin.table.totals.some((total) => total.field === 'share');
  const answers = grouped(withShare(picture.records.engagement), (row) =>
    totalled(row) ? null : `${table(row)}#${keyOf(row.question ?? '')}`,
  );
  const lines = grouped(withShare(picture.records.budget), (row) =>
    totalled(row) ? null : `${table(row)}#${(row as { year?: string }).year ?? ''}`,
  );
  return [...answers, ...lines].map(([, rows]) => rows).filter((rows) => rows.length > 1);
}

function judgeColumn(rows: readonly [Shared, ...Shared[]], nearPercent: number): { found?: Found; unjudged?: Unjudged } {
  const decimals = Math.max(...rows.map((row) => decimalsOf(row.share)));
  const total = Number(rows.reduce((sum, row) => sum + row.share, 0).toFixed(decimals));
  const rounding = (rows.length * 0.5) / 10 ** decimals;
  const out = Math.abs(total - 100);
  if (out <= rounding + 1e-9) return {};
  const cell = at(rows[0], 'share');
  if (out > nearPercent)
    return {
      unjudged: {
        about: rows[0].id,
        because: `the ${rows.length} shares add to ${total}%, so they may not be meant to make a whole`,
        cell,
      },
    };
  const [first, ...others] = rows.map((row) => at(row, 'share')) as [Cell, ...Cell[]];
  return {
    found: {
      text: `${count(rows.length, 'share')} add to ${total}%. Rounding to the last printed place can put them out by ${Number(rounding.toFixed(decimals + 1))}, and they are out by ${Number(out.toFixed(decimals))}. One of them is likely to be misprinted; check them against the counts.`,
      about: rows.map((row) => row.id),
      evidence: evidenceOf(first, others),
    },
  };
}

/** Shares of one whole that add to something else, by more than rounding explains. */
export const sharesDoNotMakeWhole: Rule = {
  card: {
    family: 'papers',
    title: 'Shares do not make a whole',
    severity: 'advice',
    method:
      'Shares of one question, or of one budget table and year, are added where the table prints no total of them. Half a unit of the last printed place for every row is put down to rounding.',
    exclusions: [
      'A table that prints a total of its shares is left to `total-does-not-add-up`.',
      'A share that stands by itself is left alone.',
      'Shares more than `nearPercent` points away from 100 may be answers people could tick together, and are not judged.',
    ],
    why: 'A small slip in a published table makes people doubt the large figures too.',
    remedy: 'Work the shares out again from the counts.',
    source:
      'Cambridgeshire, children’s centres consultation (2017): shares that add to 100.2%; Plymouth (2015), section 2.5: 100.01%, which rounding explains',
    limits: { nearPercent: 5 },
  },
  judge(picture, limits) {
    const columns = columnsOf(picture);
    const verdicts = columns.map((rows) => judgeColumn(rows, limits['nearPercent'] ?? 5));
    return {
      examined: columns.length,
      found: verdicts.flatMap(({ found }) => (found ? [found] : [])),
      unjudged: verdicts.flatMap(({ unjudged }) => (unjudged ? [unjudged] : [])),
    };
  },
};
