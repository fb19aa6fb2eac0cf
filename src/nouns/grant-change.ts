import { type Pence, pence } from '../values/money.ts';
import type { Model, ModelEntry } from './model.ts';

/**
 * Whether an entry is a change of what a grant pays on its own lines: they spend as much more or less as it pays, so it is neither saved
 * nor invested. A grant in the place of other money is income of its lines, and none of this.
 */
export function ofGrantChange({ measures }: Pick<Model, 'measures'>): (entry: ModelEntry) => boolean {
  const grants = new Set(measures.flatMap(({ id, kind }) => (kind === 'grant' ? [id] : [])));
  return ({ by, id, term }) => by === 'measure' && term === 'investment' && grants.has(id);
}

/** How much more the lines of grants spend in a year as their grants change, in pence; below nothing where grants fall. */
export function grantChangeIn(model: Model, year: string): Pence {
  const isChange = ofGrantChange(model);
  return pence(model.entries.reduce((sum, entry) => (entry.year === year && isChange(entry) ? sum + entry.amount : sum), 0));
}

/** How much more uplift and growth comes to in a year as grants change, in pence: what a lost grant would have grown by is below nothing. */
export function grantGrowthIn({ grantGrowth }: Model, year: string): Pence {
  return grantGrowth?.[year] ?? pence(0);
}

/** What a scenario takes off the budget of a year against doing nothing, in pence, without changes of grant, what grows with them, and draws on reserves, which save nothing; below nothing where it adds to it, null where the model has no such year. */
export function savedIn(model: Model, year: string): Pence | null {
  const [done, undone] = [model.totals[year], model.doNothing[year]];
  if (done === undefined || undone === undefined) return null;
  return pence(undone.net - done.net - done.reserves + grantChangeIn(model, year) + grantGrowthIn(model, year));
}
