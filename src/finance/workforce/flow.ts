import type { CarePlacement } from '../../nouns/provision.ts';
import type { Records } from '../../nouns/records.ts';
import type { Row } from '../../nouns/table.ts';
import type { FlowResult, PlacedYear, RoleCapacity, Spread, StageYear, Workforce } from '../../nouns/workforce.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { addDays, type Day } from '../../values/day.ts';
import { type Pence, pence, roundHalfAway } from '../../values/money.ts';
import { lengthInDays, overlap } from '../../values/period.ts';
import { daysOf, type FinancialYear } from '../../values/year.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { tierNamed, toThePound, WEEKS } from './capacity.ts';
import { ofType, placedIn, weeklyRange } from './placement-change.ts';
import { type Flow, type Staffing, withTiers } from './staffing.ts';
import { allStages, broughtTo, costOfOne, keepStaffed, nameOf, rolesOf, type Staged } from './stages.ts';

type End = keyof Spread;
const ends: readonly End[] = ['low', 'likely', 'high'];

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

interface Ground {
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
function broughtFirst(stages: readonly Staged[], flows: readonly Flow[], end: End): ReadonlyMap<string, number> {
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
function fromOutside(stages: readonly Staged[], flows: readonly Flow[], end: End): readonly Staged[] {
  const brought = broughtFirst(stages, flows, end);
  return stages.map((stage) => ({ ...stage, arrivals: Math.max(0, stage.arrivals - (brought.get(stage.name) ?? 0)) }));
}

/** Stages begin with the cases they can hold or that come to them, whichever is fewer, and nobody waiting: a queue of before is in no table. */
function beginning(stages: readonly Staged[]): ReadonlyMap<string, Standing> {
  return new Map(stages.map(({ name, slots, arrivals, weeksOpen }) => [name, { open: Math.min(slots, arrivals * weeksOpen), waiting: 0 }]));
}

type PlacedNow = ReadonlyMap<string, { readonly children: number; readonly weeks: number }>;

interface Run {
  readonly years: readonly StageYear[];
  readonly placed: ReadonlyMap<string, readonly number[]>;
  /** Child-weeks in placements of a type, by year. */
  readonly weeks: ReadonlyMap<string, readonly number[]>;
}

/** Children placed stay as they are but for what flows bring above or below the rate of the first week, each staying so many weeks. */
function run(ground: Ground, opening: ReadonlyMap<string, Standing>, years: readonly FinancialYear[], placedNow: PlacedNow): Run {
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

/** Slots of a stage once its teams have changed. */
function slotsWith(changes: Staffing['teams'], roles: readonly RoleCapacity[]) {
  const brought = changes.map((change) => ({ from: change.from, to: broughtTo(change, roles) }));
  return (stage: Staged, day: Day): number =>
    brought
      .filter(({ from }) => from <= day)
      .reduce(
        (slots, { to }) => stage.roles.reduce((more, { id, caseload }) => more + (to.get(id) ?? 0) * (caseload ?? 0), slots),
        stage.slots,
      );
}

function costIn(year: FinancialYear, changes: Staffing['teams'], roles: readonly RoleCapacity[]): Pence | null {
  let total = 0;
  for (const { on, fte, from } of changes) {
    const one = costOfOne(rolesOf(on, roles));
    const whole = daysOf(year);
    const inForce = from > whole.to ? null : overlap({ from, to: whole.to }, whole);
    if (inForce !== null && one === null) return null;
    if (inForce !== null && one !== null) total += (one * fte * lengthInDays(inForce)) / lengthInDays(whole);
  }
  return pence(roundHalfAway(total));
}

/** Three figures in order, whichever end of the shares gave which. */
function ordered<T extends number>(of: Readonly<Record<End, T>>): { readonly low: T; readonly likely: T; readonly high: T } {
  const all = ends.map((end) => of[end]);
  return { low: Math.min(...all) as T, likely: of.likely, high: Math.max(...all) as T };
}

/**
 * Step-up and step-down between stages of help as a stock and a flow, week by week through the years of a scenario: as teams are now,
 * and as its `teams` would change them, at the lowest, likeliest and highest shares. Children placed and the weeks they stay
 * are priced at the average weekly cost of their type. A model to think with: it has no more in it than the shares it is given.
 */
export function flowsOf(
  scenarios: readonly Scenario[],
  { roles }: Pick<Workforce, 'roles'>,
  { placements }: Pick<Records, 'placements'>,
  workspace: Pick<Workspace, 'tierModel'>,
): readonly FlowResult[] {
  return scenarios
    .filter(({ staffing }) => staffing.flows.length + staffing.teams.length > 0)
    .map((scenario) => flowOf(scenario, roles, placements, workspace));
}

function flowOf(
  scenario: Scenario,
  roles: readonly RoleCapacity[],
  placements: readonly Row<CarePlacement>[],
  workspace: Pick<Workspace, 'tierModel'>,
): FlowResult {
  const { years } = scenario;
  const staffing = withTiers(scenario.staffing, (words) => tierNamed(words, workspace).title);
  const { flows, teams } = staffing;
  keepStaffed(staffing, roles);
  const stages = allStages(staffing, roles);
  const placedNow: PlacedNow = new Map(
    flows.flatMap(({ to }) =>
      'placements' in to ? [[to.placements, { children: placedIn(ofType(placements, to.placements)), weeks: to.weeks }] as const] : [],
    ),
  );
  const opening = beginning(stages);
  const through = (slotsOn: Ground['slotsOn'], end: End) =>
    run({ stages: fromOutside(stages, flows, end), flows, end, slotsOn }, opening, years, placedNow);
  const runs = (slotsOn: Ground['slotsOn']) => ({
    low: through(slotsOn, 'low'),
    likely: through(slotsOn, 'likely'),
    high: through(slotsOn, 'high'),
  });
  const [now, then] = [runs(({ slots }) => slots), runs(slotsWith(teams, roles))];
  const placed = [...placedNow.keys()].flatMap((type): readonly PlacedYear[] => {
    const week = weeklyRange(ofType(placements, type), 1)?.likely ?? null;
    return years.map((year, index) => {
      const at = (which: Readonly<Record<End, Run>>, end: End) => which[end].placed.get(type)?.[index] ?? 0;
      const each = (which: Readonly<Record<End, Run>>) =>
        ordered({ low: at(which, 'low'), likely: at(which, 'likely'), high: at(which, 'high') });
      const saved = (end: End) => ((now[end].weeks.get(type)?.[index] ?? 0) - (then[end].weeks.get(type)?.[index] ?? 0)) * (week ?? 0);
      const avoided = ordered({ low: saved('low'), likely: saved('likely'), high: saved('high') });
      return {
        type,
        year,
        asNow: each(now),
        changed: each(then),
        avoided:
          week === null ? null : { low: toThePound(avoided.low), likely: toThePound(avoided.likely), high: toThePound(avoided.high) },
      };
    });
  });
  return {
    scenario: scenario.name,
    asNow: now.likely.years,
    changed: then.likely.years,
    placed,
    teamCost: Object.fromEntries(years.map((year) => [year, costIn(year, teams, roles)])),
    said: said(stages, flows),
  };
}

function said(stages: readonly Staged[], flows: readonly Flow[]): readonly string[] {
  const brought = broughtFirst(stages, flows, 'likely');
  const above = stages.filter(({ name, arrivals }) => (brought.get(name) ?? 0) > arrivals);
  return [
    `A year is ${WEEKS} weeks. Nobody waits at the beginning: no table says who does.`,
    'The demand of a team is taken as all that comes to it today, from other teams too.',
    'Children placed stay as many as they are but for what these flows bring, each for the weeks given.',
    ...above.map(({ name }) => `The flows bring more to \`${name}\` than its table says comes to it.`),
  ];
}
