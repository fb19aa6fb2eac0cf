import { avoidance } from './avoidance.ts';
import { decommission } from './decommission.ts';
import { grant } from './grant.ts';
import { income } from './income.ts';
import { investment } from './investment.ts';
import type { MeasureKind } from './measure.ts';
import { oneOff } from './one-off.ts';
import { reallocation } from './reallocation.ts';
import { saving } from './saving.ts';

/** The kinds of measure a scenario can hold, in the order a reader should meet them. */
export const measureKinds: readonly MeasureKind[] = [saving, avoidance, income, investment, oneOff, reallocation, decommission, grant];

/** Kinds a scenario file may one day hold: refused plainly until they are built, never passed over. */
export const kindsNotBuilt = ['merge', 'reprice', 'demand', 'indexation'] as const;
