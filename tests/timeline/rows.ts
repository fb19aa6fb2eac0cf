import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Clock } from '../../src/nouns/clock.ts';
import type { Contract } from '../../src/nouns/contract.ts';
import type { Document } from '../../src/nouns/document.ts';
import type { Activity, Kpi, Meeting } from '../../src/nouns/intent.ts';
import type { Grant } from '../../src/nouns/provision.ts';
import type { Note, Row } from '../../src/nouns/row.ts';
import type { Table } from '../../src/nouns/table.ts';
import type { Workspace } from '../../src/nouns/workspace.ts';
import { type Calendars, calendarsFrom } from '../../src/timeline/days/calendars.ts';
import { clocksFrom } from '../../src/timeline/days/clocks.ts';
import type { Diary } from '../../src/timeline/days/diary.ts';
import type { Ground } from '../../src/timeline/ground.ts';
import { type Overlay, overlayFrom } from '../../src/timeline/law/overlay.ts';
import { type Regime, regimesFrom } from '../../src/timeline/law/regime.ts';
import { type Threshold, thresholdsFrom } from '../../src/timeline/law/thresholds.ts';
import { type KnownSteps, knownStepsFrom } from '../../src/timeline/printed/steps.ts';
import { columnLetters } from '../../src/values/cell.ts';
import { type Day, day } from '../../src/values/day.ts';
import { Refusal } from '../../src/values/refusal.ts';
import { year } from '../../src/values/year.ts';

const templates = new URL('../../templates/', import.meta.url);

function documents(folder: string): Document[] {
  return readdirSync(new URL(`${folder}/`, templates))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({
      file: `templates/${folder}/${name}`,
      value: parse(readFileSync(new URL(`${folder}/${name}`, templates), 'utf8')),
      lines: {},
    }));
}

export const clocks: readonly Clock[] = clocksFrom(documents('clocks'));
export const regimeDocuments: readonly Document[] = documents('regimes');
export const regimes: readonly Regime[] = regimesFrom(regimeDocuments, clocks);
export const overlays: readonly Overlay[] = documents('overlays').map((each) => overlayFrom(each, clocks));
export const calendars: Calendars = calendarsFrom(JSON.parse(readFileSync(new URL('calendars/bank-holidays.json', templates), 'utf8')));

/** The words of printed timetables. */
export const printedSteps: KnownSteps = knownStepsFrom({
  file: 'templates/printed-timetables.yaml',
  value: parse(readFileSync(new URL('printed-timetables.yaml', templates), 'utf8')),
  lines: {},
});

/** A council with no closures, whose meetings are not known. */
export const diary: Diary = { calendars, office: calendars, sittings: null, because: null };

const thresholdRows = readFileSync(new URL('thresholds.csv', templates), 'utf8').trim().split('\n');
/** No cell of the thresholds holds a comma. */
export const thresholds: readonly Threshold[] = thresholdsFrom(
  thresholdRows.slice(1).map((line) => {
    const cells = line.split(',');
    return Object.fromEntries((thresholdRows[0] as string).split(',').map((heading, index) => [heading, cells[index] ?? '']));
  }),
);

export function regime(id: string): Regime {
  const found = regimes.find((each) => each.id === id);
  if (!found) throw new Error(`no regime ${id}`);
  return found;
}

export function workspace(asOf: string, more: Partial<Workspace> = {}): Workspace {
  return {
    organisation: 'Westshire Council',
    year: year('2019/20'),
    title: 'Commissioning plan',
    asOf: day(asOf),
    governance: 'executive',
    nation: 'england',
    calendar: { closures: [], decidedBy: null },
    elements: [],
    tierModel: { id: 'plymouth', title: 'Plymouth', tiers: [], source: 'test' },
    sources: [],
    limits: {},
    decisions: [],
    ...more,
  };
}

export function ground(
  asOf: string,
  more: Partial<Workspace> = {},
): Ground & { readonly workspace: Workspace; readonly thresholds: readonly Threshold[] } {
  return { workspace: workspace(asOf, more), regimes, overlays, diary, thresholds };
}

/** What the notices of contracts are worked out on, nothing placed. */
export const law = { regimes, overlays, thresholds, placements: new Map(), diary };

function table(kind: 'contracts' | 'activities' | 'meetings' | 'kpis' | 'grants', fields: readonly string[]): Table {
  return {
    file: `data/${kind}.csv`,
    sheet: null,
    hidden: false,
    range: 'A1:Z99',
    kind,
    confidence: 1,
    headerRow: 1,
    columns: fields.map((field, index) => ({
      index,
      heading: field,
      cell: `${columnLetters(index)}1`,
      field,
      confidence: 1,
      status: 'exact',
    })),
    rows: { read: 1, leftOut: 0, setAside: 0, blank: 0, totals: 0 },
    money: {},
    dates: {},
    totals: [],
    faults: [],
    words: [],
    because: [],
  };
}

const contractFields = [
  'title',
  'start',
  'end',
  'currentEnd',
  'extensionLeft',
  'noticeMonths',
  'extensionNoticeBy',
  'breakDate',
  'breakNotice',
];

/** A contract in row 2 of data/contracts.csv; columns beyond the usual nine are named in `columns`. */
export function contract(id: string, fields: Contract, columns: readonly string[] = [], notes: readonly Note[] = []): Row<Contract> {
  return { ...fields, id, origin: { table: table('contracts', [...contractFields, ...columns]), row: 2, notes } };
}

/** An activity in row 2 of data/activities.csv, with a status column only when asked for. */
export function activity(id: string, fields: Activity, columns: readonly string[] = []): Row<Activity> {
  return { ...fields, id, origin: { table: table('activities', ['activity', 'timeframe', ...columns]), row: 2, notes: [] } };
}

/** A meeting in a row of data/meetings.csv. */
export function meeting(fields: Meeting, row = 2): Row<Meeting> {
  return { ...fields, id: `meeting-${row}`, origin: { table: table('meetings', ['body', 'date', 'agendaBy', 'kind']), row, notes: [] } };
}

/** A result in row 2 of data/kpis.csv. */
export function kpi(fields: Kpi): Row<Kpi> {
  return kpiWritten(fields, {});
}

/** Such a result with what is noted of its cells, and what its figures were written with. */
export function kpiWritten(fields: Kpi, more: Partial<Pick<Row<Kpi>['origin'], 'notes' | 'marks'>>): Row<Kpi> {
  const columns = ['contract', 'measure', 'period', 'target', 'actual', 'better', 'rating'];
  return { ...fields, id: 'kpi', origin: { table: table('kpis', columns), row: 2, notes: [], ...more } };
}

/** A grant in row 2 of data/grants.csv. */
export function grant(fields: Grant): Row<Grant> {
  return { ...fields, id: 'grant', origin: { table: table('grants', ['fund', 'amount', 'ends']), row: 2, notes: [] } };
}

export const on = (text: string): Day => day(text);

/** The code of the refusal an act meets; `accepted` where it meets none. */
export function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'accepted';
}
