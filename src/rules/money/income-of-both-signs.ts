import { columnOfYear, incomeFields } from '../../nouns/budgets.ts';
import type { Found } from '../../nouns/finding.ts';
import type { BudgetLine } from '../../nouns/money.ts';
import { at, type Row } from '../../nouns/row.ts';
import { formatPounds, pence } from '../../values/money.ts';
import { count, list } from '../../values/text.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import { lineName } from '../payments/bought.ts';
import type { Rule } from '../rule.ts';
import { tableName } from '../standing.ts';

type Field = (typeof incomeFields)[number];

/** A line with an income that is not nought, and which column it is of. */
interface Stated {
  readonly row: Row<BudgetLine>;
  readonly field: Field;
  readonly amount: number;
}

const mostNamed = 4;

function named(lines: readonly Stated[]): string {
  const names = lines
    .slice(0, mostNamed)
    .map(({ row, amount }) => `“${lineName(row) ?? row.element ?? 'no name'}” (${formatPounds(pence(amount))})`);
  return lines.length > mostNamed ? `${names.join(', ')} and ${lines.length - mostNamed} more` : list(names);
}

/** One column of income in which some lines have a minus and others have none. */
function found(lines: readonly [Stated, ...Stated[]]): Found[] {
  const minus = lines.filter(({ amount }) => amount < 0);
  const plain = lines.filter(({ amount }) => amount > 0);
  if (minus.length === 0 || plain.length === 0) return [];
  const [fewer, more] = minus.length <= plain.length ? [minus, plain] : [plain, minus];
  const [first] = fewer as [Stated];
  const table = first.row.origin.table;
  const heading = columnOfYear(table, first.field, first.row.year)?.heading ?? first.field;
  const isMinus = fewer === minus;
  return [
    {
      text: `Under “${heading}” ${count(fewer.length, 'line has', 'lines have')} an amount ${isMinus ? 'below nothing' : 'above nothing'} and ${count(more.length, 'line', 'lines')} ${isMinus ? 'above' : 'below'}: ${named(fewer)}. If those are income like the others, their sign is the wrong one and a net worked out from it is out by twice as much; if they are money paid back, say so beside them.`,
      about: fewer.map(({ row }) => row.id),
      evidence: evidenceOf(
        at(first.row, first.field),
        fewer.slice(1).map(({ row, field }) => at(row, field)),
      ),
      amount: pence(2 * Math.abs(fewer.reduce((sum, { amount }) => sum + amount, 0))),
    },
  ];
}

/** A budget table in which income stands with a minus on some lines and without on others. */
export const incomeOfBothSigns: Rule = {
  card: {
    family: 'money',
    title: 'Income of both signs in one table',
    severity: 'warning',
    method:
      'In each column of income of a budget table, and for each year it states, the lines with an amount below nothing are counted and those above it. Where both are there, the fewer are named. A table writes income with a minus or without; which it does is told by what its income comes to in all, and a line of the other sign then raises what it should lower.',
    exclusions: ['Income of nought, and a blank, have no sign.', 'Columns of two tables are not compared with each other.'],
    why: 'Income taken the wrong way round moves the net of its line by twice the amount.',
    remedy: 'Ask finance which sign income has in this table, and correct the lines that differ; note a refund as one.',
    source: 'Practice of councils’ budget books, which write income with a minus or without and seldom both (not verified)',
    limits: {},
  },
  judge(picture) {
    const stated = inOrder(picture.records.budget).flatMap((row): Stated[] =>
      incomeFields.flatMap((field) => {
        const amount = row[field];
        return amount === undefined || amount === 0 ? [] : [{ row, field, amount }];
      }),
    );
    const columns = grouped(stated, ({ row, field }) => `${tableName(row.origin.table)}\n${row.year ?? ''}\n${field}`);
    return { examined: stated.length, found: columns.flatMap(([, own]) => found(own)), unjudged: [] };
  },
};
