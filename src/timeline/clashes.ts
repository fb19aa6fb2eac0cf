import type { Contract } from '../nouns/contract.ts';
import type { Row } from '../nouns/table.ts';
import type { Clash, Timeline } from '../nouns/timeline.ts';
import { type Day, later } from '../values/day.ts';
import { keyOf } from '../values/text.ts';

/**
 * Where a pipeline meets itself: decisions of several procurements that wait for one meeting at the latest, and the time at which one owner
 * has most under way, each from its last day to begin (or the as-of day, once that has passed) to its start. Two are a clash. Most first.
 */
export function clashesOf(timelines: readonly Timeline[], contracts: readonly Row<Contract>[], asOf: Day): Clash[] {
  const all = [...meetingClashes(timelines), ...ownerClashes(timelines, contracts, asOf)];
  return all.sort((a, b) => b.titles.length - a.titles.length || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.who < b.who ? -1 : 1));
}

function meetingClashes(timelines: readonly Timeline[]): Clash[] {
  const met = new Map<string, Clash>();
  for (const { title, stages } of timelines) {
    for (const { meeting, latestStart } of stages) {
      if (meeting === undefined) continue;
      const key = `${latestStart} ${keyOf(meeting)}`;
      const held = met.get(key) ?? { kind: 'meeting', who: meeting, from: latestStart, to: latestStart, titles: [] };
      met.set(key, { ...held, titles: [...held.titles, title] });
    }
  }
  return [...met.values()].filter(({ titles }) => titles.length > 1);
}

/** One procurement under way, with who owns its contract. */
interface Under {
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
}

function ownerClashes(timelines: readonly Timeline[], contracts: readonly Row<Contract>[], asOf: Day): Clash[] {
  const owners = new Map(contracts.map(({ id, owner }) => [id, owner]));
  const under = new Map<string, { readonly who: string; readonly all: Under[] }>();
  for (const { contract, title, pointOfNoReturn, start } of timelines) {
    const who = owners.get(contract);
    if (who === undefined || pointOfNoReturn === null || start === null || start < asOf) continue;
    const held = under.get(keyOf(who)) ?? { who, all: [] };
    held.all.push({ title, from: later(pointOfNoReturn, asOf), to: start });
    under.set(keyOf(who), held);
  }
  return [...under.values()].flatMap(({ who, all }) => {
    const busiest = mostAtOnce(all);
    return busiest.titles.length > 1 ? [{ kind: 'owner' as const, who, ...busiest }] : [];
  });
}

/** The first time at which most of some procurements are under way together: it begins as one of them does. */
function mostAtOnce(all: readonly Under[]): Pick<Clash, 'from' | 'to' | 'titles'> {
  const times = all.map(({ from }) => {
    const together = all.filter((other) => other.from <= from && from <= other.to);
    const to = together.map((other) => other.to).sort()[0] as Day;
    return { from, to, titles: together.map(({ title }) => title) };
  });
  return times.sort((a, b) => b.titles.length - a.titles.length || (a.from < b.from ? -1 : 1))[0] as (typeof times)[number];
}
