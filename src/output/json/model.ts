import type { Difference, MeasureEffect, Model, Prices } from '../../nouns/model.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import type { YearTotal } from '../../nouns/year-total.ts';
import { type Pence, toPounds } from '../../values/money.ts';
import { drawsJson } from './draws.ts';
import { limitJson } from './limit.ts';
import { poundsOr } from './pounds.ts';
import { reachJson } from './reach.ts';

function inPounds(amounts: Readonly<Record<string, Pence>>): Record<string, number> {
  return Object.fromEntries(Object.entries(amounts).map(([key, amount]) => [key, toPounds(amount)]));
}

function lineJson({ id, title, element, tier, fund, partner, amounts, fullYear, period, cell, caveats }: ModelLine): object {
  return {
    id,
    title,
    element,
    tier,
    fund,
    partner,
    amounts: inPounds(amounts),
    ...(fullYear === undefined ? {} : { fullYear: toPounds(fullYear) }),
    ...(period === undefined ? {} : { period }),
    cell,
    caveats,
  };
}

function measureJson({ id, title, kind, cashable, recurrent, effects, decision, eia }: MeasureEffect): object {
  return {
    id,
    title,
    kind,
    cashable,
    recurrent,
    effects: Object.fromEntries(Object.entries(effects).map(([year, effect]) => [year, inPounds(effect)])),
    decision,
    eia,
  };
}

/** Cash, or real with the year whose prices they are and what the cash of each year was divided by. */
function pricesJson(prices: Prices | null): object {
  if (prices === null) return { kind: 'cash' };
  const { of, index, forecast, sources } = prices;
  const one = index[of] as number;
  return {
    kind: 'real',
    of,
    index: Object.fromEntries(Object.entries(index).map(([year, value]) => [year, value / one])),
    forecast,
    sources,
  };
}

/** The `data` of `model` for one scenario, amounts in pounds. `npv` and `paybackMonths` (of cashable savings less what is invested) are null where they cannot be told; the view `value` says why. `paybackWider` would count what else the budget is better by, and names it. */
export function modelJson(model: Model): object {
  const { npv = null, paybackMonths = null, wider = null } = model.appraisal ?? {};
  return {
    scenario: model.scenario,
    years: model.years,
    partYear: model.partYear,
    prices: pricesJson(model.prices),
    gross: model.gross,
    lines: model.lines.map(lineJson),
    measures: model.measures.map(measureJson),
    totals: Object.fromEntries(Object.entries(model.totals).map(([year, total]) => [year, inPounds(total as YearTotal)])),
    ...(model.published && Object.keys(model.published).length > 0
      ? { published: inPounds(Object.fromEntries(Object.entries(model.published).map(([year, { amount }]) => [year, amount]))) }
      : {}),
    limits: model.limits.map(limitJson),
    npv: poundsOr(npv),
    paybackMonths,
    ...(wider ? { paybackWider: { months: wider.paybackMonths, holds: wider.holds } } : {}),
    ...(model.reach ? { package: reachJson(model.reach) } : {}),
    ...(model.draws ? { simulation: drawsJson(model.draws) } : {}),
    assumptions: model.assumptions,
  };
}

/** Why the net budget of a scenario differs from the first one's, amounts in pounds. */
export function differenceJson({ parts, net, ...rest }: Difference): object {
  return { ...rest, parts: parts.map(({ amounts, ...part }) => ({ ...part, amounts: inPounds(amounts) })), net: inPounds(net) };
}
