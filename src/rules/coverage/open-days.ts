import type { Picture } from '../../nouns/picture.ts';
import type { Placement } from '../../nouns/placement.ts';
import { addMonths } from '../../values/day.ts';
import { compare } from '../../values/order.ts';
import { lengthInDays, type Period } from '../../values/period.ts';
import { daysOf } from '../../values/year.ts';
import { endsWithIt } from '../buyers/ways-of-buying.ts';
import { limitsIn } from '../limits.ts';
import { ofPicture } from '../of-picture.ts';
import { needsMet } from '../offers/needs.ts';
import { byCell, grouped } from '../order.ts';
import type { Limits } from '../rule.ts';
import { spoken } from '../standing.ts';
import { namingKey } from '../words.ts';
import { byPlace } from './cover-by-place.ts';
import { type Cover, coverOf, isSeen, neighbours, type Run, runsOf } from './coverage.ts';
import { areasOf } from './places.ts';

/** A stretch of the plan year on which nothing runs for a need that is met on other days of it, and what stands on either side. */
export interface OpenDays {
  /** The need as people say it, or where no word tells one, the name of what meets it first. */
  readonly line: string;
  /** `in North`, where places are stated; else empty. */
  readonly where: string;
  readonly days: Period;
  readonly before: readonly Run[];
  readonly after: readonly Run[];
}

/** Everything that meets one need in one place, and which days of the plan year that covers. */
export interface Line {
  readonly line: string;
  readonly where: string;
  readonly cover: Cover;
}

/** Fewer open days in a row than these are dates written loosely; what ended longer ago than this is not followed by anything. */
export const openness = { fewestDays: 7, monthsBack: 12 };

const untold = 'title: ';

/** What is carried on when one arrangement follows another: the needs met, else the title. */
function linesOf(placed: Placement): readonly string[] {
  const needs = needsMet(placed);
  if (needs.length > 0) return needs;
  const title = namingKey(placed.service);
  return title === '' ? [] : [`${untold}${title}`];
}

/** Provision by the need it meets and, where places are stated, by place, with the days of the plan year it covers; needs nothing meets in that year are left out. */
export const linesIn = ofPicture((picture): readonly Line[] => {
  const year = daysOf(picture.workspace.year);
  const run = runsOf(picture);
  const area = areasOf(picture);
  const placed = picture.placements
    .filter(({ status, element }) => status !== 'out-of-scope' && element !== null)
    .sort((a, b) => byCell(a.cell, b.cell) || compare(a.id, b.id));
  const each = placed.map(run).flatMap((own) => linesOf(own.placed).map((line) => ({ line, own })));
  return grouped(each, ({ line }) => line).flatMap(([key, group]) => {
    const line = key.startsWith(untold) ? `“${group[0].own.placed.service}”` : spoken(key);
    const places = byPlace(
      group.map(({ own }) => own),
      area,
    );
    return places.flatMap(({ where, runs }) => {
      const cover = coverOf(runs, year);
      return isSeen(cover) ? [{ line, where, cover }] : [];
    });
  });
});

/**
 * The open days of a line of provision. What begins in the year is new, not a gap, when nothing of its need ended in the
 * `monthsBack` months before: a register drops what is over. A place for one child, or a grant to a group, is nothing to be carried on.
 */
export function openDays({ line, where, cover }: Line, limits: Limits): OpenDays[] {
  return cover.gaps.flatMap((days) => {
    if (lengthInDays(days) < (limits['fewestDays'] ?? 0)) return [];
    const { before, after } = neighbours(cover.runs, days);
    const last = before[0]?.possible?.to;
    if (before.every(({ placed }) => endsWithIt({ ...placed, title: placed.service }))) return [];
    return last === undefined || last < addMonths(days.from, -(limits['monthsBack'] ?? 0)) ? [] : [{ line, where, days, before, after }];
  });
}

/** Ids of what ends before open days that something bridges later: the days between are what there is to say of it. */
export function bridgedLater(picture: Picture): ReadonlySet<string> {
  const limits = limitsIn(picture.workspace, 'days-not-covered', openness);
  const bridged = linesIn(picture)
    .flatMap((line) => openDays(line, limits))
    .filter(({ after }) => after.length > 0);
  return new Set(bridged.flatMap(({ before }) => before.map(({ placed }) => placed.id)));
}
