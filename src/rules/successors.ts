import type { SuccessorOf } from '../nouns/after-it.ts';
import type { Picture } from '../nouns/picture.ts';
import { at } from '../nouns/row.ts';
import { day } from '../values/day.ts';
import { type Next, replacedIn } from './replaced.ts';

const lastOfAll = day('9999-12-31');

/** How long one contract may run on beside what takes its place, or be followed late, in days. */
export const handoverDays = 62;

/** What takes the place of each contract of a picture, past or to come, as far as its register or its title tells; one that has its provider and need alone may be another. */
export function successorsIn(picture: Picture): SuccessorOf {
  const found = replacedIn(picture, { endsBefore: lastOfAll, days: handoverDays });
  return (contract) => {
    const next = found.get(contract);
    return next === undefined || next.by === 'need'
      ? null
      : { title: calledNext(next.next), start: next.start, cell: at(next.next, 'start') };
  };
}

/** What a contract or a service of a list is called. */
export function calledNext(row: Next): string {
  const name = 'title' in row ? row.title : 'service' in row ? row.service : undefined;
  return name ?? row.ref ?? row.id;
}
