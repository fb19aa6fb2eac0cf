import type { DutyStanding } from '../../nouns/duty-standing.ts';
import type { Duty } from '../../nouns/law.ts';
import type { PageCell, PageTable } from '../../nouns/page.ts';
import type { Cell } from '../../values/cell.ts';
import { formatShortDay } from '../../values/day.ts';
import { daysOver, lengthInDays, type Period } from '../../values/period.ts';
import { capital, namedApart } from '../../values/text.ts';
import { absent, cellsOf, counted, dayOr, liveCount, words, wordsOr } from '../tables/cells.ts';
import { column, figures, narrowed, pageTable, rowsOf, withoutBlank } from '../tables/page-table.ts';
import { stretches } from '../tracing/looked-through.ts';
import { dutyStands, standsOf, toneOf } from './duty-stands.ts';

/** The strengths of what is asked, which are never counted together: law first. */
const kinds: readonly { readonly strength: Duty['strength']; readonly id: string; readonly title: string }[] = [
  { strength: 'law', id: 'duties-law', title: 'Duties in law' },
  { strength: 'grant condition', id: 'duties-grants', title: 'Conditions of grant' },
  { strength: 'guidance', id: 'duties-guidance', title: 'Guidance' },
];

const asListed = 'as `duties.csv` of this tool, or of the workspace, lists the duty';

const columns = [
  column('duty', 'Duty', 34, asListed),
  column('lead', 'Who leads', 18, asListed),
  column('where', 'Where', 14),
  column('shown', 'In these files', 17),
  column('arrangements', 'Arrangements seen', 32),
  figures('days', 'Days in force', 8),
  figures('covered', 'Days covered', 9),
  figures('open', 'Days open', 8),
  figures('doubtful', 'Days in doubt', 8),
  column('remark', 'Which days, or why it is not told', 34),
  column('from', 'In force from', 12, asListed),
  column('to', 'In force to', 12, asListed),
  column('source', 'Source, and what is to be known of it', 34, asListed),
  column('checked', 'Read there', 10, 'whether its words and days were read in its source, or set down from memory'),
  column('id', 'Id', 9, asListed),
  column('cells', 'Cells', 24),
];

// More names than this in one cell are a list nobody reads; the services of an element stand on their own page.
const mostNamed = 6;

function spelt(periods: readonly Period[]): string {
  return periods.map(({ from, to }) => `${formatShortDay(from)} to ${formatShortDay(to)}`).join('; ');
}

function remark({ unjudged, seen, before, beside, gaps, doubtful, doubt, force }: DutyStanding): PageCell {
  if (unjudged !== null) return words(`${capital(unjudged)}.`, 'muted');
  const said = [
    ...before.map(({ service, days }) => `Covered ${spelt([days])} by what the row of “${service}” says of who had it until then.`),
    ...(beside === null ? [] : [`${capital(beside)}.`]),
    ...(seen.length > 0 && gaps.length > 0 ? [`Open ${spelt(gaps)}.`] : []),
    ...(doubtful.length > 0
      ? [`In doubt ${force && daysOver(doubtful) === lengthInDays(force) ? 'throughout' : spelt(doubtful)}: ${doubt}.`]
      : []),
  ];
  return wordsOr(said.join(' '), '');
}

function dayCells({ unjudged, force, gaps, doubtful }: DutyStanding): Readonly<Record<'days' | 'covered' | 'open' | 'doubtful', PageCell>> {
  const days = force === null ? absent('not recorded') : counted(lengthInDays(force));
  if (unjudged !== null || force === null) {
    const none = absent('not judged');
    return { days, covered: none, open: none, doubtful: none };
  }
  const [open, inDoubt] = [daysOver(gaps), daysOver(doubtful)];
  return { days, covered: counted(lengthInDays(force) - open - inDoubt), open: counted(open), doubtful: counted(inDoubt) };
}

function named({ seen }: DutyStanding): PageCell {
  return wordsOr(namedApart([...new Set(seen.map(({ service }) => service))], mostNamed), '');
}

function cellsFor(standing: DutyStanding): Readonly<Record<string, PageCell>> {
  const { duty, lead, where, source, unread, seen, unjudged } = standing;
  const stands = standsOf(standing);
  const first = new Set([...new Set(seen.map(({ service }) => service))].slice(0, mostNamed));
  return {
    duty: words(duty.title),
    id: words(duty.id),
    lead: words(capital(lead)),
    where: wordsOr(capital(where), 'not stated'),
    shown: words(dutyStands[stands], toneOf(standing, stands)),
    arrangements: seen.length > 0 ? named(standing) : absent(unjudged === null ? 'none seen' : 'not looked for'),
    ...dayCells(standing),
    remark: remark(standing),
    from: dayOr(duty.from, 'not recorded'),
    to: dayOr(duty.to, 'no end date'),
    source: words(duty.note ? `${source}. ${capital(duty.note)}.` : source),
    checked: unread.length > 0 ? words(capital(unread.join(', ')), 'warn') : words('Yes'),
    cells: seen.length > 0 ? cellsOf(seen.filter(({ service }) => first.has(service)).map(({ cell }) => cell)) : absent(''),
  };
}

/** What the days of a duty are counted from: the law, and whatever the files have that may answer to it. */
function basisOf({ source, seen, unjudged }: DutyStanding): string {
  const days = `the days of the plan year on which it is in force (${source})`;
  if (unjudged !== null) return days;
  const runs = seen.length === 0 ? 'none is seen to run for it' : `${seen.length} of them may run for it`;
  return `${days}, and the services and contracts of these files: ${runs}`;
}

function tableOf(
  standings: readonly DutyStanding[],
  { id, title }: (typeof kinds)[number],
  withPlaces: boolean,
  looked: readonly Cell[],
): PageTable {
  const made = rowsOf(standings, ({ duty, where }) => `${duty.id} ${where}`.trim(), cellsFor);
  const rows = made.map((row, index) => {
    const standing = standings[index] as DutyStanding;
    return { ...row, basis: basisOf(standing), rests: standing.unjudged === null ? looked : [] };
  });
  const table = pageTable(id, title, columns, rows);
  return withoutBlank(withPlaces ? table : narrowed(table, ['where']), ['shown', 'arrangements', 'from']);
}

/** How many of each kind stand in each way, live over the tables beneath. Kinds are never added to one another. */
function countedTable(tables: readonly PageTable[], standings: readonly DutyStanding[], withPlaces: boolean): PageTable {
  const ways = Object.entries(dutyStands) as [keyof typeof dutyStands, string][];
  const shown = kinds.filter(({ id }) => tables.some((table) => table.id === id));
  const rows = rowsOf(
    shown,
    ({ id }) => id,
    ({ strength, id, title }) => {
      const own = standings.filter(({ duty }) => duty.strength === strength);
      const cells = ways.map(([way, text]) => {
        const n = own.filter((one) => standsOf(one) === way).length;
        return [way, liveCount(n, { op: 'count-where', table: id, where: { shown: text } })] as const;
      });
      return { kind: words(title), ...Object.fromEntries(cells) };
    },
  );
  const note = withPlaces ? 'What is looked at in several places is counted in each.' : undefined;
  const heads = ways.map(([way, title]) => figures(way, title, 14));
  return pageTable('duties-counted', 'What is asked, counted by what these files show', [column('kind', 'Kind', 22), ...heads], rows, note);
}

/**
 * Duties in tables of their kind, law, conditions of grant and guidance apart, with a count of how they stand before them. `services` are
 * the cells of the services and contracts that were looked through for them.
 */
export function dutyTables(standings: readonly DutyStanding[], services: readonly Cell[]): readonly PageTable[] {
  const looked = stretches(services);
  const tables = kinds.flatMap((kind) => {
    const own = standings.filter(({ duty }) => duty.strength === kind.strength);
    return own.length === 0
      ? []
      : [
          tableOf(
            own,
            kind,
            own.some(({ where }) => where !== ''),
            looked,
          ),
        ];
  });
  return [
    countedTable(
      tables,
      standings,
      standings.some(({ where }) => where !== ''),
    ),
    ...tables,
  ];
}
