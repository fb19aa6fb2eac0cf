import type { Plan } from '../../nouns/plan.ts';
import type { Kind } from '../../nouns/records.ts';
import { at } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { keyOf } from '../../values/text.ts';
import type { AnyRow, Fate, Ground } from './records.ts';

/** How many words may stand between a number and the people it counts: “two looked-after children”. */
const between = 2;

/** Whether a sentence counts few people in figures or in words: “3 children in secure beds”. */
export function countsFew(text: string, { words: { fewPeople } }: Pick<Ground, 'words'>, shownFrom: number): boolean {
  const words = keyOf(text).split(' ');
  const people = new Set(fewPeople.people.map(keyOf));
  return words.some((word, index) => {
    const n = /^\d+$/.test(word) ? Number(word) : fewPeople.numbers.indexOf(word) + 1;
    return n > 0 && n < shownFrom && words.slice(index + 1, index + 2 + between).some((next) => people.has(next));
  });
}

/** Cells of what stays in a copy that a person should read before it is published: words that count few people, or name a team of few. */
export function toRead({ records }: Pick<Plan, 'records'>, ground: Ground, fates: ReadonlyMap<AnyRow, Fate>): Cell[] {
  return (Object.entries(records) as [Kind, readonly AnyRow[]][]).flatMap(([kind, rows]) =>
    kind === 'workforce'
      ? []
      : rows.flatMap((row) => {
          const { whole, without } = fates.get(row) as Fate;
          if (whole) return [];
          return Object.entries(row).flatMap(([field, value]) =>
            typeof value === 'string' &&
            field !== 'id' &&
            !without.has(field) &&
            (countsFew(value, ground, ground.shownFrom) || ground.jobs.nameSmallTeam(value))
              ? [at(row, field)]
              : [],
          );
        }),
  );
}
