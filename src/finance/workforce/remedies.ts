import type { GroupCapacity, Remedy, RoleCapacity } from '../../nouns/workforce.ts';
import { type Cell, cellKey } from '../../values/cell.ts';
import { formatPounds, type Pence } from '../../values/money.ts';
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

/** Posts as they are priced, for a cost worked out from posts rounded to a tenth would be another. */
const posts = (fte: number): string => `${Number(fte.toFixed(3))} posts`;

const plain = (figure: number): string => Number(figure.toFixed(1)).toLocaleString('en-GB');

/** What some posts of a role cost, in words. */
function atPrice({ costPerFte }: RoleCapacity): string {
  return costPerFte === null ? '' : `, at ${formatPounds(costPerFte)} each`;
}

function cellsOf(...from: readonly { readonly cells: readonly Cell[] }[]): readonly Cell[] {
  return [...new Map(from.flatMap(({ cells }) => cells.map((cell) => [cellKey(cell), cell] as const))).values()];
}

const oneDecimal = (figure: number) => (Math.round(figure * 10) / 10).toString();

/** What today's roles would have to do for no one to wait, where a team has one role: hold more cases, or close them sooner. */
function byWorking(role: RoleCapacity, group: string): readonly Remedy[] {
  const { fte, slots, demand, caseload, weeksOpen } = role;
  if (!fte || !slots || !demand || caseload === null || weeksOpen === null) return [];
  const hold = (demand * weeksOpen) / WEEKS / fte;
  const sooner = (slots * WEEKS) / demand;
  const none = { group, fte: null, cost: null, cells: role.cells };
  return [
    {
      ...none,
      way: `${role.role}: ${oneDecimal(hold)} cases each, and not ${oneDecimal(caseload)}`,
      worked: `${plain(demand)} cases a year × ${plain(weeksOpen)} weeks ÷ ${WEEKS} weeks ÷ ${plain(fte)} posts`,
    },
    {
      ...none,
      way: `${role.role}: cases closed after ${oneDecimal(sooner)} weeks, and not ${oneDecimal(weeksOpen)}`,
      worked: `${plain(slots)} cases held at once × ${WEEKS} weeks ÷ ${plain(demand)} cases a year`,
    },
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
    worked: `${plain(fte)} posts × ${plain(waiting)} cases waiting ÷ ${plain(throughput)} finished a year = ${posts(more)}${group.cost === null ? '' : `, and as great a part of the ${formatPounds(group.cost)} they cost`}`,
    cells: group.cells,
  };
  const can = others.filter((role) => group.roles.length > 1 || role.id !== group.roles[0]?.id);
  const single = can.flatMap((role): readonly Remedy[] => {
    const taken = Math.min(waiting, spareOf(role));
    const extra = fteFor(role, waiting - taken);
    const asIs = taken > 0 ? `, who can take ${oneDecimal(taken)} of ${oneDecimal(waiting)} cases a year as they are` : '';
    if (extra === null) return [];
    const worked = `${plain(waiting - taken)} cases a year × ${plain(role.weeksOpen as number)} weeks ÷ ${WEEKS} weeks ÷ ${plain(role.caseload as number)} cases each = ${posts(extra)}${atPrice(role)}`;
    const way = `the rest by ${role.role}${asIs}`;
    return [{ group: about, way, fte: extra, cost: priced(role, extra), worked, cells: cellsOf(group, role) }];
  });
  const working = group.roles.length === 1 ? byWorking(group.roles[0] as RoleCapacity, about) : [];
  const costly = [mix, ...single].sort((a, b) => (a.cost ?? Number.POSITIVE_INFINITY) - (b.cost ?? Number.POSITIVE_INFINITY));
  return [...costly, ...working];
}
