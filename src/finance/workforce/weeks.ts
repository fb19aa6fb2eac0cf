import type { Spread, StageYear } from '../../nouns/workforce.ts';
import { addDays, type Day } from '../../values/day.ts';
import { daysOf, type FinancialYear } from '../../values/year.ts';
import { WEEKS } from './capacity.ts';
import type { Flow } from './staffing.ts';
import { nameOf, type Staged } from './stages.ts';

/** Which end of a share is taken. */
export type End = keyof Spread;

/** How things stand in one week: cases open and waiting at each stage, and children placed because of what flows. */
interface Standing {
  readonly open: number;
  readonly waiting: number;
}

interface Counted {
  readonly begun: number;
  readonly ended: number;
  readonly leftWaiting: number;
}

interface Week {
  readonly stages: ReadonlyMap<string, Standing & Counted>;
  readonly entered: ReadonlyMap<string, number>;
}

/** What does not change from week to week: the stages, the flows between them and the end of their shares taken. */
export interface Ground {
  readonly stages: readonly Staged[];
  readonly flows: readonly Flow[];
  readonly end: End;
  /** Slots of a stage on a day. */
  readonly slotsOn: (stage: Staged, day: Day) => number;
}

const shareIn = (flow: Flow, end: End) => flow.share[end] / 10_000;
const target = (flow: Flow): string | null => ('stage' in flow.to ? nameOf(flow.to.stage) : null);

/**
 * One week. Help ends for the share of open cases that a steady case length gives; those that wait may go on before they are seen;
 * what comes (from outside and from other stages) joins those waiting, and as many begin as there is room for.
 */
function nextWeek(before: ReadonlyMap<string, Standing>, day: Day, { stages, flows, end, slotsOn }: Ground): Week {
  const moves = new Map<string, { readonly ended: number; readonly gone: number }>();
  const coming = new Map(stages.map(({ name, arrivals }) => [name, arrivals]));
  const entered = new Map<string, number>();
  for (const { name, weeksOpen } of stages) {
    const { open, waiting } = before.get(name) as Standing;
    const ended = open / weeksOpen;
    let gone = 0;
    for (const flow of flows.filter((each) => nameOf(each.from) === name)) {
      const many = flow.of === 'ended' ? ended * shareIn(flow, end) : (waiting * shareIn(flow, end)) / WEEKS;
      if (flow.of === 'waiting') gone += many;
      const next = target(flow);
      if (next !== null) coming.set(next, (coming.get(next) ?? 0) + many);
      if ('placements' in flow.to) entered.set(flow.to.placements, (entered.get(flow.to.placements) ?? 0) + many);
    }
    moves.set(name, { ended, gone });
  }
  const after = stages.map((stage) => {
    const { open, waiting } = before.get(stage.name) as Standing;
    const { ended, gone } = moves.get(stage.name) as { ended: number; gone: number };
    const queue = waiting - gone + (coming.get(stage.name) ?? 0);
    const begun = Math.min(queue, Math.max(0, slotsOn(stage, day) - (open - ended)));
    return [stage.name, { open: open - ended + begun, waiting: queue - begun, begun, ended, leftWaiting: gone }] as const;
  });
  return { stages: new Map(after), entered };
}

/** What the flows of those whose help ends bring to each stage in the first week. */
export function broughtFirst(stages: readonly Staged[], flows: readonly Flow[], end: End): ReadonlyMap<string, number> {
  const first = beginning(stages);
  const brought = new Map<string, number>();
  for (const flow of flows) {
    const [to, from] = [target(flow), stages.find(({ name }) => name === nameOf(flow.from))];
    if (to === null || flow.of !== 'ended' || from === undefined) continue;
    const ended = (first.get(from.name) as Standing).open / from.weeksOpen;
    brought.set(to, (brought.get(to) ?? 0) + ended * shareIn(flow, end));
  }
  return brought;
}

/**
 * The demand a table states is all that comes to a team today, from other stages too: what flows bring there in the first week
 * is taken out of what comes from outside. More than the whole of it cannot be.
 */
export function fromOutside(stages: readonly Staged[], flows: readonly Flow[], end: End): readonly Staged[] {
  const brought = broughtFirst(stages, flows, end);
  return stages.map((stage) => ({ ...stage, arrivals: Math.max(0, stage.arrivals - (brought.get(stage.name) ?? 0)) }));
}

/** Stages begin with the cases they can hold or that come to them, whichever is fewer, and nobody waiting: a queue of before is in no table. */
export function beginning(stages: readonly Staged[]): ReadonlyMap<string, Standing> {
  return new Map(stages.map(({ name, slots, arrivals, weeksOpen }) => [name, { open: Math.min(slots, arrivals * weeksOpen), waiting: 0 }]));
}

/** Children placed today in each type, and the weeks one stays. */
export type PlacedNow = ReadonlyMap<string, { readonly children: number; readonly weeks: number }>;

/** What came of the weeks: stages by year, and by type of placement the children at the end of each year. */
export interface Run {
  readonly years: readonly StageYear[];
  readonly placed: ReadonlyMap<string, readonly number[]>;
  /** Child-weeks in placements of a type, by year. */
  readonly weeks: ReadonlyMap<string, readonly number[]>;
}

/** Children placed stay as they are but for what flows bring above or below the rate of the first week, each staying so many weeks. */
export function run(ground: Ground, opening: ReadonlyMap<string, Standing>, years: readonly FinancialYear[], placedNow: PlacedNow): Run {
  let standing = opening;
  let first: ReadonlyMap<string, number> | null = null;
  const children = new Map([...placedNow].map(([type, { children: many }]) => [type, many]));
  const placed = new Map([...placedNow.keys()].map((type) => [type, [] as number[]]));
  const childWeeks = new Map([...placedNow.keys()].map((type) => [type, [] as number[]]));
  const told: StageYear[] = [];
  for (const year of years) {
    const counts = new Map(ground.stages.map(({ name }) => [name, { begun: 0, ended: 0, leftWaiting: 0 }]));
    const spent = new Map<string, number>();
    for (let week = 0; week < WEEKS; week += 1) {
      const now = nextWeek(standing, addDays(daysOf(year).from, 7 * week), ground);
      first ??= now.entered;
      for (const [name, { begun, ended, leftWaiting }] of now.stages) {
        const count = counts.get(name) as Counted;
        counts.set(name, { begun: count.begun + begun, ended: count.ended + ended, leftWaiting: count.leftWaiting + leftWaiting });
      }
      for (const [type, { children: steady, weeks }] of placedNow) {
        const many = children.get(type) as number;
        const change = (now.entered.get(type) ?? 0) - (first.get(type) ?? 0) - (many - steady) / weeks;
        children.set(type, Math.max(0, many + change));
        spent.set(type, (spent.get(type) ?? 0) + (many + (children.get(type) as number)) / 2);
      }
      standing = now.stages;
    }
    for (const { name } of ground.stages)
      told.push({ stage: name, year, ...(standing.get(name) as Standing), ...(counts.get(name) as Counted) });
    for (const type of placedNow.keys()) {
      placed.get(type)?.push(children.get(type) as number);
      childWeeks.get(type)?.push(spent.get(type) as number);
    }
  }
  return { years: told, placed, weeks: childWeeks };
}
