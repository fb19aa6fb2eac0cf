import type { PageCell, PageTable } from '../../nouns/page.ts';
import type { Records } from '../../nouns/records.ts';
import { type Gone, isProcurementStart, type Milestone } from '../../nouns/timeline.ts';
import { type Cell, formatCell } from '../../values/cell.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { inOrderOf } from '../../values/order.ts';
import { capital, count } from '../../values/text.ts';
import { cellsOf, dayOr, liveCount, words, wordsOr } from '../tables/cells.ts';
import { sourceOf } from '../tables/fields.ts';
import { choice, column, figures, pageTable, rowsOf, withoutBlank } from '../tables/page-table.ts';
import { milestoneStatuses, milestoneTitles, milestoneTones } from '../tables/titles.ts';
import { fallsIn } from './milestone-months.ts';

/** Milestones in the order they are read: most pressing status first, then by day, undated ones last. */
export function byUrgency(milestones: readonly Milestone[]): Milestone[] {
  const rank = (one: Milestone): string => `${milestoneStatuses.indexOf(one.status)} ${one.due ?? '9999-99-99'}`;
  return [...milestones].sort(inOrderOf(rank));
}

/** The statuses milestones can stand in here: that one is not given is said in a copy for publication alone. */
function statusesFor(milestones: readonly Milestone[]): Milestone['status'][] {
  return milestoneStatuses.filter((status) => status !== 'not given' || milestones.some((one) => one.status === status));
}

/** How many milestones stand in each status. */
export function milestoneCounts(milestones: readonly Milestone[]): PageTable {
  const columns = [column('status', 'Status', 12), figures('count', 'Milestones', 10)];
  const rows = statusesFor(milestones).map((status) => {
    const n = milestones.filter((one) => one.status === status).length;
    const where = { status: milestoneTitles[status] };
    return {
      key: status,
      cells: {
        status: words(milestoneTitles[status], n > 0 ? milestoneTones[status] : 'muted'),
        count: liveCount(n, { op: 'count-where', table: 'milestones', where }),
      },
    };
  });
  return pageTable('milestone-counts', 'Milestones by status', columns, rows);
}

/**
 * How many milestones stand in each status, in words: `2 overdue, 0 due, 1 unknown, 20 upcoming, 0 done`. With the day of a plan it is said how
 * many of the unknown have a day that has passed: a reader takes none overdue for nothing late.
 */
export function countsInWords(milestones: readonly Milestone[], asOf: Day | null): string {
  const past = milestones.filter(({ status, due }) => status === 'unknown' && due !== null && asOf !== null && due < asOf).length;
  const unknown = milestones.filter(({ status }) => status === 'unknown').length;
  const which = past < unknown ? `${past.toLocaleString('en-GB')} of them with` : past > 1 ? 'all of them with' : 'with';
  const ofThem = past === 0 ? '' : ` (${which} a day that has passed, and no file says whether it was met)`;
  return statusesFor(milestones)
    .map((status) => {
      const n = milestones.filter((one) => one.status === status).length;
      return `${n.toLocaleString('en-GB')} ${status}${status === 'unknown' ? ofThem : ''}`;
    })
    .join(', ');
}

/** How many procurements are past the last day to begin, and of how many no file tells or a register says that they have not begun, in sentences; nothing where there are none. */
export function lateStartsInWords(milestones: readonly Milestone[]): string {
  const starts = milestones.filter(({ kind, due }) => isProcurementStart(kind) && due !== null);
  const untold = starts.filter(({ status }) => status === 'unknown').length;
  const notBegun = starts.filter(({ status }) => status === 'overdue').length;
  const late = untold + notBegun;
  if (late === 0) return '';
  const past = ` ${count(late, 'procurement')} ${late === 1 ? 'is' : 'are'} past the last day to begin`;
  if (untold === 0) return `${past}, and ${late === 1 ? 'its' : 'their'} register says that work has not begun.`;
  const closes = `\`--fail-on unknown\` exits 1 for ${untold === 1 ? 'it' : 'them'}, and a \`done\` line of decisions.csv closes ${untold === 1 ? 'it' : 'one'}`;
  if (notBegun === 0) return `${past}, and no file says that work has begun: ${closes}.`;
  const [of, not] = [untold, notBegun].map((n) => n.toLocaleString('en-GB'));
  return `${past}. Of ${of} no file says that work has begun: ${closes}; of ${not} ${notBegun === 1 ? 'its' : 'their'} register says that it has not.`;
}

/** Why a milestone stands as it does, without the day that the column beside it says already; empty when nothing else is said. */
function whyBeside({ due, because }: Milestone): string {
  if (due === null) return because;
  const left = because.replace(new RegExp(`^It (?:falls on|was due by) ${formatDay(due)}[;.]\\s*`), '');
  return capital(left);
}

/** How often milestones of what has left the files were told, and what is to do, in sentences. */
export function goneInWords({ milestones, last }: Gone): string {
  return `${count(milestones, 'milestone')} told, last on ${formatDay(last)}. If it has ended, nothing is to do; if it runs on, ask who took it out.`;
}

type Owning = Pick<Records, 'contracts' | 'activities'>;

/** The cell a milestone’s owner is read from, by the record it is of: the owner of a contract, the lead of an activity. */
function ownersIn({ contracts, activities }: Owning): ReadonlyMap<string, readonly Cell[]> {
  const led = activities.map((row) => [row.id, sourceOf(row, 'lead')] as const);
  return new Map([...led, ...contracts.map((row) => [row.id, sourceOf(row, 'owner')] as const)]);
}

/** That a time of several days, as `March 2027`, falls due on its last, by the first activity of such a time; null where each names its day. */
function lastDayOfSpan(activities: Records['activities'] = []): string | null {
  const spans = activities.flatMap(({ timeframe = [] }) => timeframe.filter(({ period }) => period !== null && period.from < period.to));
  const [first] = spans;
  return first?.period
    ? `A timeframe of several days falls due on the last of them: “${first.text}” on ${formatDay(first.period.to)}.`
    : null;
}

/** The day of a milestone with the cell it was read from or, of one that no file holds, what it was counted from and by what. */
function dueCell({ due, counted, source, cell }: Milestone): PageCell {
  if (due === null) return dayOr(due, 'not known', [cell]);
  const how = counted?.how ?? (source === formatCell(cell) ? null : `counted by its rule (${source})`);
  return { ...dayOr(due, '', [counted?.from ?? cell]), ...(how !== null && { basis: how }) };
}

const howItStands =
  'how its day stands to the day the plan is made as on: done where the files or decisions.csv say so, overdue once its day has passed and nothing done is said of it, unknown where no file can tell';

/** Every milestone with why it stands as it does, and with the day of a plan the month it falls in; without one it fits eighty characters. With the records, each has the cell its owner is read from. */
export function milestonesTable(milestones: readonly Milestone[], asOf: Day | null, records?: Owning): PageTable {
  const owners = records ? ownersIn(records) : new Map<string, readonly Cell[]>();
  const columns =
    asOf === null
      ? [
          column('status', 'Status', 8),
          column('due', 'Due', 11),
          column('contract', 'Contract or activity', 20),
          column('kind', 'What', 9),
          { ...column('because', 'Because', 24), mayStandBeneath: true },
        ]
      : [
          choice(
            'status',
            'Status',
            10,
            statusesFor(milestones).map((status) => milestoneTitles[status]),
          ),
          column('due', 'Due', 12),
          column('month', 'Month', 15, 'the month its day falls in, so that months can be counted'),
          column('contract', 'Contract or activity', 30, 'what the files call the contract or the activity'),
          column('kind', 'What', 24, 'the kind of date it is: of its contract, its law or its activity'),
          column('because', 'Because', 48),
          column('owner', 'Owner', 20),
          column('cells', 'Cell', 26),
        ];
  const rows = rowsOf(
    byUrgency(milestones),
    ({ id }) => id,
    (one) => {
      const cells = {
        status: {
          ...words(milestoneTitles[one.status], milestoneTones[one.status], [one.cell]),
          basis: howItStands,
          decides: { kind: 'done' as const, about: one.id },
        },
        due: dueCell(one),
        // Beside a status that is not given, *before this month* would give it: the month itself stands.
        month: words(asOf === null ? '' : fallsIn(one.due, one.status === 'not given' ? (one.due ?? asOf) : asOf)),
        contract: words(one.title),
        kind: words(one.kind),
        because: {
          ...wordsOr(whyBeside(one), '', [one.cell]),
          basis: 'told by its rule from what its row says; its source beside it names the law or the field',
        },
        owner: wordsOr(one.owner, 'no owner named', owners.get(one.contract)),
        cells: cellsOf([one.cell]),
      };
      return Object.fromEntries(columns.map(({ id }) => [id, cells[id as keyof typeof cells]]));
    },
  );
  const told = columns.filter(({ id }) => id !== 'because' || milestones.some((one) => whyBeside(one) !== ''));
  const note = lastDayOfSpan(records?.activities) ?? undefined;
  return { ...withoutBlank(pageTable('milestones', 'Milestones, most pressing first', told, rows, note)), calledBy: ['contract', 'kind'] };
}
