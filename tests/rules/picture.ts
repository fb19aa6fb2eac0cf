import { divided } from '../../src/mapping/places/splits.ts';
import type { Kind, Shapes } from '../../src/nouns/kinds.ts';
import type { Duty, HowLet } from '../../src/nouns/law.ts';
import type { Picture } from '../../src/nouns/picture.ts';
import type { Parties, Placement } from '../../src/nouns/placement.ts';
import type { PublishedTotal } from '../../src/nouns/printed.ts';
import type { PrintedTimetable, RenewalGap } from '../../src/nouns/printed-timetable.ts';
import type { Records } from '../../src/nouns/records.ts';
import type { Note, Row } from '../../src/nouns/row.ts';
import type { Column, ColumnFault, Table } from '../../src/nouns/table.ts';
import type { Milestone } from '../../src/nouns/timeline.ts';
import type { Decision, ResponseLevel, SystemElement, Tier, Workspace } from '../../src/nouns/workspace.ts';
import type { rules } from '../../src/rules/index.ts';
import { joinedRows } from '../../src/rules/joining/joined-rows.ts';
import { judge } from '../../src/rules/judge.ts';
import { columnLetters } from '../../src/values/cell.ts';
import { day } from '../../src/values/day.ts';
import { slug } from '../../src/values/text.ts';
import { year } from '../../src/values/year.ts';

const kinds =
  'contracts services specifications budget spend intentions activities outcomes workforce engagement meetings assets grants savings kpis placements risks proposals demand clearances versions'.split(
    ' ',
  ) as Kind[];

/** A record as a test writes it: its fields, an id if it matters, notes on its cells. */
type Written<K extends Kind> = Shapes[K] & { readonly id?: string; readonly notes?: readonly Note[] };

interface TableAs {
  readonly file?: string;
  readonly sheet?: string;
  readonly columns?: readonly string[];
  readonly proposed?: readonly string[];
  readonly totals?: readonly PublishedTotal[];
  readonly faults?: readonly ColumnFault[];
}

/** A table and its records, the header in row 1: fields become columns in the order they first appear. */
export interface Sheet {
  readonly table: Table;
  readonly rows: readonly Row<object>[];
}

export function sheetOf<K extends Kind>(kind: K, written: readonly Written<K>[], as: TableAs = {}): Sheet {
  const fields = [...new Set([...(as.columns ?? []), ...written.flatMap((row) => Object.keys(row))])].filter(
    (f) => f !== 'id' && f !== 'notes',
  );
  const columns = fields.map(
    (field, index): Column => ({
      index,
      heading: field,
      cell: `${columnLetters(index)}1`,
      field,
      confidence: as.proposed?.includes(field) ? 0.7 : 1,
      status: as.proposed?.includes(field) ? 'proposed' : 'exact',
    }),
  );
  const table: Table = {
    file: as.file ?? `data/${kind}.csv`,
    sheet: as.sheet ?? null,
    hidden: false,
    range: `A1:${columnLetters(Math.max(0, fields.length - 1))}${written.length + 1}`,
    kind,
    confidence: 1,
    headerRow: 1,
    columns,
    rows: { read: written.length, leftOut: 0, setAside: 0, blank: 0, totals: 0 },
    money: {},
    dates: {},
    totals: as.totals ?? [],
    faults: as.faults ?? [],
    words: [],
    because: [],
  };
  const rows = written.map(({ id, notes, ...fieldsOf }, index) => {
    const name = Object.values(fieldsOf).find((value) => typeof value === 'string') ?? kind;
    return { ...fieldsOf, id: id ?? `${slug(String(name))}-${index + 1}`, origin: { table, row: index + 2, notes: notes ?? [] } };
  });
  return { table, rows };
}

/** A service or contract on the map, with everything not said taken as not known. */
export function placed(service: string, more: Partial<Placement> = {}): Placement {
  const row = more.cell?.cell ?? `A${(service.length % 90) + 2}`;
  const cell = more.cell ?? { file: 'data/services.csv', sheet: null, cell: row };
  return {
    id: slug(service),
    service,
    of: 'services',
    cell,
    element: 'parent-family-support',
    tier: 'targeted',
    otherTiers: [],
    status: 'stated',
    confidence: { element: 1, tier: 1 },
    because: 'the table says so',
    needs: [],
    cohorts: [],
    ages: null,
    agesStated: false,
    area: null,
    written: { commissioner: null, provider: null },
    arrangement: 'commissioned',
    commissioners: [],
    providers: [],
    start: null,
    end: null,
    annualValue: null,
    share: 100,
    split: null,
    valueHere: more.annualValue ?? null,
    at: { service: cell },
    ...more,
  };
}

/** A duty in force for ever, led by the council. */
export function dutyOf(id: string, more: Partial<Duty> = {}): Duty {
  return {
    id,
    title: 'A duty',
    strength: 'law',
    leadBody: 'LA',
    element: '',
    tier: '',
    from: day('2010-04-01'),
    to: null,
    needs: [],
    source: { text: 'An Act 2006 s.1', verified: true },
    ...more,
  };
}

export function accepted(about: string, until: string | null = null): Decision {
  const cell = { file: 'decisions.csv', sheet: null, cell: 'B2' };
  return {
    kind: 'accept',
    about,
    decision: '',
    reason: 'agreed',
    by: 'Head of Commissioning',
    until: until === null ? null : day(until),
    cell,
  };
}

export interface Given {
  readonly sheets?: readonly Sheet[];
  readonly placements?: readonly Placement[];
  readonly duties?: readonly Duty[];
  readonly decisions?: readonly Decision[];
  readonly limits?: Workspace['limits'];
  readonly milestones?: readonly Milestone[];
  readonly closable?: readonly string[];
  readonly lets?: readonly HowLet[];
  readonly timetables?: readonly PrintedTimetable[];
  readonly renewals?: readonly RenewalGap[];
  readonly providers?: Readonly<Record<string, readonly string[]>>;
  /** The bodies that buy, each under one name; none when not said. */
  readonly commissioners?: readonly string[];
  /** The day of the plan; 30 June 2015 when not said. */
  readonly asOf?: string;
  readonly year?: string;
  /** The elements in use; family support and early childhood when not said. */
  readonly elements?: readonly SystemElement[];
  /** The tiers in use; universal and targeted when not said. */
  readonly tiers?: readonly Tier[];
}

export const tier = (id: string, response: ResponseLevel): Tier => ({ id, title: id, response, names: [] });

/** A council's plan of 2015/16, looked at on 30 June 2015. */
export function pictureOf(given: Given): Picture {
  const sheets = given.sheets ?? [];
  const records = Object.fromEntries(
    kinds.map((kind) => [kind, sheets.filter(({ table }) => table.kind === kind).flatMap(({ rows }) => rows)]),
  ) as unknown as Records;
  const cell = { file: 'data/contracts.csv', sheet: null, cell: 'A2' };
  const workspace: Workspace = {
    organisation: 'Westmarsh Council',
    year: year(given.year ?? '2015/16'),
    title: 'A plan',
    asOf: day(given.asOf ?? '2015-06-30'),
    governance: 'executive',
    nation: 'england',
    calendar: { closures: [], decidedBy: null },
    elements: given.elements ?? [
      { id: 'parent-family-support', title: 'Parent and family support', names: ['Family support'] },
      { id: 'early-childhood', title: 'Early childhood development', names: ['Early years'] },
    ],
    tierModel: {
      id: 'few',
      title: 'A few tiers',
      tiers: given.tiers ?? [tier('universal', 'early'), tier('targeted', 'targeted')],
      source: 'made up',
    },
    sources: [],
    limits: given.limits ?? {},
    decisions: given.decisions ?? [],
  };
  const parties: Parties = {
    providers: Object.entries(given.providers ?? {}).map(([name, spellings]) => ({
      name,
      spellings: spellings.map((text) => ({ text, cell })),
      because: 'the same name but for its ending',
    })),
    commissioners: (given.commissioners ?? []).map((name) => ({ name, spellings: [{ text: name, cell }], because: 'the same name' })),
  };
  const placements = divided(given.placements ?? []);
  return {
    workspace,
    tables: sheets.map(({ table }) => table),
    records,
    placements,
    parties,
    joined: joinedRows({ workspace, records, placements, parties }),
    duties: given.duties ?? [],
    milestones: given.milestones ?? [],
    closable: given.closable ?? [],
    lets: given.lets ?? [],
    timetables: given.timetables ?? [],
    renewals: given.renewals ?? [],
  };
}

/** What one rule makes of a picture: what it found, the cells it points at, and what it could not judge. */
export function verdictOf(code: keyof typeof rules, given: Given) {
  const { findings, outcomes } = judge(pictureOf(given), { only: [code] });
  const outcome = outcomes[0];
  return {
    findings,
    about: findings.map((finding) => finding.about),
    cells: findings.map((finding) => finding.evidence.map(({ cell }) => cell)),
    amounts: findings.map((finding) => finding.amount),
    severities: findings.map((finding) => finding.severity),
    examined: outcome?.examined ?? -1,
    unjudged: (outcome?.unjudged ?? []).map(({ about }) => about),
    reasons: (outcome?.unjudged ?? []).map(({ because }) => because),
    unjudgedCells: (outcome?.unjudged ?? []).map(({ cell }) => cell?.cell ?? null),
  };
}
