import type { Contract } from '../nouns/contract.ts';
import type { LineGround, MeasureGround, ModelGround } from '../nouns/model-ground.ts';
import type { ModelLine } from '../nouns/model-line.ts';
import type { Row } from '../nouns/row.ts';
import { addMonths, type Day } from '../values/day.ts';
import { lineCell } from '../values/refusal.ts';
import { keyOf } from '../values/text.ts';
import type { FinancialYear } from '../values/year.ts';
import type { BaseLine } from './base/base.ts';
import { allContracts, type Behind, namesOfContract } from './base/line-names.ts';
import { fundOf } from './measures/grant.ts';
import type { Measure } from './measures/measure.ts';
import type { Entry } from './rolling.ts';
import type { Selector } from './scenario/selector.ts';
import type { Uplift } from './uplift.ts';

/** The facts behind a model, for whoever judges it: what stands behind each line, and what each measure itself does, year by year. */
export function groundOf(
  lines: readonly BaseLine[],
  inCash: readonly ModelLine[],
  behind: readonly Behind[],
  measures: readonly Measure[],
  entries: ReadonlyMap<string, readonly Entry[]>,
  years: readonly FinancialYear[],
  uplifts: readonly Uplift[],
): ModelGround {
  return {
    lines: Object.fromEntries(
      lines.map((base, index) => [base.line.id, lineGround(base, inCash[index] as ModelLine, behind[index] as Behind)]),
    ),
    measures: measureGrounds(behind, measures, entries, years),
    uplifts: Object.fromEntries(uplifts.map(({ id, title, place }) => [id, { title, cell: lineCell(place) }])),
  };
}

/** The same of the measures alone, by their ids. */
export function measureGrounds(
  behind: readonly Behind[],
  measures: readonly Measure[],
  entries: ReadonlyMap<string, readonly Entry[]>,
  years: readonly FinancialYear[],
): ModelGround['measures'] {
  const contracts = allContracts(behind);
  return Object.fromEntries(
    measures.map((measure) => [measure.id, measureGround(measure, contracts, entries.get(measure.id) ?? [], years)]),
  );
}

function lineGround({ row }: BaseLine, { amounts: cash }: ModelLine, { contracts, services }: Behind): LineGround {
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  return { row: row.id, contracts: ids(contracts), services: ids(services), partner: row.partner ?? null, cash };
}

function measureGround(
  measure: Measure,
  contracts: readonly Row<Contract>[],
  entries: readonly Entry[],
  years: readonly FinancialYear[],
): MeasureGround {
  return {
    begins: beginsOn(measure),
    ends: measure.to,
    contracts: namedContracts(measure.on ?? measure.fromLine, contracts)?.map(({ id }) => id) ?? null,
    fund: fundOf(measure),
    excludes: measure.excludes,
    onLines: entries.filter(({ year }) => years.includes(year)),
  };
}

/** The first day on which a part of a measure is in force: a ramp may begin with months of nothing. */
function beginsOn({ from, ramp }: Measure): Day {
  return addMonths(
    from,
    12 *
      Math.max(
        0,
        ramp.findIndex((part) => part > 0),
      ),
  );
}

/** The contracts a selector names; null when it chooses by other things. */
export function namedContracts(on: Selector | null, contracts: readonly Row<Contract>[]): readonly Row<Contract>[] | null {
  const names = on?.asks.filter(({ facet }) => facet === 'contract').flatMap((ask) => ask.names) ?? [];
  if (names.length === 0) return null;
  const asked = new Set(names.map(keyOf));
  return contracts.filter((contract) => namesOfContract(contract).some((name) => asked.has(keyOf(name))));
}
