import type { PageCell, PageTable } from '../../nouns/page.ts';
import type { Capacity, GroupCapacity, RoleCapacity, Workforce } from '../../nouns/workforce.ts';
import { count } from '../../values/text.ts';
import { absent, cellsOf, moneyOr, numbered, words } from '../tables/cells.ts';
import { column, figures, pageTable, rowsOf } from '../tables/page-table.ts';

/** To one decimal, as staff and cases are told. */
export const tenth = (figure: number) => Math.round(figure * 10) / 10;

function figure(of: number | null): PageCell {
  return of === null ? absent('not stated') : numbered(tenth(of));
}

/** What comes of demand after a year, in words: a tone alone would tell a reader nothing. */
function comesOf({ carries, waiting, weeksToWait, because }: Capacity): PageCell {
  if (carries === 'unjudged') return absent(`could not be judged: ${because}`);
  if (carries === 'within') return words('can be met', 'good');
  const wait = weeksToWait === null ? '' : `, the last for ${count(Math.round(weeksToWait), 'week')}`;
  return words(`${tenth(waiting ?? 0)} waiting after a year${wait}`, 'bad');
}

const shared = [
  figures('fte', 'FTE', 6, 'the posts of the rows named, added up as full-time equivalents'),
  figures('slots', 'Held at once', 7, 'the posts times the caseload of each: how many cases are held at once'),
  figures('throughput', 'Can finish a year', 9, 'what is held at once times 52, divided by the weeks a case is open'),
  figures('demand', 'Come a year', 7, 'the cases that come in a year, as the rows named state them'),
  column('comes', 'So', 22, 'what comes in a year held against what can be finished; what waits is counted from nobody waiting'),
  figures('cost', 'Cost a year', 11, 'the posts times what each costs'),
  figures('costPerCase', 'Cost a case', 9, 'the cost a year divided by the cases that can be finished in it'),
  column('cells', 'Cell', 20),
];

function cellsFor(capacity: Capacity): Readonly<Record<string, PageCell>> {
  return {
    fte: figure(capacity.fte),
    slots: figure(capacity.slots),
    throughput: figure(capacity.throughput),
    demand: figure(capacity.demand),
    comes: comesOf(capacity),
    cost: moneyOr(capacity.cost, 'not stated'),
    costPerCase: moneyOr(capacity.costPerCase, 'not stated'),
    cells: cellsOf(capacity.cells),
  };
}

const named = (text: string, period: string | null) => words(period === null ? text : `${text}, ${period}`);

const arithmetic =
  'Held at once is FTE × caseload; finished in a year is that × 52 ÷ weeks open. What waits is counted from nobody waiting.';

/** Figures that their own cells call invented are said to be so wherever they are worked with. */
function marked(roles: readonly RoleCapacity[]): readonly string[] {
  const invented = roles.filter((role) => role.invented).length;
  return invented === 0
    ? []
    : [`${count(invented, 'role')} of ${roles.length} ${invented === 1 ? 'rests' : 'rest'} on figures marked invented.`];
}

function rolesTable(roles: readonly RoleCapacity[]): PageTable {
  const rows = rowsOf(
    roles,
    ({ id }) => id,
    (role) => ({ role: named(`${role.role} (${role.team})`, role.period), ...cellsFor(role) }),
  );
  return pageTable(
    'workforce-roles',
    'Capacity against demand, by role',
    [column('role', 'Role and team', 24, 'the role and the team as their rows name them'), ...shared],
    rows,
    [arithmetic, ...marked(roles)].join(' '),
  );
}

function groupsTable(by: 'team' | 'tier', groups: readonly GroupCapacity[]): PageTable {
  const title = by === 'team' ? 'Team' : 'Tier';
  const rows = rowsOf(
    groups,
    ({ name, period }) => `${name} ${period ?? ''}`,
    (group) => ({ name: named(group.name, group.period), ...cellsFor(group) }),
  );
  const note = `A ${by} with several roles is taken to share the work among them.`;
  return pageTable(
    `workforce-${by}s`,
    `Capacity against demand, by ${by}`,
    [column('name', title, 24, 'what the rows it adds up are named by'), ...shared],
    rows,
    note,
  );
}

function remediesTable({ remedies }: Workforce): PageTable {
  const columns = [
    column('group', 'What cannot be met', 26, 'a role, a team or a tier to which more come than it can finish'),
    column('way', 'A way to meet it', 30, 'a way to meet it by arithmetic: more posts, or work that another group has room for'),
    figures('fte', 'FTE', 6, 'the posts that would finish what waits, at the caseload and the weeks of that group'),
    figures('cost', 'Cost a year', 11, 'those posts times what one costs'),
  ];
  const rows = rowsOf(
    remedies,
    ({ group, way }) => `${group} ${way}`,
    ({ group, way, fte, cost, worked }) => ({
      group: words(group),
      way: { ...words(way), basis: worked },
      fte: fte === null ? absent('no more staff') : { ...numbered(tenth(fte)), basis: worked },
      cost: fte === null ? absent('no more staff') : { ...moneyOr(cost, 'not stated'), basis: worked },
    }),
  );
  const note =
    'The least cost first. Whether one role may do the work of another is for professionals to say; nothing in these files does.';
  const rested = rows.map((row, index) => ({ ...row, rests: remedies[index]?.cells ?? [] }));
  return pageTable('workforce-remedies', 'Ways to meet what cannot be met', columns, rested, note);
}

/** Capacity against demand by role, team and tier, and ways to meet what is beyond it; none where no row states a figure. */
export function capacityTables(workforce: Workforce): readonly PageTable[] {
  if (workforce.roles.length === 0) return [];
  return [
    rolesTable(workforce.roles),
    groupsTable('team', workforce.teams),
    ...(workforce.tiers.length > 0 ? [groupsTable('tier', workforce.tiers)] : []),
    ...(workforce.remedies.length > 0 ? [remediesTable(workforce)] : []),
  ];
}
