import type { Records } from '../nouns/records.ts';
import { at } from '../nouns/row.ts';
import type { Clash, Timeline } from '../nouns/timeline.ts';
import type { Cell } from '../values/cell.ts';
import { type Day, later } from '../values/day.ts';
import { compare } from '../values/order.ts';
import { keyOf } from '../values/text.ts';

/**
 * Where a pipeline meets itself: decisions of several procurements that wait for one meeting at the latest, and the time at which one owner
 * has most under way, each from its last day to begin (or the as-of day, once that has passed) to its start. Two are a clash. Most first.
 */
export function clashesOf(timelines: readonly Timeline[], records: Pick<Records, 'contracts' | 'meetings'>, asOf: Day): Clash[] {
  const all = [...meetingClashes(timelines, records), ...ownerClashes(timelines, records, asOf)];
  return all.sort((a, b) => b.titles.length - a.titles.length || compare(a.from, b.from) || compare(a.who, b.who));
}

function meetingClashes(timelines: readonly Timeline[], { meetings }: Pick<Records, 'meetings'>): Clash[] {
  const met = new Map<string, { readonly who: string; readonly on: Day; readonly titles: string[]; readonly cells: Cell[] }>();
  for (const { title, cell, stages } of timelines) {
    for (const { meeting, latestStart } of stages) {
      if (meeting === undefined) continue;
      const key = `${latestStart} ${keyOf(meeting)}`;
      const held = met.get(key) ?? { who: meeting, on: latestStart, titles: [], cells: [] };
      held.titles.push(title);
      held.cells.push(cell);
      met.set(key, held);
    }
  }
  const written = new Map(meetings.map((meeting) => [`${meeting.date} ${keyOf(meeting.body ?? '')}`, at(meeting, 'date')]));
  return [...met].flatMap(([key, { who, on, titles, cells }]): Clash[] => {
    const meeting = written.get(key);
    return titles.length < 2 ? [] : [{ kind: 'meeting', who, from: on, to: on, titles, cells: [...(meeting ? [meeting] : []), ...cells] }];
  });
}

/** One procurement under way, with the cell that names who owns its contract. */
interface Under {
  readonly title: string;
  readonly cell: Cell;
  readonly from: Day;
  readonly to: Day;
}

function ownerClashes(timelines: readonly Timeline[], { contracts }: Pick<Records, 'contracts'>, asOf: Day): Clash[] {
  const owners = new Map(contracts.map((contract) => [contract.id, contract]));
  const under = new Map<string, { readonly who: string; readonly all: Under[] }>();
  for (const { contract, title, pointOfNoReturn, start } of timelines) {
    const owned = owners.get(contract);
    if (owned?.owner === undefined || pointOfNoReturn === null || start === null || start < asOf) continue;
    const held = under.get(keyOf(owned.owner)) ?? { who: owned.owner, all: [] };
    held.all.push({ title, cell: at(owned, 'owner'), from: later(pointOfNoReturn, asOf), to: start });
    under.set(keyOf(owned.owner), held);
  }
  return [...under.values()].flatMap(({ who, all }) => {
    const { from, together } = mostAtOnce(all);
    if (together.length < 2) return [];
    const to = together.map((other) => other.to).reduce((a, b) => (a < b ? a : b));
    return [{ kind: 'owner' as const, who, from, to, titles: together.map(({ title }) => title), cells: together.map(({ cell }) => cell) }];
  });
}

/** The first time at which most of some procurements are under way together: it begins as one of them does. */
function mostAtOnce(all: readonly Under[]): { readonly from: Day; readonly together: readonly Under[] } {
  const begun = all.map(({ from }) => from).sort();
  const over = all.map(({ to }) => to).sort();
  let best = { from: begun[0] as Day, count: 0 };
  let ended = 0;
  begun.forEach((from, index) => {
    while ((over[ended] as Day) < from) ended += 1;
    // The last of several that begin on one day counts them all.
    const count = index + 1 - ended;
    if (count > best.count) best = { from, count };
  });
  return { from: best.from, together: all.filter(({ from, to }) => from <= best.from && best.from <= to) };
}
