import { fieldTitle } from '../nouns/field-title.ts';
import { overtaken } from '../nouns/overtaken.ts';
import type { PageCell, PageTable } from '../nouns/page.ts';
import type { Plan } from '../nouns/plan.ts';
import { type Decision, inForce, type Workspace } from '../nouns/workspace.ts';
import { type Cell, formatCell } from '../values/cell.ts';
import { formatDay, parseDay } from '../values/day.ts';
import { keyOf } from '../values/text.ts';
import { markCell, markNote, marks } from './procurement/timeline-blocks.ts';
import { aboutInWords, calledIn } from './tables/called.ts';
import { absent, cellsOf, counted, dayOr, surely, words } from './tables/cells.ts';
import { column, figures, pageTable, rowsOf, withoutBlank } from './tables/page-table.ts';
import { elementNamed, elementTitle, elementWords, outOfScope, placedHow, tierTitle, tierWords } from './tables/titles.ts';

/** Assumptions of the plan and of its models. */
export function assumptionsTable({ assumptions }: Plan): PageTable {
  const columns = [
    column('text', 'Assumption', 70, 'an assumption the plan or a scenario makes'),
    column('source', 'Source', 40, 'where the assumption is made: a scenario, a file, or the tool'),
    column('mark', 'Source read', 14, 'whether it was read in its source, set down from memory, or worked out here'),
    column('cells', 'Cell', 28),
  ];
  const rows = rowsOf(
    assumptions,
    ({ text }) => text,
    ({ text, source, verified, cell }) => ({
      text: words(text),
      source: words(source),
      mark: verified === null ? words('worked out here', 'muted') : verified ? words(marks.verified) : words(marks.unverified, 'proposed'),
      cells: cell ? cellsOf([cell]) : absent('no cell'),
    }),
  );
  return pageTable('assumptions', 'Assumptions', columns, rows);
}

/** What a decision says in words a reader meets elsewhere: a place by the titles of its element and tier, not by their ids. */
function decidedWords(workspace: Workspace, { kind, decision }: Decision): string {
  const day = parseDay(decision);
  if (kind !== 'place') return day ? formatDay(day) : decision;
  const parts = decision.split('/').map((part) => part.trim());
  if (parts.length === 1 && keyOf(decision) === keyOf(outOfScope)) return outOfScope;
  const [element = '', tier] = parts;
  const named = elementNamed(workspace, element);
  return [named ? elementTitle(workspace, named) : element, ...(tier ? [tierTitle(workspace, tier)] : [])].join(', ');
}

/** Whether a line of decisions.csv is followed on the day of the plan. */
function followedIn({ decisions, asOf }: Workspace): (decision: Decision) => PageCell {
  const before = overtaken(decisions, asOf);
  const held = new Set(inForce(decisions, asOf));
  return (decision) =>
    before.has(decision)
      ? words('no: another line stands in its place', 'muted')
      : held.has(decision)
        ? words('yes')
        : words('no: its last day has passed', 'muted');
}

/** What people decided, why, who, and until when; where some line is followed no more, which are. */
export function decisionsTable(plan: Pick<Plan, 'records' | 'workspace' | 'milestones'>): PageTable {
  const { workspace } = plan;
  const called = calledIn(plan);
  const followed = followedIn(workspace);
  const isAllFollowed = workspace.decisions.every((one) => followed(one).tone === undefined);
  const columns = [
    column('about', 'About', 40),
    column('decision', 'Decision', 40),
    column('kind', 'Kind', 12),
    column('reason', 'Reason', 44),
    column('by', 'By', 20),
    column('until', 'Until', 12),
    ...(isAllFollowed
      ? []
      : [column('followed', 'Followed', 20, 'whether the plan follows the line: of several about one thing the last in force')]),
    column('cells', 'Cell', 20),
  ];
  const rows = rowsOf(
    workspace.decisions,
    ({ kind, about }) => `${kind} ${about}`,
    (one) => ({
      about: words(aboutInWords(one, called)),
      decision: words(decidedWords(workspace, one)),
      kind: words(one.kind),
      reason: one.reason ? words(one.reason) : { ...absent('no reason given'), tone: 'warn' as const },
      by: one.by ? words(one.by) : { ...absent('nobody named'), tone: 'warn' as const },
      until: dayOr(one.until, 'no end date'),
      ...(isAllFollowed ? {} : { followed: followed(one) }),
      cells: cellsOf([one.cell]),
    }),
  );
  const written = rows.map((row) => ({ ...row, basis: 'as its line of decisions.csv has it' }));
  return withoutBlank(pageTable('decided', 'Decisions people made', columns, written));
}

/** What a machine proposed and nobody has decided: places on the map and readings of columns. */
export function proposedTable({ workspace, placements, sources }: Plan): PageTable {
  const places = placements
    .filter(({ status }) => status === 'proposed')
    .map((one) => ({
      key: `place ${one.id}`,
      what: one.service,
      as: `${elementWords(workspace, one)}, ${tierWords(workspace, one)}`,
      sure: one.tier === null ? one.confidence.element : Math.min(one.confidence.element, one.confidence.tier),
      cell: one.cell,
    }));
  const readings = sources.flatMap(({ tables }) =>
    tables.flatMap((table) =>
      table.columns
        .filter(({ status }) => status === 'proposed')
        .map((one) => ({
          key: `column ${table.file} ${table.sheet ?? ''} ${one.cell}`,
          what: `Column “${one.heading}”`,
          as: one.field ? fieldTitle(one.field) : 'no field',
          sure: one.confidence,
          cell: { file: table.file, sheet: table.sheet, cell: one.cell },
        })),
    ),
  );
  const columns = [
    column('what', 'What', 44, 'a service or a column of a file'),
    column('as', `${placedHow.proposed} as`, 50, 'where its words place it, or what its heading was taken for'),
    figures('confidence', 'Confidence', 10, 'how sure the proposal is, by how far its words speak for it before others'),
    column('cells', 'Cell', 28),
  ];
  const rows = rowsOf(
    [...places, ...readings],
    ({ key }) => key,
    ({ what, as, sure, cell }) => ({
      what: words(what),
      as: words(as, 'proposed'),
      confidence: surely(sure),
      cells: cellsOf([cell]),
    }),
  );
  return pageTable('proposed', 'Proposed and not yet decided', columns, rows);
}

/** A source as it is listed: what a contract’s own row says is one source, in whatever cell of it. */
function sourceNamed(source: string, cell: Cell): string {
  const rowOf = (said: string): string => said.replace(/[A-Z]+(?=\d+$)/, '');
  return rowOf(source) === rowOf(formatCell(cell)) ? 'The contract’s own row of the register' : source;
}

/** Each source the timelines rest on, and whether it was read or set down from memory. */
export function sourcesTable({ timelines }: Plan): PageTable {
  const all = timelines.flatMap(({ stages, options, cell }) =>
    [...stages, ...options].map(({ source, verified }) => ({ source: sourceNamed(source, cell), verified, cell })),
  );
  const met = new Map<string, { readonly source: string; readonly verified: boolean; readonly used: number; readonly cells: Cell[] }>();
  for (const { source, verified, cell } of all.filter((one) => one.source !== '')) {
    const key = `${source} ${verified}`;
    const { used, cells } = met.get(key) ?? { used: 0, cells: [] };
    met.set(key, { source, verified, used: used + 1, cells: cells.at(-1) === cell ? cells : [...cells, cell] });
  }
  const sources = [...met.values()];
  const columns = [column('source', 'Law, guidance or practice', 70), column('mark', 'Source read', 26), figures('used', 'Times used', 9)];
  const rows = rowsOf(
    sources,
    ({ source, verified }) => `${source} ${verified ? 'verified' : 'unverified'}`,
    ({ source, verified, used }) => ({
      source: words(source),
      mark: markCell(verified),
      used: counted(used),
    }),
  );
  const rested = rows.map((row, index) => ({
    ...row,
    rests: sources[index]?.cells ?? [],
    basis: 'the stages and options that name it, of the contracts',
  }));
  return pageTable('law', 'Sources of the procurement timelines', columns, rested, markNote(sources));
}
