import type { Picture } from '../../nouns/picture.ts';
import { addDays, addMonths, type Day } from '../../values/day.ts';
import { inOrderOf } from '../../values/order.ts';
import type { Period } from '../../values/period.ts';
import { daysOf } from '../../values/year.ts';
import { areasOf, meetingOf } from '../coverage/places.ts';
import { limitsIn } from '../limits.ts';
import type { Commitment } from '../offers/commitments.ts';
import { grouped } from '../order.ts';
import { carriedWords, type Free, inTurn } from './in-turn.ts';

/** How long one arrangement may run on beside what takes its place, in days: longer, and they are two. */
export const handover = { handoverDays: 62 };

/** One arrangement and what takes its place. */
export interface Renewal {
  readonly from: Commitment;
  readonly to: Commitment;
}

/** What is called interim and states no end is followed by the first to begin after it for its need whose title has all its words. */
function afterInterim(group: readonly Commitment[], free: Free<Commitment>): Renewal[] {
  return group
    .filter((one) => isInterim(one) && free.before.has(one))
    .flatMap((from) => {
      const words = [...carriedWords(from.title)];
      const next = group
        .filter((to) => to.start !== null && to.start > (from.start as Day) && free.after.has(to))
        .filter((to) => words.length > 0 && words.every((word) => carriedWords(to.title).has(word)))
        .sort(inOrderOf(({ start }) => start as Day))[0];
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

/** What takes the place of what in the plan year, as `inTurn` tells it, and what follows an interim arrangement that states no end. */
export function renewalsIn(commitments: readonly Commitment[], picture: Picture): Renewal[] {
  const limits = limitsIn(picture.workspace, 'same-need', handover);
  const days = limits['handoverDays'] ?? handover.handoverDays;
  const some = passing(commitments, daysOf(picture.workspace.year), days);
  const free = { before: new Set(commitments), after: new Set(commitments) };
  const area = areasOf(picture);
  const follows = (from: Commitment, to: Commitment): boolean => meetingOf(area(from.area), area(to.area)) !== 'apart';
  const ended = inTurn(some, free, follows, { beside: days, endsSince: (start) => addMonths(start, -12) });
  if (!commitments.some(isInterim)) return ended;
  const byNeed = commitments.flatMap((one) => one.needs.map((need) => ({ need, one })));
  const needed = grouped(byNeed, ({ need }) => need).map(([, own]) => own.map(({ one }) => one));
  return [...ended, ...needed.flatMap((group) => afterInterim(group, free))];
}

function isInterim({ saysInterim, start, end }: Commitment): boolean {
  return saysInterim && end === null && start !== null;
}
