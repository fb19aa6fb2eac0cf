import type { Records } from '../nouns/records.ts';
import type { FinancialYear } from '../values/year.ts';
import { kindOf } from './measures/index.ts';
import type { Measure } from './measures/measure.ts';

/** A scenario's measures with what their kinds take from the workspace's own tables: a volume of demand, the services of a merge. */
export function settledMeasures(
  measures: readonly Measure[],
  records: Records,
  base: FinancialYear,
  last: FinancialYear,
): readonly Measure[] {
  return measures.map((measure) => kindOf(measure).settle?.(measure, { records, base, last }) ?? measure);
}
