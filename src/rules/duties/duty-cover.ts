import type { Duty } from '../../nouns/law.ts';
import type { Placement } from '../../nouns/placement.ts';
import { type Day, day, dayOf, later } from '../../values/day.ts';
import { once, onceFor } from '../../values/once.ts';
import { meets, type Period } from '../../values/period.ts';
import { monthNumber, monthWord } from '../../values/when.ts';
import { byPlace } from '../coverage/cover-by-place.ts';
import { type Cover, coverOf, isSeen, type Run, runsOf } from '../coverage/coverage.ts';
import { areasOf } from '../coverage/places.ts';
import { ofPicture } from '../of-picture.ts';
import { answering, arrangementsBeyond, arrangementsOf, inForce } from './duty.ts';

/** A duty in one place, the days of the plan year on which it is in force, and all that answers it on any day with which of those days that covers. */
export interface DutyCover {
  readonly duty: Duty;
  /** `in North`, where what answers it states places; else empty. */
  readonly where: string;
  readonly force: Period;
  readonly cover: Cover;
  /** What answers it but stands out of the plan's scope, and may run on days that nothing in scope covers. */
  readonly beyond: readonly Placement[];
}

const untilDay = new RegExp(`\\b(?:to|until|till)\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s+(${monthWord})\\.?\\s+(\\d{4})\\b`, 'gi');

const lastDaysIn = once((words: string): readonly Day[] =>
  [...words.matchAll(untilDay)].flatMap(
    ([, date = '', month = '', year = '']) => dayOf(Number(year), monthNumber(month) ?? 0, Number(date)) ?? [],
  ),
);

/** A row that says who had it until when (`NHS England to 30 September 2015`) shows that it ran until then too, whatever it says of its own start. */
function ranBefore({ placed }: Run): readonly Run[] {
  const said = [...placed.commissioners, ...placed.providers, placed.written.commissioner ?? '', placed.written.provider ?? ''];
  const days = said.flatMap(lastDaysIn);
  const before = days.filter((last) => placed.start !== null && last < placed.start);
  if (before.length === 0) return [];
  const period = { from: day('1900-01-01'), to: before.reduce(later) };
  return [{ placed, possible: period, certain: period, doubt: null }];
}

/** The duties of a picture with known days in force that some service could show, each with what these files show of it by day. */
export const dutyCovers = ofPicture((picture): readonly DutyCover[] => {
  const { elements, year } = picture.workspace;
  const [within, without] = [arrangementsOf(picture), arrangementsBeyond(picture)];
  const run = runsOf(picture);
  // One service may answer a dozen duties.
  const everRun = onceFor((placed: Placement): readonly Run[] => {
    const one = run(placed);
    return [one, ...ranBefore(one)];
  });
  const area = areasOf(picture);
  return picture.duties.flatMap((duty) => {
    const force = inForce(duty, year);
    if (force === null || force === 'unknown' || isShownByNothing(duty)) return [];
    const all = answering(within, duty, elements).flatMap(everRun);
    const outside = answering(without, duty, elements).map(run);
    const coverFor = (where: string, runs: readonly Run[]): DutyCover => {
      const cover = coverOf(runs, force);
      const open = outside.filter(({ possible }) => possible !== null && cover.gaps.some((gap) => meets(possible, gap)));
      return { duty, where, force, cover, beyond: open.map(({ placed }) => placed) };
    };
    const seen = byPlace(all, area)
      .map(({ where, runs }) => coverFor(where, runs))
      .filter(({ cover }) => isSeen(cover));
    return seen.length > 0 ? seen : [coverFor('', all)];
  });
});

/** Whether no service or contract would show a duty: it is met by how the work is done. */
export function isShownByNothing({ needs, words = [] }: Duty): boolean {
  return needs.length + words.length === 0;
}
