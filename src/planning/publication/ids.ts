import type { Plan } from '../../nouns/plan.ts';
import type { Row } from '../../nouns/row.ts';
import { formatCell } from '../../values/cell.ts';
import { fingerprint } from '../../values/fingerprint.ts';
import { keyOf } from '../../values/text.ts';
import type { Retold } from './anew.ts';

const hashed = (text: string): string => `${fingerprint(text).toString(16)}-${fingerprint([...text].reverse().join('')).toString(16)}`;

/** Whether a copy says as they were the words of an id, which stand between dashes, and what they were made of. */
function staySaid(id: string, madeOf: readonly string[], told: Retold): boolean {
  const words = id.replaceAll('-', ' ');
  return madeOf.every((text) => told(text) === text) && told(words) === words;
}

function textsOf(row: Row<object>): string[] {
  return Object.entries(row).flatMap(([field, value]) =>
    field === 'origin' || field === 'extra' ? [] : [value].flat().filter((one): one is string => typeof one === 'string'),
  );
}

/** Ids of records made of words that a copy does not say, each with a number in its place; a reference is its own id, and stays. */
function ofRecords({ records }: Pick<Plan, 'records'>, told: Retold): [string, string][] {
  return (Object.entries(records) as [string, readonly Row<object>[]][]).flatMap(([kind, rows]) =>
    rows.flatMap((row, index): [string, string][] => {
      const isReference = 'ref' in row && typeof row.ref === 'string' && keyOf(row.ref) === keyOf(row.id);
      return isReference || staySaid(row.id, textsOf(row), told) ? [] : [[row.id, `${kind}-${index + 1}`]];
    }),
  );
}

/**
 * Ids as a copy has them, by what they were. An id is made of words, and would say what is left out of them: *grant-for-2-children*. A
 * hash of those words is no better, for a reader can try 1 to 4. What a calendar knows a date by stays the same from one copy to the
 * next, and is made of what the copy says: the words where all of them stay, else those that are left and where they stand.
 */
export function idsInCopy(plan: Pick<Plan, 'records' | 'milestones'>, told: Retold): ReadonlyMap<string, string> {
  const taken = new Map<string, number>();
  const ofMilestones = plan.milestones.map(({ id, title, kind, cell }): [string, string] => {
    const made = hashed(staySaid(id, [title], told) ? id : [kind, told(title), told(formatCell(cell))].join('\n'));
    const n = (taken.get(made) ?? 0) + 1;
    taken.set(made, n);
    return [id, `milestone-${made}${n === 1 ? '' : `-${n}`}`];
  });
  return new Map([...ofRecords(plan, told), ...ofMilestones]);
}
