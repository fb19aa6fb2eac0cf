import type { PartYear } from '../../values/part-year.ts';
import type { FinancialYear } from '../../values/year.ts';
import type { LimitGround } from '../limits.ts';
import type { Measure } from '../measures/measure.ts';
import type { RollLine } from '../rolling.ts';
import type { Uplift } from '../uplift.ts';
import type { Counting } from './counting.ts';
import type { Pools } from './pools.ts';

/** What is put to the solver: the measures to choose among, over pools of lines, through the years from the base. */
export interface Ground {
  readonly pools: Pools;
  readonly lines: readonly RollLine[];
  readonly years: readonly FinancialYear[];
  readonly by: FinancialYear;
  readonly judged: readonly FinancialYear[];
  readonly uplifts: readonly Uplift[];
  readonly measures: readonly Measure[];
  readonly limits: readonly LimitGround[];
  readonly partYear: PartYear;
  readonly counting: Counting;
}
