import type { Contract } from '../../nouns/contract.ts';
import { isSaidOver, overAheadOf } from '../../nouns/over-words.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Row } from '../../nouns/row.ts';
import { addMonths, type Day, day, later } from '../../values/day.ts';
import { once } from '../../values/once.ts';
import { inOrderOf } from '../../values/order.ts';
import { keyOf } from '../../values/text.ts';
import { type Area, areaKey, areasOf, meetingOf } from '../coverage/places.ts';
import { needsMet } from '../offers/needs.ts';
import { grouped, placesOf } from '../order.ts';
import { endOf } from '../term.ts';
import { namingKey } from '../words.ts';

interface Later {
  readonly id: string;
  readonly area: Area;
  readonly titleKey: string;
  readonly needs: readonly string[];
  readonly start: Day;
  readonly end: Day | null;
}

/** Things that could follow one another, by their first days, with the latest last day of any stretch of them: a tree of pairs over the list. */
interface Line {
  readonly starts: readonly Day[];
  readonly latest: readonly string[];
}

/** The day a year before an end: what began by then, under another title and for the same need, was bought beside it and not to follow it. */
export const handoverFrom = (end: Day): Day => addMonths(end, -12);

// A last day nobody states is after every other.
const forever = '9999-12-32';
const firstDay = day('1900-01-01');

function latest(a: string, b: string): string {
  return a > b ? a : b;
}

function lineOf(things: readonly Later[]): Line {
  const inTime = [...things].sort(inOrderOf(({ start }) => start));
  const tree = [...inTime.map(() => ''), ...inTime.map(({ end }) => end ?? forever)];
  for (let at = inTime.length - 1; at > 0; at -= 1) tree[at] = latest(tree[2 * at] as string, tree[2 * at + 1] as string);
  return { starts: inTime.map(({ start }) => start), latest: tree };
}

/** How many days of a list in order come before a day, or on it too. */
function upTo(days: readonly Day[], day: Day): number {
  let [from, to] = [0, days.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((days[middle] as Day) <= day) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The latest last day of what starts after one day (of all, when it is not known) and no later than another. */
function latestEnd({ starts, latest: tree }: Line, after: Day | undefined, lastStart: Day): string {
  let [from, to, best] = [(after === undefined ? 0 : upTo(starts, after)) + starts.length, upTo(starts, lastStart) + starts.length, ''];
  for (; from < to; from >>= 1, to >>= 1) {
    if (from % 2 === 1) best = latest(best, tree[from++] as string);
    if (to % 2 === 1) best = latest(best, tree[--to] as string);
  }
  return best;
}

/**
 * Whether something follows a contract that ends on a day: starts after it did, no later than another day, and runs on beyond its end.
 * What its own provider holds for the same need may have begun before; what shares the need alone begins in its last year.
 */
type IsFollowed = (row: Row<Contract>, end: Day, lastStart: Day) => boolean;

/** Lines of one title or need, one for each area: what is for another place follows nothing. */
type Lines = readonly { readonly area: Area; readonly line: Line }[];

function linesOf(own: readonly Later[]): Lines {
  return grouped(own, ({ area }) => areaKey(area)).map(([, same]) => ({ area: same[0].area, line: lineOf(same) }));
}

/** Lines by what can be followed under: few of them are ever asked for. */
function linesBy(all: readonly Later[], keysOf: (one: Later) => readonly string[]): (key: string) => Lines {
  const places = placesOf(all, keysOf);
  return once((key) => linesOf((places.get(key) ?? []).map((place) => all[place] as Later)));
}

/** What could follow a contract of these files: whatever has its title, by its telling words, or meets one of its needs, and is not for another place. */
export function followersOf(picture: Picture): IsFollowed {
  const read = areasOf(picture);
  const needsOf = new Map(picture.placements.map((placed) => [placed.id, needsMet(placed)]));
  const contracts = picture.records.contracts.map((row) => ({
    id: row.id,
    title: row.title,
    start: row.start,
    end: overAheadOf(row.status, picture.workspace.asOf) ?? endOf(row) ?? null,
    area: row.area ?? null,
  }));
  const services = picture.placements
    .filter((placed) => placed.of === 'services')
    .map(({ id, service, start, end, area }) => ({ id, title: service, start: start ?? undefined, end, area }));
  const all = [...contracts, ...services].flatMap(({ id, title, start, end, area }): Later[] =>
    start === undefined ? [] : [{ id, titleKey: namingKey(title ?? ''), needs: needsOf.get(id) ?? [], start, end, area: read(area) }],
  );
  const byTitle = linesBy(all, (one) => (one.titleKey === '' ? [] : [one.titleKey]));
  const byNeed = linesBy(all, ({ needs }) => needs);
  const providersOf = new Map(picture.placements.map((placed) => [placed.id, placed.providers.map(keyOf)]));
  const holdings = (id: string): string[] =>
    (needsOf.get(id) ?? []).flatMap((need) => (providersOf.get(id) ?? []).map((provider) => `${need} / ${provider}`));
  const over = new Set(picture.records.contracts.filter(({ status }) => isSaidOver(status, picture.workspace.asOf)).map(({ id }) => id));
  const byHolder = linesBy(all, ({ id }) => (over.has(id) ? [] : holdings(id)));
  return (row, end, lastStart) => {
    const own = read(row.area ?? null);
    // A contract never follows itself: it does not start after it started, and without a start it stands in no line.
    const goesOn = (lines: Lines, after = row.start): boolean =>
      lines.some(({ area, line }) => meetingOf(own, area) !== 'apart' && latestEnd(line, after, lastStart) > end);
    if (holdings(row.id).some((key) => goesOn(byHolder(key), firstDay))) return true;
    if (goesOn(byTitle(namingKey(row.title ?? '')))) return true;
    const handover = handoverFrom(end);
    const after = row.start === undefined ? handover : later(row.start, handover);
    return (needsOf.get(row.id) ?? []).some((need) => goesOn(byNeed(need), after));
  };
}
