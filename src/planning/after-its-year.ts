import type { Assumption } from '../nouns/model.ts';
import type { Workspace } from '../nouns/workspace.ts';
import { formatDay } from '../values/day.ts';
import { daysOf, hasEnded } from '../values/year.ts';

/** What a plan made as on a day after its year must say of the dates in it; null within the year or before it. */
export function afterItsYear({ year, asOf }: Pick<Workspace, 'year' | 'asOf'>): Assumption | null {
  if (!hasEnded(year, asOf)) return null;
  return {
    text: `The plan of ${year} is made as on ${formatDay(asOf)}, when its year had ended: a date that has passed stands as unknown where no file says what became of it, and contracts that end are those of the months after ${formatDay(asOf)}.`,
    source: 'the day the plan is made as on',
    cell: null,
    verified: true,
  };
}

/** The same for whoever makes the plan at a terminal, with what to type for one as in its year: no paper says that. */
export function cautionAfterItsYear(workspace: Pick<Workspace, 'year' | 'asOf'>): string | undefined {
  const said = afterItsYear(workspace)?.text;
  const { from } = daysOf(workspace.year);
  return said && `${said} To make it as in its year, add \`--as-of ${from}\`, or write \`as-of: ${from}\` in commissioning.yaml.`;
}
