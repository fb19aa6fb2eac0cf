import type { SuccessorOf } from '../../nouns/after-it.ts';
import type { Contract } from '../../nouns/contract.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at, type Row } from '../../nouns/row.ts';
import { day } from '../../values/day.ts';
import { type Next, type Replacement, replacedIn } from './replaced.ts';

const lastOfAll = day('9999-12-31');

/** How long one contract may run on beside what takes its place, or be followed late, in days. */
export const handoverDays = 62;

/** What takes the place of each contract of a picture, past or to come, as far as its register or its title tells; one that has its provider and need alone may be another. */
export function nextIn(picture: Picture): (contract: Row<Contract>) => Replacement | null {
  const found = replacedIn(picture, { endsBefore: lastOfAll, days: handoverDays });
  return (contract) => {
    const next = found.get(contract);
    return next === undefined || next.by === 'need' ? null : next;
  };
}

/** The same as what is said of it. */
export function successorsIn(picture: Picture): SuccessorOf {
  const nextOf = nextIn(picture);
  return (contract) => {
    const found = nextOf(contract);
    return found && { title: calledNext(found.next), start: found.start, cell: at(found.next, 'start') };
  };
}

/** What a contract or a service of a list is called. */
export function calledNext(row: Next): string {
  const name = 'title' in row ? row.title : 'service' in row ? row.service : undefined;
  return name ?? row.ref ?? row.id;
}
