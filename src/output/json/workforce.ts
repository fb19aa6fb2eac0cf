import type { Capacity, FlowResult, PlacementChange, Workforce } from '../../nouns/workforce.ts';
import { type Pence, toPounds } from '../../values/money.ts';
import { poundsOr } from './pounds.ts';

const two = (figure: number | null): number | null => (figure === null ? null : Math.round(figure * 100) / 100);

function capacityJson({
  fte,
  cost,
  slots,
  throughput,
  demand,
  costPerCase,
  carries,
  waiting,
  weeksToWait,
  because,
  cells,
}: Capacity): object {
  return {
    fte,
    cost: poundsOr(cost),
    slots: two(slots),
    throughput: two(throughput),
    demand,
    costPerCase: poundsOr(costPerCase),
    carries,
    waiting: two(waiting),
    weeksToWait: two(weeksToWait),
    because,
    cells,
  };
}

function rangeJson({ low, likely, high }: { readonly low: number; readonly likely: number; readonly high: number }): object {
  return { low: two(low), likely: two(likely), high: two(high) };
}

const inPounds = ({ low, likely, high }: { readonly low: Pence; readonly likely: Pence; readonly high: Pence }) => ({
  low: toPounds(low),
  likely: toPounds(likely),
  high: toPounds(high),
});

function flowJson({ scenario, asNow, changed, placed, teamCost, said, partYear }: FlowResult): object {
  const stage = (at: FlowResult['asNow'][number]) => ({
    ...at,
    open: two(at.open),
    waiting: two(at.waiting),
    begun: two(at.begun),
    ended: two(at.ended),
    leftWaiting: two(at.leftWaiting),
  });
  return {
    scenario,
    partYear,
    asNow: asNow.map(stage),
    changed: changed.map(stage),
    placed: placed.map(({ type, year, asNow: now, changed: then, avoided }) => ({
      type,
      year,
      asNow: rangeJson(now),
      changed: rangeJson(then),
      avoided: avoided === null ? null : inPounds(avoided),
    })),
    teamCost: Object.fromEntries(Object.entries(teamCost).map(([year, cost]) => [year, poundsOr(cost)])),
    assumptions: said,
  };
}

/** The `data` of `model --show workforce`: cases a year to two decimals, amounts in pounds. */
export function workforceJson({ roles, teams, tiers, remedies }: Workforce, flows: readonly FlowResult[]): object {
  const group = (of: Workforce['teams'][number]) => ({
    name: of.name,
    period: of.period,
    roles: of.roles.map(({ id }) => id),
    ...capacityJson(of),
  });
  return {
    roles: roles.map((role) => ({
      id: role.id,
      team: role.team,
      role: role.role,
      tier: role.tier,
      period: role.period,
      caseload: role.caseload,
      weeksOpen: role.weeksOpen,
      costPerFte: poundsOr(role.costPerFte),
      ...capacityJson(role),
    })),
    teams: teams.map(group),
    tiers: tiers.map(group),
    remedies: remedies.map(({ group: about, way, fte, cost }) => ({ group: about, way, fte: two(fte), cost: poundsOr(cost) })),
    flows: flows.map(flowJson),
  };
}

/** The `data` of `model "ten fewer …"`: amounts in pounds, below nought where money is not spent. */
export function placementJson({ type, types, children, from, placedNow, perDay, years, cells, said }: PlacementChange): object {
  return {
    type,
    types,
    children,
    from,
    placedNow,
    perDay: inPounds(perDay),
    years: years.map(({ year, days, ...amounts }) => ({ year, days, ...inPounds(amounts) })),
    cells,
    assumptions: said,
  };
}
