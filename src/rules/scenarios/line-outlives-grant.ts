import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Model } from '../../nouns/model.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import { at } from '../../nouns/row.ts';
import { addDays, type Day, formatDay, later } from '../../values/day.ts';
import { fraction, type Pence, pence, sum } from '../../values/money.ts';
import { partsIn } from '../../values/part-year.ts';
import { daysOf, type FinancialYear } from '../../values/year.ts';
import { type Ending, lastOf } from '../lines/funds.ts';
import { byGrant, type LineFund, lineFunds, linesPaid, linesTouched } from '../lines/line-funds.ts';
import { lineIncome, paysOf } from '../lines/line-income.ts';
import { evidenceOf } from '../order.ts';
import { quoted } from '../standing.ts';
import { whyMissing } from '../term.ts';
import type { Modelled, ScenarioRule } from './scenario-rule.ts';

/** What is paid on the days of some years after a day: whole years whole, of the year of the day a part, as the model counts it. */
function heldAfter(paidIn: (year: FinancialYear) => Pence, last: Day, { years, partYear }: Model): Pence {
  return sum(
    years.map((year) => {
      const { from, to } = daysOf(year);
      const amount = paidIn(year);
      if (to <= last || amount <= 0) return pence(0);
      return fraction(amount, partsIn({ from: later(from, addDays(last, 1)), to }, partYear), partsIn({ from, to }, partYear));
    }),
  );
}

function finding(
  fund: LineFund,
  lines: readonly ModelLine[],
  last: Ending,
  modelled: Modelled,
  funds: ReturnType<typeof lineFunds>,
): Found | null {
  const { model } = modelled;
  const incomeOf = lineIncome(modelled);
  const pays = paysOf(fund, lines, modelled, incomeOf);
  const paid = (line: ModelLine) => (year: FinancialYear) =>
    pence((pays === 'income' ? 0 : (model.ground.lines[line.id]?.cash[year] ?? 0)) + (pays === 'net' ? 0 : incomeOf(line)));
  const held = lines.map((line) => ({ line, amount: heldAfter(paid(line), last.ends, model) })).filter(({ amount }) => amount > 0);
  if (held.length === 0) return null;
  const shared = held.filter(({ line }) => funds(line).length > 1);
  const against =
    shared.length > 0
      ? ` Against it: ${quoted(
          shared.map(
            ({ line }) =>
              `${line.title}: ${funds(line)
                .map(({ name }) => name)
                .join(', ')}`,
          ),
        )} names other money too.`
      : '';
  return {
    text: `${quoted(held.map(({ line }) => line.title))} ${held.length === 1 ? 'is' : 'are'} paid by “${fund.name}”, whose money ends on ${formatDay(last.ends)}, and the model goes on paying to ${formatDay(daysOf(model.years.at(-1) as FinancialYear).to)}.${ofIncome[pays]}${against} Say what pays from ${formatDay(addDays(last.ends, 1))}, or end the lines with the grant.`,
    about: [last.id],
    evidence: evidenceOf(
      at(last, 'ends'),
      held.map(({ line }) => line.cell),
    ),
    amount: sum(held.map(({ amount }) => amount)),
  };
}

/** What of the lines is counted, where they state income. */
const ofIncome = {
  net: '',
  income: ' The grant is the income stated there, and the net budget takes it as still coming in.',
  'not told': ' It is counted gross: how much of the income stated there is the grant is not told.',
} as const;

/** A budget line that the model goes on paying when the grant behind it has ended. */
export const lineOutlivesGrant: ScenarioRule = {
  card: {
    family: 'scenarios',
    title: 'A line outlives the grant that pays for it',
    severity: 'warning',
    method:
      'Each line whose fund is among the grants is held against the end of its last award. What the line still holds in the years of the model after that day is found: whole years whole, the year in which the grant ends by its days. Where the awards of the base year are exactly the income stated on its lines, that income is counted; where they are less, or not stated, what the lines cost gross; else their net. The lines of one grant are one finding.',
    exclusions: [
      'A line that names no fund, or a fund that is not among the grants, is left alone.',
      'A grant an award of which has no end is not judged, and that is said where a measure touches a line it pays for.',
      'That a grant is usually renewed is not assumed.',
    ],
    why: 'A budget repeated after its grant has ended promises money that nobody has given.',
    remedy: 'Find another source, write the grant’s renewal into the table, or end the line in the scenario.',
    source:
      'Contract milestone check C12: ring-fence or grant ends before contract end; public health grant circulars, grants for a set term',
    limits: {},
  },
  judge(modelled) {
    const { model } = modelled;
    const funds = lineFunds(modelled);
    const paid = linesPaid(model, funds);
    const touched = linesTouched(model);
    const unjudged: Unjudged[] = [];
    const found = byGrant(paid).flatMap(({ fund, lines }) => {
      const last = lastOf(fund.awards);
      const open = fund.awards.find(({ ends }) => ends === undefined);
      if (open && lines.some(({ id }) => touched.has(id)))
        unjudged.push({
          about: open.id,
          because: `no end of “${open.fund ?? ''}” is known: ${whyMissing(open, 'ends')}`,
          cell: at(open, 'ends'),
        });
      if (last === null) return [];
      return finding(fund, lines, last, modelled, funds) ?? [];
    });
    return { examined: paid.length, found, unjudged };
  },
};
