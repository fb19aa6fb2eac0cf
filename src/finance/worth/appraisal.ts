import { grantChangeIn, savedIn } from '../../nouns/grant-change.ts';
import type { Appraisal, AppraisedYear, Bettered, Model, ModelEntry } from '../../nouns/model.ts';
import { formatDay } from '../../values/day.ts';
import { type Pence, pence, roundHalfAway } from '../../values/money.ts';
import { percentOf } from '../../values/percent.ts';
import { beginning, type FinancialYear } from '../../values/year.ts';
import { signs } from '../measures/measure.ts';
import { betteredIn } from './bettered.ts';
import { type DiscountRate, discountFactor } from './discount.ts';

const effectOf = ({ term, amount }: ModelEntry): number => signs[term] * amount;

/** Money spent once in a year: the one-off costs of measures, and measures that are for a single year. */
function oneOffIn({ entries }: Model, year: FinancialYear): Pence {
  return pence(entries.filter((entry) => entry.year === year && entry.term === 'oneOff').reduce((sum, entry) => sum + effectOf(entry), 0));
}

function yearsOf(model: Model, rate: DiscountRate): readonly AppraisedYear[] {
  const zero = model.years[0] as FinancialYear;
  return model.years.map((year) => {
    const number = beginning(year) - beginning(zero);
    const benefit = savedIn(model, year) ?? pence(0);
    const oneOff = oneOffIn(model, year);
    const by = betteredIn(model, year, pence(benefit + oneOff));
    return { year, number, oneOff, benefit, by, factor: discountFactor(rate, number) };
  });
}

/** Whether amounts rise with prices in the years reported: then they are cash of each year, and no real rate may be laid on them. */
function risesWithPrices({ entries, years }: Model): boolean {
  return entries.some(({ term, year }) => term === 'indexation' && years.includes(year));
}

/** What each year is worth in year 0, added up and rounded once. */
function presentValue(years: readonly AppraisedYear[]): Pence {
  return pence(roundHalfAway(years.reduce((sum, { benefit, factor }) => sum + benefit * factor, 0)));
}

/** One-off cost over the net saving of a month, to a hundredth of a month; why there is none where it would say nothing. */
function payback(oneOff: Pence, yearly: Pence): { readonly months: number | null; readonly why: string | null } {
  if (oneOff <= 0) return { months: null, why: 'no one-off cost is stated, so there is nothing to pay back' };
  if (yearly <= 0) return { months: null, why: 'no cashable saving is left on balance in the last year, so the cost is never paid back' };
  return { months: Math.round((oneOff * 1200) / yearly) / 100, why: null };
}

const keptOut = ['avoided', 'income', 'notCashable', 'uplift'] as const satisfies readonly (keyof Bettered)[];

/** What a month and the payback would be if what is kept out of the net saving of the last year were counted; null where nothing is. */
function widerOf({ by, benefit, oneOff: ofYear }: AppraisedYear, oneOff: Pence): Appraisal['wider'] {
  const holds = keptOut.filter((kind) => by[kind] !== 0);
  const yearly = pence(benefit + ofYear);
  return holds.length === 0 ? null : { holds, monthly: monthOf(yearly), paybackMonths: payback(oneOff, yearly).months };
}

const monthOf = (yearly: Pence): Pence => pence(roundHalfAway(yearly / 12));

/**
 * What a scenario is worth against doing nothing (REFERENCE, section 5.3): its net present value at a real rate with year 0 undiscounted,
 * and the months in which its one-off costs are paid back by cashable savings less what is invested (section 5.1). Amounts in real prices are discounted; so are amounts no price rise touches,
 * for they are all at the prices of the base. Amounts that rise with prices are not: they would first have to be deflated.
 */
export function appraised(model: Model, rate: DiscountRate | null): Model {
  if (rate === null || model.measures.length === 0 || Object.keys(model.totals).length === 0) return model;
  const years = yearsOf(model, rate);
  const last = years.at(-1) as AppraisedYear;
  const real = model.prices !== null;
  const nominal = !real && risesWithPrices(model);
  const oneOff = pence(years.reduce((sum, year) => sum + year.oneOff, 0));
  const yearly = pence(last.by.saved - last.by.invested);
  const { months, why } = payback(oneOff, yearly);
  const said = [
    nominal
      ? 'The amounts rise with prices and no deflator is given: they are cash of each year, and a real rate may not be laid on them.'
      : real
        ? 'The amounts are in real prices, and are discounted as they stand.'
        : 'No price rise is in the model, so every amount is taken to be at the prices of the base year and is discounted as it stands.',
    `Year 0 is ${years[0]?.year}, the first year modelled; nothing after ${last.year} is counted.`,
    `The net saving of a month is a twelfth of ${last.year}'s cashable savings less what is invested, without one-off costs. Cost avoided, income, what is not cashable and uplift no longer due are kept out of it; the net present value counts them.`,
    ...(Object.values(model.totals).some(({ reserves }) => reserves !== 0)
      ? [
          'What is drawn from a reserve, or put back, is money held from other years: it makes nothing cheaper, and no figure here holds it.',
        ]
      : []),
    ...(model.years.some((year) => grantChangeIn(model, year) !== 0)
      ? ['As a grant changes, its lines spend as much more or less: that is neither saved nor invested, and no figure here holds it.']
      : []),
    ...(rate.review === null ? [] : [`The rate was to be reviewed by ${formatDay(rate.review)}; what came of it is not known here.`]),
  ];
  const appraisal: Appraisal = {
    years,
    rate: { title: rateInWords(rate), source: rate.source, verified: rate.verified },
    said,
    npv: nominal ? null : presentValue(years),
    whyNoNpv: nominal ? 'could not be judged: cash that rises with prices, and no deflator' : null,
    oneOff,
    monthly: monthOf(yearly),
    paybackMonths: months,
    whyNoPayback: why,
    wider: widerOf(last, oneOff),
  };
  return { ...model, appraisal };
}

function rateInWords({ title, bands }: DiscountRate): string {
  const parts = bands.map(({ to, basisPoints }, index) => {
    const from = index === 0 ? 0 : (bands[index - 1]?.to ?? 0) + 1;
    return `${percentOf(basisPoints)} ${to === null ? (index === 0 ? '' : `after year ${from - 1}`) : `in years ${from} to ${to}`}`.trim();
  });
  return `${title}: ${parts.join(', ')}`;
}
