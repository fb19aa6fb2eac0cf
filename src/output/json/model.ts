import type { Difference, MeasureEffect, Model, ModelLine, YearTotal } from '../../nouns/model.ts';
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

/** The `data` of `model` for one scenario, amounts in pounds. `npv` and `paybackMonths` are null where they cannot be told; the view `value` says why. */
export function modelJson(model: Model): object {
  const { npv = null, paybackMonths = null } = model.appraisal ?? {};
  return {
    scenario: model.scenario,
    years: model.years,
    partYear: model.partYear,
    lines: model.lines.map(lineJson),
    measures: model.measures.map(measureJson),
    totals: Object.fromEntries(Object.entries(model.totals).map(([year, total]) => [year, inPounds(total as YearTotal)])),
    npv: npv === null ? null : toPounds(npv),
    paybackMonths,
    assumptions: model.assumptions,
  };
}

/** Why the net budget of a scenario differs from the first one's, amounts in pounds. */
export function differenceJson({ parts, net, ...rest }: Difference): object {
  return { ...rest, parts: parts.map(({ amounts, ...part }) => ({ ...part, amounts: inPounds(amounts) })), net: inPounds(net) };
}
