import type { Workspace } from '../nouns/workspace.ts';
import { formatDay } from '../values/day.ts';
import { daysOf, hasEnded } from '../values/year.ts';

/** That the year of a plan ended before the day its figures are of, as a sentence; null while the year runs or is to come. */
export function yearOverWords({ year, asOf }: Pick<Workspace, 'year' | 'asOf'>): string | null {
  return hasEnded(year, asOf) ? `The year of the plan, ${year}, ended on ${formatDay(daysOf(year).to)}.` : null;
}
