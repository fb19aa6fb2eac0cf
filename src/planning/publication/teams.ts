import type { Plan } from '../../nouns/plan.ts';
import type { Workforce as Post } from '../../nouns/provision.ts';
import type { Row } from '../../nouns/row.ts';
import type { Capacity, GroupCapacity, Workforce } from '../../nouns/workforce.ts';
import { keyOf } from '../../values/text.ts';
import { asOne, eachOnce, hiddenPlaces } from './sums.ts';
import type { Ledger, Sum } from './suppress.ts';

/** A total says more than any of its parts, and is hidden last. */
const totalWeighs = 100_000;

/** What a team or a tier is called among the rows of its table. */
export function groupKey({ name, period }: Pick<GroupCapacity, 'name' | 'period'>): string {
  return `${name} ${period ?? ''}`;
}

const placeOf = (group: GroupCapacity): string => `${group.by}\n${groupKey(group)}`;

function ledgerOf(
  rows: readonly Row<Post>[],
  groups: readonly GroupCapacity[],
  field: 'fte' | 'demand',
  one: (id: string) => string,
): Ledger {
  const stated = rows.filter((row) => row[field] !== undefined);
  const ids = new Set(stated.map(({ id }) => id));
  // A part of a post or of a case can be anything above nought, so nothing is known of it but that.
  const figures = stated.map((row) => ({ id: one(row.id), value: row[field] as number, floor: 0, weight: row[field] as number }));
  const told = groups.filter((group) => group[field] !== null);
  const sums = told.map(
    (group): Sum => ({
      total: placeOf(group),
      parts: group.roles
        .map(({ id }) => id)
        .filter((id) => ids.has(id))
        .map(one),
    }),
  );
  const totals = told.map((group) => ({
    id: placeOf(group),
    value: group[field] as number,
    floor: 0,
    weight: totalWeighs + (group[field] as number),
  }));
  return { figures: eachOnce([...figures, ...totals]), sums };
}

/** Posts, teams and tiers of which no figure may be shown: those with few staff or few cases, and what would give them away. */
export interface HiddenTeams {
  readonly isRowHidden: (id: string) => boolean;
  readonly isHidden: (group: GroupCapacity) => boolean;
  /** Whether some post of a group that is shown is hidden: of the group its staff and its cases stand, and nothing that is worked out from them. */
  readonly isPartlyHidden: (group: GroupCapacity) => boolean;
}

const samePost = ({ team, role, tier, period, fte, demand }: Post): string =>
  [team, role, tier, period]
    .map((text) => keyOf(text ?? ''))
    .concat(String(fte), String(demand))
    .join('\n');

/** Which rows of the workforce are hidden, and which teams and tiers with them, whatever reader may subtract from whatever total. */
export function hiddenTeams({ records, workforce }: Pick<Plan, 'records' | 'workforce'>, shownFrom: number): HiddenTeams {
  const groups = [...workforce.teams, ...workforce.tiers];
  const one = asOne(records.workforce, samePost);
  const ledger = (field: 'fte' | 'demand'): Ledger => ledgerOf(records.workforce, groups, field, one);
  const hidden = hiddenPlaces([ledger('fte'), ledger('demand')], shownFrom);
  const isRowHidden = (id: string): boolean => hidden.has(one(id));
  const isHidden = (group: GroupCapacity): boolean => hidden.has(placeOf(group));
  return { isRowHidden, isHidden, isPartlyHidden: (group) => !isHidden(group) && group.roles.some(({ id }) => isRowHidden(id)) };
}

const unsaid = { cost: null, slots: null, throughput: null, costPerCase: null, waiting: null, weeksToWait: null };

function blanked<T extends Capacity>(capacity: T, all: boolean): T {
  return { ...capacity, ...unsaid, ...(all && { fte: null, demand: null }), carries: 'unjudged', because: 'left out of this copy' };
}

/** Columns of the tables of capacity that say nothing of a hidden place, and those that say nothing of one that is hidden in part. */
export const workedOut = ['slots', 'throughput', 'comes', 'cost', 'costPerCase'] as const;
export const allOfIt = ['fte', 'demand', ...workedOut] as const;

/** Capacity without the figures of hidden posts, teams and tiers, and without ways to meet what cannot be met: those are estimates of jobs. */
export function withoutHidden(workforce: Workforce, { isRowHidden, isHidden, isPartlyHidden }: HiddenTeams): Workforce {
  const roles = workforce.roles.map((role) =>
    isRowHidden(role.id) ? { ...blanked(role, true), caseload: null, weeksOpen: null, costPerFte: null } : role,
  );
  const byId = new Map(roles.map((role) => [role.id, role]));
  const group = (one: GroupCapacity): GroupCapacity => {
    const own = one.roles.map((role) => byId.get(role.id) ?? role);
    return { ...(isHidden(one) || isPartlyHidden(one) ? blanked(one, isHidden(one)) : one), roles: own };
  };
  return { roles, teams: workforce.teams.map(group), tiers: workforce.tiers.map(group), remedies: [] };
}
