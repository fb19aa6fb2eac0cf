import type { GroupCapacity, Remedy, RoleCapacity } from '../../nouns/workforce.ts';
import type { Pence } from '../../values/money.ts';
import { toThePound, WEEKS } from './capacity.ts';

/** Full-time equivalents of a role that so many cases a year need. */
function fteFor(role: RoleCapacity, cases: number): number | null {
  return role.caseload && role.weeksOpen ? (cases * role.weeksOpen) / WEEKS / role.caseload : null;
}

/** Cases a year that a role could take beyond its own as it is; none where its table does not say both. */
function spareOf({ throughput, demand }: RoleCapacity): number {
  return throughput === null || demand === null ? 0 : Math.max(0, throughput - demand);
}

function priced(role: RoleCapacity, fte: number): Pence | null {
  return role.costPerFte === null ? null : toThePound(role.costPerFte * fte);
}

const oneDecimal = (figure: number) => (Math.round(figure * 10) / 10).toString();

/** What today's roles would have to do for no one to wait, where a team has one role: hold more cases, or close them sooner. */
function byWorking(role: RoleCapacity, group: string): readonly Remedy[] {
  const { fte, slots, demand, caseload, weeksOpen } = role;
  if (!fte || !slots || !demand || caseload === null || weeksOpen === null) return [];
  const hold = (demand * weeksOpen) / WEEKS / fte;
  const sooner = (slots * WEEKS) / demand;
  const none = { group, fte: null, cost: null };
  return [
    { ...none, way: `${role.role}: ${oneDecimal(hold)} cases each, and not ${oneDecimal(caseload)}` },
    { ...none, way: `${role.role}: cases closed after ${oneDecimal(sooner)} weeks, and not ${oneDecimal(weeksOpen)}` },
  ];
}

/**
 * Ways to meet what a group cannot carry, the least cost first: more of today's mix, or one role that works there, with
 * the room it has left counted first.
 * Whether one role may do another's work is for professionals to say: nothing in these files does.
 */
export function remediesOf(group: GroupCapacity, others: readonly RoleCapacity[]): readonly Remedy[] {
  const { waiting, throughput, fte } = group;
  if (group.carries !== 'over' || waiting === null || !throughput || fte === null) return [];
  const about = group.name;
  const more = fte * (waiting / throughput);
  const mix: Remedy = {
    group: about,
    way: group.roles.length > 1 ? "more of today's mix of roles" : `more ${group.roles[0]?.role}`,
    fte: more,
    cost: group.cost === null ? null : toThePound(group.cost * (waiting / throughput)),
  };
  const can = others.filter((role) => group.roles.length > 1 || role.id !== group.roles[0]?.id);
  const single = can.flatMap((role): readonly Remedy[] => {
    const taken = Math.min(waiting, spareOf(role));
    const extra = fteFor(role, waiting - taken);
    const asIs = taken > 0 ? `, who can take ${oneDecimal(taken)} of ${oneDecimal(waiting)} cases a year as they are` : '';
    return extra === null ? [] : [{ group: about, way: `the rest by ${role.role}${asIs}`, fte: extra, cost: priced(role, extra) }];
  });
  const working = group.roles.length === 1 ? byWorking(group.roles[0] as RoleCapacity, about) : [];
  const costly = [mix, ...single].sort((a, b) => (a.cost ?? Number.POSITIVE_INFINITY) - (b.cost ?? Number.POSITIVE_INFINITY));
  return [...costly, ...working];
}
