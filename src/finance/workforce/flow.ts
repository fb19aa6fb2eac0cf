import type { CarePlacement } from '../../nouns/provision.ts';
import type { Records } from '../../nouns/records.ts';
import type { Row } from '../../nouns/row.ts';
import type { FlowResult, PlacedYear, RoleCapacity, Workforce } from '../../nouns/workforce.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import type { Day } from '../../values/day.ts';
import { type Pence, pence, roundHalfAway } from '../../values/money.ts';
import { type PartYear, partsIn } from '../../values/part-year.ts';
import { overlap } from '../../values/period.ts';
import { lineCell } from '../../values/refusal.ts';
import { daysOf, type FinancialYear } from '../../values/year.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { tierNamed, toThePound, WEEKS } from './capacity.ts';
import { ofType, placedIn, weeklyRange } from './placement-change.ts';
import { type Flow, type Staffing, withTiers } from './staffing.ts';
import { allStages, broughtTo, costOfOne, keepStaffed, rolesOf, type Staged } from './stages.ts';
import { beginning, broughtFirst, type End, fromOutside, type Ground, type PlacedNow, type Run, run } from './weeks.ts';

const ends: readonly End[] = ['low', 'likely', 'high'];

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

function costIn(year: FinancialYear, changes: Staffing['teams'], roles: readonly RoleCapacity[], partYear: PartYear): Pence | null {
  let total = 0;
  for (const { on, fte, from } of changes) {
    const one = costOfOne(rolesOf(on, roles));
    const whole = daysOf(year);
    const inForce = from > whole.to ? null : overlap({ from, to: whole.to }, whole);
    if (inForce !== null && one === null) return null;
    if (inForce !== null && one !== null) total += (one * fte * partsIn(inForce, partYear)) / partsIn(whole, partYear);
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
    partYear: scenario.partYear,
    asNow: now.likely.years,
    changed: then.likely.years,
    placed,
    teamCost: Object.fromEntries(years.map((year) => [year, costIn(year, teams, roles, scenario.partYear)])),
    said: said(stages, flows),
    cells: [
      ...stages.flatMap((stage) => stage.roles.flatMap(({ cells }) => cells)),
      ...[...teams, ...flows].flatMap(({ place }) => lineCell(place) ?? []),
    ],
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
