import type { PartYear } from '../../values/part-year.ts';
import type { FinancialYear } from '../../values/year.ts';
import type { Measure } from '../measures/measure.ts';
import type { RollLine } from '../rolling.ts';
import type { Uplift } from '../uplift.ts';

/** What is played through, again and again: the lines of the base and what would change them. */
export interface Play {
  readonly lines: readonly RollLine[];
  readonly years: readonly FinancialYear[];
  readonly uplifts: readonly Uplift[];
  readonly measures: readonly Measure[];
  readonly partYear: PartYear;
}
