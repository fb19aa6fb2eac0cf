import type { Picture } from '../nouns/picture.ts';
import { addDays, addMonths, type Day } from '../values/day.ts';
import type { Period } from '../values/period.ts';
import { keyOf } from '../values/text.ts';
import { daysOf } from '../values/year.ts';
import type { Commitment } from './commitments.ts';
import { withoutLot } from './framework.ts';
import { limitsIn } from './limits.ts';
import { grouped } from './order.ts';
import { areasOf, meetingOf } from './places.ts';
import { namingWords } from './words.ts';

/** How long one arrangement may run on beside what takes its place, in days: longer, and they are two. */
export const handover = { handoverDays: 62 };

/** One arrangement and what takes its place. */
export interface Renewal {
  readonly from: Commitment;
  readonly to: Commitment;
}

const ofItsTime = new Set(
  `interim extension extended renewal renewed relet retender retendered new former previous continuation year annual until
  january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec`.split(
    /\s+/,
  ),
);

/** What a title keeps from one year to the next: its telling words, without years, phases, months and what says that it was let again. */
function carriedWords(title: string): ReadonlySet<string> {
  const lasting = keyOf(withoutLot(title) || title)
    .replace(/\bphase (?:one|two|three|i+|\d+)\b/g, ' ')
    .split(' ')
    .filter((word) => !ofItsTime.has(word) && !/^\d{4}$/.test(word));
  return namingWords(lasting.join(' '));
}

function firstAfter(days: readonly Commitment[], limit: string): number {
  let [from, to] = [0, days.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((days[middle]?.end as string) <= limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Matches one to one within a group: what begins first takes the place of what ended last before it, or not long after. */
function matched(
  group: readonly Commitment[],
  free: { readonly before: Set<Commitment>; readonly after: Set<Commitment> },
  follows: (one: Renewal) => boolean,
  days: number,
): Renewal[] {
  const byDay = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const ending = group.filter((one) => one.end !== null && free.before.has(one)).sort((a, b) => byDay(a.end as Day, b.end as Day));
  const starting = group.filter((one) => one.start !== null && free.after.has(one)).sort((a, b) => byDay(a.start as Day, b.start as Day));
  return starting.flatMap((to) => {
    const start = to.start as Day;
    const earliest = addMonths(start, -12);
    for (let place = firstAfter(ending, addDays(start, days - 1)) - 1; place >= 0; place -= 1) {
      const from = ending[place] as Commitment;
      if ((from.end as Day) < earliest) break;
      const begins = from.start === null || from.start < start;
      if (from === to || !begins || !free.before.has(from) || (to.end !== null && to.end <= (from.end as Day)) || !follows({ from, to }))
        continue;
      free.before.delete(from);
      free.after.delete(to);
      return [{ from, to }];
    }
    return [];
  });
}

/** What is called interim and states no end is followed by the first to begin after it for its need whose title has all its words. */
function afterInterim(
  group: readonly Commitment[],
  free: { readonly before: Set<Commitment>; readonly after: Set<Commitment> },
): Renewal[] {
  return group
    .filter((one) => isInterim(one) && free.before.has(one))
    .flatMap((from) => {
      const words = [...carriedWords(from.title)];
      const next = group
        .filter((to) => to.start !== null && to.start > (from.start as Day) && free.after.has(to))
        .filter((to) => words.length > 0 && words.every((word) => carriedWords(to.title).has(word)))
        .sort((a, b) => ((a.start as Day) < (b.start as Day) ? -1 : 1))[0];
      if (next === undefined) return [];
      free.before.delete(from);
      free.after.delete(next);
      return [{ from, to: next }];
    });
}

/** What may end and be followed within a year, or follow what does: nothing else can be either side of a renewal. */
function passing(commitments: readonly Commitment[], year: Period, days: number): Commitment[] {
  const [since, until] = [addDays(year.from, -days), addDays(year.to, days)];
  return commitments.filter(({ start, end }) => (end !== null && end <= until) || (start !== null && start >= since));
}

/**
 * What takes the place of what in the plan year: one title with one provider; one title handed to another provider; one provider and
 * need under another title. Each is followed by one at most, so that two that run side by side and are both renewed stay two.
 */
export function renewalsIn(commitments: readonly Commitment[], picture: Picture): Renewal[] {
  const limits = limitsIn(picture.workspace, 'same-need', handover);
  const days = limits['handoverDays'] ?? handover.handoverDays;
  const some = passing(commitments, daysOf(picture.workspace.year), days);
  const free = { before: new Set(commitments), after: new Set(commitments) };
  const area = areasOf(picture);
  const follows = ({ from, to }: Renewal): boolean => meetingOf(area(from.area), area(to.area)) !== 'apart';
  const titles = new Map(some.map((one) => [one, [...carriedWords(one.title)].sort().join(' ')]));
  const titleOf = (one: Commitment): string | null => titles.get(one) || null;
  const beside = (one: Commitment, key: string | null): string | null =>
    key === null || one.providers.length === 0 ? null : `${key}\n${one.providers.join(' / ')}`;
  const byNeed = (of: readonly Commitment[]) => of.flatMap((one) => one.needs.map((need) => ({ need, one })));
  const passes: (readonly (readonly Commitment[])[])[] = [
    grouped(some, (one) => beside(one, titleOf(one))).map(([, own]) => own),
    grouped(some, titleOf).map(([, own]) => own),
    grouped(byNeed(some), ({ need, one }) => beside(one, need)).map(([, own]) => own.map(({ one }) => one)),
  ];
  const ended = passes.flatMap((groups) =>
    groups.filter((group) => group.length > 1).flatMap((group) => matched(group, free, follows, days)),
  );
  if (!commitments.some(isInterim)) return ended;
  const needed = grouped(byNeed(commitments), ({ need }) => need).map(([, own]) => own.map(({ one }) => one));
  return [...ended, ...needed.flatMap((group) => afterInterim(group, free))];
}

function isInterim({ saysInterim, start, end }: Commitment): boolean {
  return saysInterim && end === null && start !== null;
}
