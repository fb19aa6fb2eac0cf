import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Model } from '../../nouns/model.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import type { Grant } from '../../nouns/provision.ts';
import { at, type Row } from '../../nouns/row.ts';
import { formatPounds, type Pence, pence, sum } from '../../values/money.ts';
import { keyOf, list } from '../../values/text.ts';
import { daysOf, type FinancialYear } from '../../values/year.ts';
import { lastOf } from '../lines/funds.ts';
import { byGrant, type LineFund, lineFunds, linesPaid, linesTouched } from '../lines/line-funds.ts';
import { lineIncome, paysOf } from '../lines/line-income.ts';
import { evidenceOf } from '../order.ts';
import { quoted } from '../standing.ts';
import { whyMissing } from '../term.ts';
import type { Modelled, ScenarioRule } from './scenario-rule.ts';

type Awarded =
  | { readonly awards: readonly [Row<Grant>, ...Row<Grant>[]]; readonly amount: Pence }
  | { readonly because: string; readonly row: Row<Grant> };

/** What a grant pays in a year: the sum of its awards for that year, or why it cannot be told. */
function awardedIn({ awards }: LineFund, year: FinancialYear): Awarded {
  const timeless = awards.find((award) => award.year === undefined);
  if (timeless)
    return { because: `an award of “${timeless.fund ?? ''}” does not say its year: ${whyMissing(timeless, 'year')}`, row: timeless };
  const [first, ...others] = awards.filter((award) => award.year === year);
  const some = awards[0] as Row<Grant>;
  if (first === undefined) return { because: `no award of “${some.fund ?? ''}” for ${year} is in these files`, row: some };
  const blank = [first, ...others].find(({ amount }) => amount === undefined);
  if (blank) return { because: `the award of “${blank.fund ?? ''}” for ${year} is not known: ${whyMissing(blank, 'amount')}`, row: blank };
  return { awards: [first, ...others], amount: sum([first, ...others].map(({ amount }) => amount as Pence)) };
}

/** What measures of kind `grant` change a fund by in a year. */
function changedBy(fund: LineFund, year: FinancialYear, { measures, ground }: Model): Pence {
  const own = measures.filter(({ id, kind }) => kind === 'grant' && isOf(fund, ground.measures[id]?.fund ?? ''));
  return sum(
    own
      .flatMap(({ id }) => ground.measures[id]?.onLines ?? [])
      .filter((effect) => effect.year === year)
      .map(({ amount }) => amount),
  );
}

function isOf({ name, awards }: LineFund, fund: string): boolean {
  return keyOf(name) === keyOf(fund) || awards.some((award) => keyOf(award.fund ?? '') === keyOf(fund));
}

function judged(
  fund: LineFund,
  lines: readonly ModelLine[],
  modelled: Modelled,
  incomeOf: (line: ModelLine) => Pence,
): { readonly found: readonly Found[]; readonly unjudged: readonly Unjudged[] } {
  const { model } = modelled;
  const last = lastOf(fund.awards);
  const pays = paysOf(fund, lines, modelled, incomeOf);
  const found: Found[] = [];
  const unjudged: Unjudged[] = [];
  for (const year of model.years) {
    const paid = (line: ModelLine): Pence => (pays === 'income' ? incomeOf(line) : (model.ground.lines[line.id]?.cash[year] ?? pence(0)));
    const spent = sum(lines.map(paid));
    // What is paid after a grant has ended is said by `line-outlives-grant`.
    if (spent <= 0 || (last !== null && last.ends < daysOf(year).from)) continue;
    const awarded = awardedIn(fund, year);
    if ('because' in awarded) {
      if (!unjudged.some(({ because }) => because === awarded.because))
        unjudged.push({ about: awarded.row.id, because: awarded.because, cell: at(awarded.row, 'amount') });
      continue;
    }
    const amount = pays === 'income' ? awarded.amount : pence(awarded.amount + changedBy(fund, year, model));
    if (spent <= amount) continue;
    const [first, ...others] = awarded.awards;
    if (pays === 'not told') {
      const because = `whether it is a part of the income of the lines that name “${fund.name}” (${formatPounds(sum(lines.map(incomeOf)))} in ${model.baseYear}) or pays of their net is not told`;
      if (!unjudged.some((one) => one.because === because)) unjudged.push({ about: first.id, because, cell: at(first, 'amount') });
      continue;
    }
    found.push({
      text: `In ${year} “${fund.name}” pays ${formatPounds(amount)}, and ${pays === 'income' ? 'the income that it is on its lines comes' : 'the lines it pays for come'} to ${formatPounds(spent)}: ${list(lines.map((line) => `“${line.title}” ${formatPounds(paid(line))}`))}. Say what pays the rest, or lower the lines.`,
      about: [first.id],
      apart: year,
      evidence: evidenceOf(at(first, 'amount'), [...others.map((award) => at(award, 'amount')), ...lines.map(({ cell }) => cell)]),
      amount: pence(spent - amount),
    });
  }
  return { found, unjudged };
}

/** Lines that cost more in a year than the grant behind them pays. */
export const moreThanTheGrant: ScenarioRule = {
  card: {
    family: 'scenarios',
    title: 'Lines come to more than their grant pays',
    severity: 'warning',
    method:
      'The lines that name one fund and no other are added up for each year of the model and held against the awards of that fund for the year, with what measures of kind `grant` change it by. Where the awards of the base year are exactly the income stated on the lines, the grant is that income, and it is the income that is held against the awards. More than the awards is found, with the difference.',
    exclusions: [
      'A line that names several funds is not judged: how they share it is not told.',
      'Income above the awards of the base year is not judged: whether the grant is in it, or pays of the net, is not told.',
      'A year with no award in the files, an award with no amount or with no year is not judged.',
      'A grant none of whose lines a measure touches is no question to the scenario, and what cannot be told of it is not said.',
      'Years that begin after the grant has ended are left to `line-outlives-grant`.',
    ],
    why: 'What a grant does not pay falls to the council, and nobody has budgeted for it.',
    remedy: 'Lower the lines, or name the other money that pays.',
    source: 'The awards of the workspace’s own table of grants, year by year',
    limits: {},
  },
  judge(modelled) {
    const { model } = modelled;
    const funds = lineFunds(modelled);
    const incomeOf = lineIncome(modelled);
    const paid = linesPaid(model, funds);
    const several = paid.filter(({ line }) => funds(line).length > 1);
    const alone = paid.filter(({ line }) => funds(line).length === 1);
    const touched = linesTouched(model);
    const answers = byGrant(alone).map(({ fund, lines }) => {
      const { found, unjudged } = judged(fund, lines, modelled, incomeOf);
      return { found, unjudged: lines.some(({ id }) => touched.has(id)) ? unjudged : [] };
    });
    const asked = several.filter(({ line }) => touched.has(line.id));
    const shared = asked.map(
      ({ line }): Unjudged => ({
        about: line.id,
        because: `how its funds share it is not told: ${quoted(funds(line).map(({ name }) => name))}`,
        cell: line.cell,
      }),
    );
    return {
      examined: paid.length,
      found: answers.flatMap(({ found }) => found),
      unjudged: [...answers.flatMap(({ unjudged }) => unjudged), ...shared],
    };
  },
};
