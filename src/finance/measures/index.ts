import { avoidance } from './avoidance.ts';
import { demand } from './demand.ts';
import { income } from './income.ts';
import { indexation } from './indexation.ts';
import { investment } from './investment.ts';
import type { Measure, MeasureKind } from './measure.ts';
import { merge } from './merge.ts';
import { oneOff } from './one-off.ts';
import { reallocation } from './reallocation.ts';
import { reprice } from './reprice.ts';
import { saving } from './saving.ts';

/** The kinds of measure a scenario can hold, in the order a reader should meet them. */
export const measureKinds: readonly MeasureKind[] = [
  saving,
  avoidance,
  income,
  investment,
  oneOff,
  reallocation,
  merge,
  reprice,
  demand,
  indexation,
];

/** Kinds a scenario file may one day hold: refused plainly until they are built, never passed over. */
export const kindsNotBuilt = ['decommission', 'grant'] as const;

/** The kind that read a measure. */
export function kindOf(measure: Measure): MeasureKind {
  return measureKinds.find(({ kind }) => kind === measure.kind) as MeasureKind;
}
