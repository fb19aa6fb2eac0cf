import type { Workforce as Post } from '../../nouns/provision.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Capacity, GroupCapacity, RoleCapacity } from '../../nouns/workforce.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { groupedBy } from '../../values/groups.ts';
import { type Pence, pence, roundHalfAway, sum } from '../../values/money.ts';
import { keyOf, list } from '../../values/text.ts';

/** Weeks of a year in caseload arithmetic: a convention, said in every output. */
export const WEEKS = 52;

/** An estimate in pence, to the pound: more would say too much. */
export const toThePound = (amount: number): Pence => pence(100 * roundHalfAway(amount / 100));

const stated = (value: number | undefined): number | null => value ?? null;

/** The product of figures, or null where one is not stated. */
function times(...figures: readonly (number | null)[]): number | null {
  return figures.reduce<number | null>((product, figure) => (product === null || figure === null ? null : product * figure), 1);
}

function costOf(amount: Pence | null, by: number | null): Pence | null {
  const cost = times(amount, by);
  return cost === null ? null : pence(roundHalfAway(cost));
}

/** What is judged of capacity and demand; neither being whole makes it unjudged unless the part that is known settles it. */
function judged(
  throughput: number | null,
  demand: number | null,
  gaps: Gaps,
): Pick<Capacity, 'carries' | 'waiting' | 'weeksToWait' | 'because'> {
  const none = { waiting: null, weeksToWait: null };
  if (throughput === null || demand === null)
    return { ...none, carries: 'unjudged', because: sentence([...gaps.capacity, ...gaps.demand]) };
  const over = demand > throughput;
  const open = over ? gaps.capacity : gaps.demand;
  if (open.length > 0) return { ...none, carries: 'unjudged', because: sentence(open) };
  if (!over) return { carries: 'within', waiting: 0, weeksToWait: 0, because: '' };
  const waiting = demand - throughput;
  return { carries: 'over', waiting, weeksToWait: throughput > 0 ? (waiting * WEEKS) / throughput : null, because: '' };
}

interface Gaps {
  readonly capacity: readonly string[];
  readonly demand: readonly string[];
}

function sentence(missing: readonly string[]): string {
  const each = [...new Set(missing)];
  return each.length === 0 ? '' : `${list(each)} not stated`;
}

/** Capacity against demand of one role. Weeks open of nought cannot be divided by, and count as not stated. */
export function capacityOf(row: Row<Post>, workspace: Pick<Workspace, 'tierModel'>): RoleCapacity {
  const [fte, caseload, demand] = [stated(row.fte), stated(row.caseload), stated(row.demand)];
  const weeksOpen = row.weeksOpen !== undefined && row.weeksOpen > 0 ? row.weeksOpen : null;
  const slots = times(fte, caseload);
  const throughput = times(slots, weeksOpen === null ? null : WEEKS / weeksOpen);
  const cost = costOf(row.costPerFte ?? null, fte);
  const capacity = [
    ...(fte === null ? ['FTE'] : []),
    ...(caseload === null ? ['caseload'] : []),
    ...(weeksOpen === null ? ['weeks open'] : []),
  ];
  const fields = ['fte', 'costPerFte', 'caseload', 'demand', 'weeksOpen'] as const;
  const written = fields.filter((field) => row[field] !== undefined);
  return {
    id: row.id,
    team: row.team ?? '',
    role: row.role ?? '',
    tier: row.tier === undefined ? null : tierNamed(row.tier, workspace).id,
    tierTitle: row.tier === undefined ? null : tierNamed(row.tier, workspace).title,
    period: row.period ?? null,
    caseload,
    weeksOpen,
    costPerFte: row.costPerFte ?? null,
    invented: row.origin.notes.some(({ kind, field }) => kind === 'invented' && fields.some((own) => own === field)),
    fte,
    cost,
    slots,
    throughput,
    demand,
    costPerCase: throughput ? costOf(cost, 1 / throughput) : null,
    ...judged(throughput, demand, { capacity, demand: demand === null ? ['demand'] : [] }),
    cells: (written.length > 0 ? written : (['role'] as const)).map((field) => at(row, field)),
  };
}

/** The tier some words name; the words themselves where they name none of this model's. */
export function tierNamed(words: string, { tierModel }: Pick<Workspace, 'tierModel'>): { readonly id: string; readonly title: string } {
  const found = tierModel.tiers.find(({ id, title, names }) => [id, title, ...names].some((name) => keyOf(name) === keyOf(words)));
  return found ?? { id: words, title: words };
}

function addedUp(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure): figure is number => figure !== null);
  return known.length === 0 ? null : known.reduce((total, figure) => total + figure, 0);
}

/** Roles together. A sum over roles of which some say nothing is of the rest alone, and `because` says what is missing. */
function together(roles: readonly RoleCapacity[]): Capacity {
  const throughput = addedUp(roles.map((role) => role.throughput));
  const demand = addedUp(roles.map((role) => role.demand));
  const without = (known: (role: RoleCapacity) => number | null, what: string) =>
    roles.filter((role) => known(role) === null).map(({ role }) => `${what} of \`${role}\``);
  const gaps = { capacity: without((role) => role.throughput, 'capacity'), demand: without((role) => role.demand, 'demand') };
  const costs = roles.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  const cost = costs.length === roles.length ? sum(costs) : null;
  return {
    fte: addedUp(roles.map(({ fte }) => fte)),
    cost,
    slots: addedUp(roles.map(({ slots }) => slots)),
    throughput,
    demand,
    costPerCase: throughput && gaps.capacity.length === 0 ? costOf(cost, 1 / throughput) : null,
    ...judged(throughput, demand, gaps),
    cells: roles.flatMap(({ cells }) => cells),
  };
}

/** Roles by team or by tier, in the order of the table; years of one team stay apart, and roles that state no tier are in none. */
export function capacityBy(by: 'team' | 'tier', roles: readonly RoleCapacity[]): readonly GroupCapacity[] {
  const nameIn = (role: RoleCapacity) => (by === 'team' ? role.team : role.tierTitle);
  const groups = groupedBy(roles, (role) => {
    const name = nameIn(role);
    return name === null ? null : JSON.stringify([keyOf(name), role.period]);
  });
  return [...groups.values()].map((own) => {
    const [first] = own;
    return { by, name: nameIn(first) as string, period: first.period, roles: own, ...together(own) };
  });
}
