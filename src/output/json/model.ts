import type { MeasureEffect, Model, ModelLine, Prices, YearTotal } from '../../nouns/model.ts';
import { type Pence, toPounds } from '../../values/money.ts';

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

/** The `data` of `model` for one scenario, amounts in pounds. `npv` and `paybackMonths` are null until they are built. */
export function modelJson(model: Model): object {
  return {
    scenario: model.scenario,
    years: model.years,
    partYear: model.partYear,
    prices: pricesJson(model.prices),
    lines: model.lines.map(lineJson),
    measures: model.measures.map(measureJson),
    totals: Object.fromEntries(Object.entries(model.totals).map(([year, total]) => [year, inPounds(total as YearTotal)])),
    npv: null,
    paybackMonths: null,
    assumptions: model.assumptions,
  };
}
