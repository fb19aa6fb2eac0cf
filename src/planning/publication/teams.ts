import type { Plan } from '../../nouns/plan.ts';
import type { Workforce as Post } from '../../nouns/provision.ts';
import type { Row } from '../../nouns/table.ts';
import type { Capacity, GroupCapacity, Workforce } from '../../nouns/workforce.ts';
import { hiddenPlaces } from './sums.ts';
import type { Ledger, Sum } from './suppress.ts';

/** A total says more than any of its parts, and is hidden last. */
const totalWeighs = 100_000;

/** What a team or a tier is called among the rows of its table. */
export function groupKey({ name, period }: Pick<GroupCapacity, 'name' | 'period'>): string {
  return `${name} ${period ?? ''}`;
}

const placeOf = (group: GroupCapacity): string => `${group.by}\n${groupKey(group)}`;

function ledgerOf(rows: readonly Row<Post>[], groups: readonly GroupCapacity[], field: 'fte' | 'demand'): Ledger {
  const stated = rows.filter((row) => row[field] !== undefined);
  const ids = new Set(stated.map(({ id }) => id));
  // A part of a post or of a case can be anything above nought, so nothing is known of it but that.
  const figures = stated.map((row) => ({ id: row.id, value: row[field] as number, floor: 0, weight: row[field] as number }));
  const told = groups.filter((group) => group[field] !== null);
  const sums = told.map((group): Sum => ({ total: placeOf(group), parts: group.roles.map(({ id }) => id).filter((id) => ids.has(id)) }));
  const totals = told.map((group) => ({
    id: placeOf(group),
    value: group[field] as number,
    floor: 0,
    weight: totalWeighs + (group[field] as number),
  }));
  return { figures: [...figures, ...totals], sums };
}

/** Posts, teams and tiers of which no figure may be shown: those with few staff or few cases, and what would give them away. */
export interface HiddenTeams {
  readonly rows: ReadonlySet<string>;
  readonly isHidden: (group: GroupCapacity) => boolean;
}

/** Which rows of the workforce are hidden, and which teams and tiers with them, whatever reader may subtract from whatever total. */
export function hiddenTeams({ records, workforce }: Pick<Plan, 'records' | 'workforce'>, shownFrom: number): HiddenTeams {
  const groups = [...workforce.teams, ...workforce.tiers];
  const hidden = hiddenPlaces([ledgerOf(records.workforce, groups, 'fte'), ledgerOf(records.workforce, groups, 'demand')], shownFrom);
  return { rows: hidden, isHidden: (group) => hidden.has(placeOf(group)) };
}

function blanked<T extends Capacity>(capacity: T): T {
  const none = { fte: null, cost: null, slots: null, throughput: null, demand: null, costPerCase: null, waiting: null, weeksToWait: null };
  return { ...capacity, ...none, carries: 'unjudged', because: 'left out of this copy' };
}

/** Capacity without the figures of hidden posts, teams and tiers, and without ways to meet what cannot be met: those are estimates of jobs. */
export function withoutHidden(workforce: Workforce, { rows, isHidden }: HiddenTeams): Workforce {
  const roles = workforce.roles.map((role) =>
    rows.has(role.id) ? { ...blanked(role), caseload: null, weeksOpen: null, costPerFte: null } : role,
  );
  const byId = new Map(roles.map((role) => [role.id, role]));
  const group = (one: GroupCapacity): GroupCapacity => {
    const own = one.roles.map((role) => byId.get(role.id) ?? role);
    return { ...(isHidden(one) ? blanked(one) : one), roles: own };
  };
  return { roles, teams: workforce.teams.map(group), tiers: workforce.tiers.map(group), remedies: [] };
}
