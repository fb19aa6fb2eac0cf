import { inOrderOf } from '../../values/order.ts';
import { list } from '../../values/text.ts';
import { grouped } from '../order.ts';
import type { Run } from './coverage.ts';
import { type Area, areaOf, type Meeting, meetingOf, type Part } from './places.ts';

/** Runs as one place sees them. `where` is said after a verb: `in North and South`, `outside North`; empty where no place is stated. */
export interface PlaceRuns {
  readonly where: string;
  readonly runs: readonly Run[];
}

/** What may run for a place, by how each area stands to it: all but what is for other places. What cannot be compared with it runs perhaps. */
function seenFrom(runs: readonly Run[], areas: readonly Area[], meets: ReadonlyMap<Area, Meeting>, where: string): Run[] {
  const seen: Run[] = [];
  runs.forEach((run, index) => {
    const way = meets.get(areas[index] as Area);
    if (way === 'together') seen.push(run);
    else if (way === 'untold') seen.push({ placed: run.placed, possible: run.possible, certain: null, doubt: run.doubt ?? 'place', where });
  });
  return seen;
}

/**
 * Arrangements as each place they state sees them; places that see the same are one. An arrangement for the whole area, or of which no
 * place is stated, runs in each. What is left of the area is looked at too where something states that it is for all of it.
 */
export function byPlace(runs: readonly Run[], read: (written: string | null) => Area): PlaceRuns[] {
  const areas = runs.map(({ placed }) => read(placed.area));
  const parts = new Map<string, Part>();
  for (const part of areas.flatMap((area) => area.parts)) {
    const known = parts.get(`${part.key}:${part.sort}`);
    if (!known || part.written < known.written) parts.set(`${part.key}:${part.sort}`, part);
  }
  if (parts.size === 0) return [{ where: '', runs }];
  const named = [...parts].sort(inOrderOf(([key]) => key)).map(([, part]) => part);
  const different = [...new Set(areas)];
  const each = named.map((part) => ({ part, meets: new Map(different.map((area) => [area, meetingOf(areaOf(part), area)])) }));
  const places = grouped(each, ({ meets }) => [...meets.values()].join(' ')).map(([, [first, ...others]]) => {
    const where = `in ${list([first, ...others].map(({ part }) => part.written))}`;
    return { where, runs: seenFrom(runs, areas, first.meets, where) };
  });
  if (!areas.some(({ of }) => of === 'whole')) return places;
  const rest = runs.filter((_, index) => (areas[index] as Area).of === 'whole' || (areas[index] as Area).of === 'unstated');
  return [...places, { where: `outside ${list(named.map(({ written }) => written))}`, runs: rest }];
}
