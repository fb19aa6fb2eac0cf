import { list } from '../values/text.ts';
import type { Run } from './coverage.ts';
import { grouped } from './order.ts';
import { type Area, areaOf, meetingOf, type Part } from './places.ts';

/** Runs as one place sees them. `where` is said after a verb: `in North and South`, `outside North`; empty where no place is stated. */
export interface PlaceRuns {
  readonly where: string;
  readonly runs: readonly Run[];
}

/** What may run for a place: all but what is for other places. What cannot be compared with it runs perhaps. */
function seenFrom(area: Area, runs: readonly Run[], read: (written: string | null) => Area, where: string): Run[] {
  return runs.flatMap((run): Run[] => {
    const meets = meetingOf(area, read(run.placed.area));
    if (meets === 'apart') return [];
    return meets === 'together' ? [run] : [{ ...run, certain: null, doubt: run.doubt ?? 'place', where }];
  });
}

/**
 * Arrangements as each place they state sees them; places that see the same are one. An arrangement for the whole area, or of which no
 * place is stated, runs in each. What is left of the area is looked at too where something states that it is for all of it.
 */
export function byPlace(runs: readonly Run[], read: (written: string | null) => Area): PlaceRuns[] {
  const areas = runs.map(({ placed }) => read(placed.area));
  const parts = new Map<string, Part>();
  for (const part of areas.flatMap((area) => area.parts)) {
    const known = parts.get(part.key);
    if (!known || part.written < known.written) parts.set(part.key, part);
  }
  if (parts.size === 0) return [{ where: '', runs }];
  const named = [...parts.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const each = named.map((part) => ({ part, runs: seenFrom(areaOf(part), runs, read, `in ${part.written}`) }));
  const places = grouped(each, ({ runs: own }) =>
    own.map(({ placed, doubt }) => `${placed.of} ${placed.id} ${doubt ?? ''}`).join('\n'),
  ).map(([, [first, ...others]]) => ({ where: `in ${list([first, ...others].map(({ part }) => part.written))}`, runs: first.runs }));
  if (!areas.some(({ of }) => of === 'whole')) return places;
  const rest = runs.filter((_, index) => (areas[index] as Area).of === 'whole' || (areas[index] as Area).of === 'unstated');
  return [...places, { where: `outside ${list(named.map(({ written }) => written))}`, runs: rest }];
}
