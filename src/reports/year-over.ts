import type { Workspace } from '../nouns/workspace.ts';
import { formatDay } from '../values/day.ts';
import { daysOf } from '../values/year.ts';

/** That the year of a plan ended before the day its figures are of, as a sentence; null while the year runs or is to come. */
export function yearOverWords({ year, asOf }: Pick<Workspace, 'year' | 'asOf'>): string | null {
  const { to } = daysOf(year);
  return asOf <= to ? null : `The year of the plan, ${year}, ended on ${formatDay(to)}.`;
}
