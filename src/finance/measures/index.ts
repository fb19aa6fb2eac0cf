import { avoidance } from './avoidance.ts';
import { decommission } from './decommission.ts';
import { demand } from './demand.ts';
import { grant } from './grant.ts';
import { income } from './income.ts';
import { indexation } from './indexation.ts';
import { investment } from './investment.ts';
import type { Measure, MeasureKind } from './measure.ts';
import { merge } from './merge.ts';
import { oneOff } from './one-off.ts';
import { reallocation } from './reallocation.ts';
import { reprice } from './reprice.ts';
import { reserve } from './reserve.ts';
import { saving } from './saving.ts';

/** The kinds of measure a scenario can hold, in the order a reader should meet them. */
export const measureKinds: readonly MeasureKind[] = [
  saving,
  avoidance,
  income,
  investment,
  oneOff,
  reserve,
  reallocation,
  decommission,
  merge,
  reprice,
  demand,
  indexation,
  grant,
];

/** The kind that read a measure. */
export function kindOf(measure: Measure): MeasureKind {
  return measureKinds.find(({ kind }) => kind === measure.kind) as MeasureKind;
}
