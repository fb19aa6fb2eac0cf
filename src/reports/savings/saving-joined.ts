import { ofGrantChange } from '../../nouns/grant-change.ts';
import type { Model, ModelEntry } from '../../nouns/model.ts';
import { formatPounds, pence } from '../../values/money.ts';
import { list } from '../../values/text.ts';
import { effectOn, modelledChange } from '../model/model-sums.ts';

/** What the measures of a model do, term by term, as it is said beside what is saved against doing nothing. */
const said: readonly (readonly [ModelEntry['term'], (amount: string) => string])[] = [
  ['savings', (amount) => `${amount} of savings by the measures`],
  ['avoidance', (amount) => `${amount} of cost avoided`],
  ['income', (amount) => `${amount} of income`],
  ['reallocatedOut', (amount) => `${amount} moved`],
  ['pressures', (amount) => `${amount} of pressures`],
  ['investment', (amount) => `${amount} invested`],
  ['oneOff', (amount) => `${amount} of one-off costs`],
];

/** Whether an entry comes whether anything is done or not: an uplift, or a measure that grows by itself. */
export function comesByItself({ measures }: Model): (entry: ModelEntry) => boolean {
  const growing = new Set(measures.flatMap(({ id, growsByItself }) => (growsByItself ? [id] : [])));
  return ({ by, id }) => by === 'assumption' || growing.has(id);
}

/**
 * How what is saved in the last year against doing nothing, or costs more, comes from what the measures do, so that the figures reconcile
 * at once: what adds to it, and what is taken from it. Changes of grant are no part of it. Null where it is savings alone.
 */
export function savingJoined(model: Model): string | null {
  const change = modelledChange(model);
  if (change === null) return null;
  const isGrowth = comesByItself(model);
  const isGrant = ofGrantChange(model);
  const own = model.entries.filter(
    (entry) => entry.year === change.year && entry.term !== 'reserves' && !isGrowth(entry) && !isGrant(entry),
  );
  const taken = new Map<string, number>();
  // What is moved from one line to another is one thing, and nets to nothing where both are in the model.
  for (const entry of own) {
    const term = entry.term === 'reallocatedIn' ? 'reallocatedOut' : entry.term;
    taken.set(term, (taken.get(term) ?? 0) - effectOn(entry));
  }
  const measured = [...taken.values()].reduce((sum, amount) => sum + amount, 0);
  const rest = change.saved - measured;
  if (rest === 0 && taken.get('savings') === change.saved) return null;
  const parts = said.flatMap(([term, words]): (readonly [number, string])[] => {
    const amount = taken.get(term) ?? 0;
    return amount === 0 ? [] : [[amount, words(pounds(amount))]];
  });
  const all = [
    ...parts,
    ...(rest === 0
      ? []
      : [[rest, `${pounds(rest)} of uplift and growth ${rest > 0 ? 'not due on what they take away' : 'due on what they add'}`] as const]),
  ];
  if (all.length === 0) return null;
  const isSaved = change.saved >= 0;
  const [plus, less] = [all.filter(([amount]) => amount > 0 === isSaved), all.filter(([amount]) => amount > 0 !== isSaved)];
  const [added, off] = [plus, less].map((some) => list(some.map(([, words]) => words)));
  return [added, off === '' ? '' : `less ${off}`].filter((part) => part !== '').join(', ');
}

function pounds(amount: number): string {
  return formatPounds(pence(Math.abs(amount)));
}
