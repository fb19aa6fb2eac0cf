import type { Workforce as Post } from '../../nouns/provision.ts';
import type { Row } from '../../nouns/row.ts';
import type { GroupCapacity, RoleCapacity, Workforce } from '../../nouns/workforce.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { keyOf } from '../../values/text.ts';
import { capacityBy, capacityOf } from './capacity.ts';
import { remediesOf } from './remedies.ts';

/**
 * Capacity against demand by role, team and tier, and ways to meet what is beyond it (Doncaster: staffing mix, caseloads, demand and cost).
 * Arithmetic on the table alone: no figure that it does not state is supplied.
 */
export function workforceOf(rows: readonly Row<Post>[], workspace: Pick<Workspace, 'tierModel'>): Workforce {
  const roles = rows.map((row) => capacityOf(row, workspace)).filter(hasFigures);
  const teams = capacityBy('team', roles);
  const order = workspace.tierModel.tiers.map(({ title }) => title);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const tiers = [...capacityBy('tier', roles)].sort((a, b) => rank(a.name) - rank(b.name));
  const single = roles.map((role): GroupCapacity => ({ ...role, by: 'team', name: `${role.team}: ${role.role}`, roles: [role] }));
  // A demand that is given for a team and not for its roles is met by the team.
  const whole = teams.filter(({ roles: own }) => own.every(({ carries }) => carries === 'unjudged'));
  return { roles, teams, tiers, remedies: [...single, ...whole].flatMap((group) => remediesOf(group, near(group, roles))) };
}

/** Roles that might take a part of a group's work: those of its team, or of its tier. */
function near(group: GroupCapacity, roles: readonly RoleCapacity[]): readonly RoleCapacity[] {
  const teams = new Set(group.roles.map(({ team }) => keyOf(team)));
  const tiers = new Set(group.roles.map(({ tier }) => tier).filter((tier) => tier !== null));
  return roles.filter(
    (role) => role.period === group.period && (teams.has(keyOf(role.team)) || (role.tier !== null && tiers.has(role.tier))),
  );
}

/** A list of who might sit in a team states no figure, and is no workforce to be judged. */
function hasFigures({ fte, caseload, demand, weeksOpen, costPerFte }: RoleCapacity): boolean {
  return [fte, caseload, demand, weeksOpen, costPerFte].some((figure) => figure !== null);
}
