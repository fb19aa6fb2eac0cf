import { withoutLot } from '../../nouns/lots.ts';
import { addDays, type Day } from '../../values/day.ts';
import { once } from '../../values/once.ts';
import { inOrderOf } from '../../values/order.ts';
import { keyOf } from '../../values/text.ts';
import { several } from '../order.ts';
import { manyTitles, namingAmong } from '../words.ts';

/** An arrangement as far as another can take its place: what it is called, who provides it (by key), what needs it meets, and when. */
export interface Arranged {
  readonly title: string;
  readonly providers: readonly string[];
  readonly needs: readonly string[];
  readonly start: Day | null;
  readonly end: Day | null;
}

/** One arrangement and what takes its place: by its title, or by its provider and need under another title. */
export interface InTurn<One> {
  readonly from: One;
  readonly to: One;
  readonly by: 'title' | 'need';
}

/** What may still be followed, and what may still follow: each is followed by one at most. */
export interface Free<One> {
  readonly before: Set<One>;
  readonly after: Set<One>;
}

/** How near two stand that follow one another: how many days beside each other at most, and the earliest end before a start. */
interface Near {
  readonly beside: number;
  readonly endsSince: (start: Day) => Day;
}

const ofItsTime = new Set(
  `interim extension extended renewal renewed relet retender retendered new former previous continuation year annual until
  january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec`.split(
    /\s+/,
  ),
);

/** What a title keeps from one year to the next: its telling words, without years, phases, months and what says that it was let again. */
export function carriedWords(title: string): ReadonlySet<string> {
  const lasting = keyOf(withoutLot(title) || title)
    .replace(/\bphase (?:one|two|three|i+|\d+)\b/g, ' ')
    .split(' ')
    .filter((word) => !ofItsTime.has(word) && !/^\d{4}$/.test(word));
  return namingAmong(lasting);
}

/** The same as one key; empty where a title keeps nothing. */
export const carriedKey = once((title: string): string => [...carriedWords(title)].sort().join(' '), manyTitles);

function firstAfter(days: readonly Arranged[], limit: string): number {
  let [from, to] = [0, days.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((days[middle]?.end as string) <= limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Matches one to one within a group: what begins first takes the place of what ended last before it, or not long after. */
function matched<One extends Arranged>(
  group: readonly One[],
  free: Free<One>,
  follows: (from: One, to: One) => boolean,
  { beside, endsSince }: Near,
): { readonly from: One; readonly to: One }[] {
  const ending = group.filter((one) => one.end !== null && free.before.has(one)).sort(inOrderOf(({ end }) => end as Day));
  const starting = group.filter((one) => one.start !== null && free.after.has(one)).sort(inOrderOf(({ start }) => start as Day));
  return starting.flatMap((to) => {
    const start = to.start as Day;
    const earliest = endsSince(start);
    for (let place = firstAfter(ending, addDays(start, beside - 1)) - 1; place >= 0; place -= 1) {
      const from = ending[place] as One;
      if ((from.end as Day) < earliest) break;
      const begins = from.start === null || from.start < start;
      if (from === to || !begins || !free.before.has(from) || (to.end !== null && to.end <= (from.end as Day)) || !follows(from, to))
        continue;
      free.before.delete(from);
      free.after.delete(to);
      return [{ from, to }];
    }
    return [];
  });
}

/**
 * What takes the place of what: one title with one provider; one title handed to another provider; one provider and need under another
 * title. Each is followed by one at most, so that two that run side by side and are both renewed stay two.
 */
export function inTurn<One extends Arranged>(
  some: readonly One[],
  free: Free<One>,
  follows: (from: One, to: One) => boolean,
  near: Near,
): InTurn<One>[] {
  const beside = ({ providers }: One, key: string): string | null => (providers.length === 0 ? null : `${key}\n${providers.join(' / ')}`);
  const byNeed = some.flatMap((one) => one.needs.map((need) => ({ need, one })));
  const byTitle = several(some, ({ title }) => carriedKey(title) || null);
  // What has no title in common with another has none in common with another of its provider.
  const byBoth = byTitle.flatMap((own) => several(own, (one) => beside(one, '')));
  const passes: (readonly [InTurn<One>['by'], readonly (readonly One[])[]])[] = [
    ['title', byBoth],
    ['title', byTitle],
    ['need', several(byNeed, ({ need, one }) => beside(one, need)).map((own) => own.map(({ one }) => one))],
  ];
  return passes.flatMap(([by, groups]) =>
    groups.flatMap((group) => matched(group, free, follows, near).map(({ from, to }) => ({ from, to, by }))),
  );
}
