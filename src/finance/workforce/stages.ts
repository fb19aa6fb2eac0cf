import type { RoleCapacity } from '../../nouns/workforce.ts';
import { type Pence, pence } from '../../values/money.ts';
import { Refusal } from '../../values/refusal.ts';
import { keyOf, list, meant } from '../../values/text.ts';
import { WEEKS } from './capacity.ts';
import type { Staffing, Stage, TeamChange } from './staffing.ts';

/** A stage of help: what it can hold and for how long, what comes to it from outside in a week, and the roles it is made of. */
export interface Staged {
  readonly name: string;
  readonly roles: readonly RoleCapacity[];
  readonly slots: number;
  readonly weeksOpen: number;
  readonly arrivals: number;
}

const facets = ['team', 'tier', 'role'] as const;
const said = (role: RoleCapacity, key: (typeof facets)[number]) => (key === 'tier' ? role.tierTitle : role[key]);

/** The roles a stage is made of; a name nobody has is refused with its line. */
export function rolesOf(stage: Stage, roles: readonly RoleCapacity[]): readonly RoleCapacity[] {
  const chosen = roles.filter((role) => facets.every((key) => stage[key] === null || keyOf(said(role, key) ?? '') === keyOf(stage[key])));
  if (chosen.length > 0) return chosen;
  const asked = facets.find(
    (key) => stage[key] !== null && !roles.some((role) => keyOf(said(role, key) ?? '') === keyOf(stage[key] ?? '')),
  );
  const key = asked ?? 'team';
  const known = [...new Set(roles.flatMap((role) => said(role, key) ?? []))];
  throw new Refusal(
    'no-such-team',
    asked === undefined
      ? 'No row of the table of teams answers to all of these together.'
      : `No row of the table of teams has the ${key} \`${stage[key]}\`.`,
    meant(stage[key] ?? '', known) ??
      (known.length > 0 ? `Known: ${list(known.slice(0, 6).map((one) => `\`${one}\``))}.` : 'Add a table of workforce.'),
    stage.place,
  );
}

/** What a stage is called: by the words its scenario uses. */
export function nameOf(stage: Stage): string {
  return facets.flatMap((key) => stage[key] ?? []).join(', ');
}

/** A stage as its roles stand; refused, naming what is missing and its row, when a figure it needs is not stated. */
function stagedOf(stage: Stage, roles: readonly RoleCapacity[]): Staged {
  const own = rolesOf(stage, roles);
  const without = own.find(({ throughput }) => throughput === null);
  if (without) {
    const cell = without.cells[0];
    throw new Refusal(
      'team-without-capacity',
      `\`${nameOf(stage)}\` cannot be followed: ${without.because || 'its capacity is not stated'} for \`${without.role}\`${cell ? ` (${cell.sheet ? `${cell.sheet}!` : ''}${cell.cell})` : ''}.`,
      'Give FTE, caseload and weeks open in the table of teams.',
      stage.place,
    );
  }
  const slots = added(own, ({ slots: each }) => each);
  const weeksOpen = (slots * WEEKS) / added(own, ({ throughput }) => throughput);
  if (weeksOpen < 1)
    throw new Refusal(
      'help-too-short',
      `Help by \`${nameOf(stage)}\` lasts less than a week, and cases are followed week by week.`,
      'Leave this stage out of the flows.',
      stage.place,
    );
  return {
    name: nameOf(stage),
    roles: own,
    slots,
    weeksOpen,
    arrivals: added(own, ({ demand }) => demand) / WEEKS,
  };
}

function added(roles: readonly RoleCapacity[], of: (role: RoleCapacity) => number | null): number {
  return roles.reduce((total, role) => total + (of(role) ?? 0), 0);
}

/** Every stage that flows begin at or lead to, each once, then teams that only change; one row of the table may be in one stage only. */
export function allStages({ flows, teams }: Staffing, roles: readonly RoleCapacity[]): readonly Staged[] {
  const stages = new Map<string, Staged>();
  const taken = new Map<string, string>();
  const enter = (stage: Stage): void => {
    const name = nameOf(stage);
    if (stages.has(name)) return;
    const staged = stagedOf(stage, roles);
    for (const { id, role } of staged.roles) {
      const other = taken.get(id);
      if (other !== undefined)
        throw new Refusal(
          'row-in-two-stages',
          `\`${role}\` would be both in \`${other}\` and in \`${name}\`.`,
          'Name stages that share no row.',
          stage.place,
        );
      taken.set(id, name);
    }
    stages.set(name, staged);
  };
  for (const { from, to } of flows) for (const stage of [from, ...('stage' in to ? [to.stage] : [])]) enter(stage);
  for (const { on } of teams) if (rolesOf(on, roles).every(({ id }) => !taken.has(id))) enter(on);
  return [...stages.values()];
}

/** Full-time equivalents a change brings to each of its roles, by the role's id: in proportion to those there are. */
export function broughtTo({ on, fte }: TeamChange, roles: readonly RoleCapacity[]): ReadonlyMap<string, number> {
  const own = rolesOf(on, roles);
  const all = own.reduce((total, role) => total + (role.fte ?? 0), 0);
  return new Map(own.map((role) => [role.id, all === 0 ? 0 : (fte * (role.fte ?? 0)) / all]));
}

/** No role may be left with fewer than no staff, nor can staff join a team of which nobody knows the mix. */
export function keepStaffed({ teams }: Staffing, roles: readonly RoleCapacity[]): void {
  const left = new Map(roles.map(({ id, fte }) => [id, fte ?? 0]));
  for (const change of teams) {
    const brought = broughtTo(change, roles);
    if ([...brought.values()].every((fte) => fte === 0))
      throw new Refusal(
        'team-without-capacity',
        `\`${nameOf(change.on)}\` states no FTE, so nothing can be added to it or taken away.`,
        'Give FTE in the table of teams.',
        change.place,
      );
    for (const [id, fte] of brought) {
      left.set(id, (left.get(id) ?? 0) + fte);
      if ((left.get(id) ?? 0) < 0)
        throw new Refusal(
          'fewer-than-none',
          `\`${change.id}\` would leave \`${nameOf(change.on)}\` with fewer than no staff.`,
          'Take fewer away.',
          change.place,
        );
    }
  }
}

/** What a full-time equivalent of a stage costs a year, at its own mix of roles; null where a cost is not stated. */
export function costOfOne(roles: readonly RoleCapacity[]): Pence | null {
  const fte = roles.reduce((total, role) => total + (role.fte ?? 0), 0);
  const costs = roles.map(({ cost }) => cost);
  if (fte === 0 || costs.some((cost) => cost === null)) return null;
  return pence(Math.round(costs.reduce<number>((total, cost) => total + (cost ?? 0), 0) / fte));
}
