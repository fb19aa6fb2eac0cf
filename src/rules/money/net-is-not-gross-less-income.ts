import { type NetParts, netParts } from '../../nouns/budgets.ts';
import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { BudgetLine } from '../../nouns/money.ts';
import { at, type Row } from '../../nouns/row.ts';
import { formatPounds, pence } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import { lineName } from '../payments/bought.ts';
import { alternatives, readingsThatFit } from '../printed/total-readings.ts';
import type { Limits, Rule } from '../rule.ts';
import { tableName } from '../standing.ts';

interface Line {
  readonly row: Row<BudgetLine>;
  readonly parts: NetParts;
}

// A penny, a pound, a thousand, a hundred thousand, a million: what a table may print its figures to.
const units = [1, 100, 100_000, 10_000_000, 100_000_000];

/** What the figures of a table are printed to, in pence: the largest unit all of them are whole numbers of. */
function unitOf(lines: readonly Line[]): number {
  const figures = lines.flatMap(({ parts: { gross, net, income } }) => [gross, net, income]);
  return units.filter((unit) => figures.every((figure) => figure % unit === 0)).at(-1) ?? 1;
}

/** How far rounding alone can put a net out: half a unit of the gross, of each income and of the net; of pence nothing. */
function tolerance({ parts }: Line, unit: number): number {
  return unit === 1 ? 0 : (unit / 2) * (2 + parts.incomes.length);
}

function found({ row, parts: { gross, net, income, incomes, worked } }: Line): Found {
  const say = (value: number): string => formatPounds(pence(value));
  const parts = [
    { name: 'the gross', value: gross },
    { name: 'the income', value: -income },
  ];
  const readings = readingsThatFit(net, parts, say).map((words) =>
    words
      .replaceAll(/“(the (?:gross|income))”/g, '$1')
      .replace('the total is', 'the net is')
      .replaceAll(say(-income), say(income)),
  );
  const out = pence(Math.abs(net - worked));
  const name = lineName(row) ?? row.element ?? 'A line with no name';
  const fit = readings.length === 0 ? '' : ` It would fit if ${alternatives(readings)}.`;
  return {
    text: `“${name}” prints a gross of ${formatPounds(gross)}, an income of ${formatPounds(income)} and a net of ${formatPounds(net)}: gross less income is ${formatPounds(worked)}, and the net is ${formatPounds(out)} too ${net > worked ? 'high' : 'low'}.${fit} The plan takes the net as it is printed. Find which figure is wrong, or say what else the net holds.`,
    about: [row.id],
    evidence: evidenceOf(at(row, 'net'), [at(row, 'budget'), ...incomes.map((field) => at(row, field))]),
    amount: out,
  };
}

/** The lines of one table and year: those that do not fit, or why they cannot be judged. */
function judged(
  lines: readonly [Line, ...Line[]],
  limits: Limits,
): { readonly found: readonly Found[]; readonly unjudged: readonly Unjudged[] } {
  const unit = unitOf(lines);
  const odd = lines.filter((line) => Math.abs(line.parts.net - line.parts.worked) > tolerance(line, unit));
  const few = lines.length < (limits['fewestLines'] ?? 3);
  if (few || odd.length * 2 <= lines.length) return { found: odd.map(found), unjudged: [] };
  const [first] = odd as [Line];
  const because = `${count(odd.length, 'of its lines is', 'of its lines are')} not gross less income, of ${lines.length}: its net may hold more than these columns`;
  return { found: [], unjudged: [{ about: tableName(first.row.origin.table), because, cell: at(first.row, 'net') }] };
}

/** A budget line whose net contradicts the gross and the income beside it. */
export const netIsNotGrossLessIncome: Rule = {
  card: {
    family: 'money',
    title: 'A net that is not gross less income',
    severity: 'warning',
    method:
      'Where a budget line prints a gross budget, the income beside it and a net, the income is taken off the gross (added, where its table writes income with a minus) and the result held against the net. Whole units that a table prints its figures to may put it out by half a unit for each figure; of pence nothing may. Every single slip that would make it fit is named: the income left out, counted twice or of the other sign, two digits changed about.',
    exclusions: [
      'A line with no gross, no income or no net of its own is left alone.',
      'Where more than half of a table’s lines do not fit, and there are `fewestLines` of them, its net is of something else and it is not judged.',
      'A net beside a plain budget and what was spent may be of either, and is left alone.',
    ],
    why: 'The plan and its savings rest on the net; where it contradicts its own row, nobody knows what the line has.',
    remedy: 'Ask finance which of the figures is right, and correct it in the file.',
    source: 'Cumbria, Prevention and Early Help offer (2019): every reading of a table that does not fit is named',
    limits: { fewestLines: 3 },
  },
  judge(picture, limits) {
    const partsOf = netParts(picture.records.budget);
    const lines = inOrder(picture.records.budget).flatMap((row): Line[] => {
      const parts = partsOf(row);
      return parts === null ? [] : [{ row, parts }];
    });
    const tables = grouped(lines, ({ row }) => `${tableName(row.origin.table)}\n${row.year ?? ''}`).map(([, own]) => judged(own, limits));
    return {
      examined: lines.length,
      found: tables.flatMap((table) => table.found),
      unjudged: tables.flatMap((table) => table.unjudged),
    };
  },
};
