import type { BudgetLine } from '../../src/nouns/money.ts';
import type { Records } from '../../src/nouns/records.ts';
import type { Note, Row } from '../../src/nouns/row.ts';
import type { Column, Table } from '../../src/nouns/table.ts';
import type { Workspace } from '../../src/nouns/workspace.ts';
import { address } from '../../src/values/cell.ts';
import { day } from '../../src/values/day.ts';
import { pence } from '../../src/values/money.ts';
import { slug } from '../../src/values/text.ts';
import { year } from '../../src/values/year.ts';

const fields = ['line', 'element', 'period', 'budget', 'fund', 'partner', 'code', 'service'] as const;

const columns: readonly Column[] = fields.map((field, index) => ({
  index,
  heading: field,
  cell: address(index, 1),
  field,
  confidence: 1,
  status: 'exact',
}));

/** A budget table as intake would give it: headings in row 1, rows from row 2. */
export function budgetTable(sheet = 'Budget', file = 'data/budget.xlsx'): Table {
  return {
    file,
    sheet,
    hidden: false,
    range: 'A1:H99',
    kind: 'budget',
    confidence: 1,
    headerRow: 1,
    columns,
    rows: { read: 0, leftOut: 0, setAside: 0, blank: 0, totals: 0 },
    money: {},
    dates: {},
    totals: [],
    faults: [],
    words: [],
    because: [],
  };
}

/** What a budget line says, its budget in pounds; `notes` and `extra` as intake keeps them. */
export interface Written extends Omit<BudgetLine, 'budget' | 'year'> {
  readonly pounds?: number;
  readonly year?: string;
  readonly notes?: readonly Note[];
  readonly extra?: Readonly<Record<string, string>>;
}

/** Budget rows of one table. */
export function budgetRows(lines: readonly Written[], table: Table = budgetTable()): readonly Row<BudgetLine>[] {
  return lines.map(({ pounds, year: of, notes = [], extra, ...rest }, index) => ({
    ...rest,
    ...(pounds === undefined ? {} : { budget: pence(Math.round(pounds * 100)) }),
    ...(of === undefined ? {} : { year: year(of) }),
    ...(extra === undefined ? {} : { extra }),
    id: slug(`${table.sheet} ${rest.line ?? rest.element ?? 'row'} ${rest.fund ?? ''} ${pounds ?? ''}`),
    origin: { table, row: index + 2, notes },
  }));
}

const empty: Records = {
  contracts: [],
  services: [],
  specifications: [],
  budget: [],
  spend: [],
  intentions: [],
  activities: [],
  outcomes: [],
  workforce: [],
  engagement: [],
  meetings: [],
  assets: [],
  grants: [],
  savings: [],
  kpis: [],
  placements: [],
  risks: [],
  proposals: [],
  demand: [],
  clearances: [],
  versions: [],
};

/** The records of a workspace that holds a budget, and whatever else a test needs. */
export function recordsOf(budget: readonly Row<BudgetLine>[], more: Partial<Records> = {}): Records {
  return { ...empty, budget, ...more };
}

/** A council's workspace for a year. */
export function workspaceFor(of: string): Workspace {
  return {
    organisation: 'Anyshire County Council',
    year: year(of),
    title: 'Annual commissioning plan',
    asOf: day('2017-12-14'),
    governance: 'committee',
    nation: 'england',
    calendar: { closures: [], decidedBy: null },
    elements: [
      { id: 'early-childhood', title: 'Early childhood development', names: ['Early childhood development'] },
      { id: 'parent-family-support', title: 'Parent and family support', names: [] },
    ],
    tierModel: { id: 'plymouth', title: 'Five tiers', source: 'Plymouth', tiers: [{ id: 'universal', title: 'Universal', names: [] }] },
    sources: [],
    limits: {},
    decisions: [],
  };
}
