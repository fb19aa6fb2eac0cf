import { divided } from '../../src/mapping/places/splits.ts';
import type { DutyStanding } from '../../src/nouns/duty-standing.ts';
import type { Finding } from '../../src/nouns/finding.ts';
import type { Model, ModelEntry } from '../../src/nouns/model.ts';
import type { Placement } from '../../src/nouns/placement.ts';
import type { Plan } from '../../src/nouns/plan.ts';
import type { Records } from '../../src/nouns/records.ts';
import { at } from '../../src/nouns/row.ts';
import type { Table } from '../../src/nouns/table.ts';
import type { Milestone, Timeline } from '../../src/nouns/timeline.ts';
import type { Workspace } from '../../src/nouns/workspace.ts';
import type { YearTotal } from '../../src/nouns/year-total.ts';
import type { Cell } from '../../src/values/cell.ts';
import { day } from '../../src/values/day.ts';
import { nothing, type Pence } from '../../src/values/money.ts';
import { type FinancialYear, year } from '../../src/values/year.ts';
import { pounds } from './sample-records.ts';
import * as sheets from './sample-tables.ts';

export const workspace: Workspace = {
  organisation: 'A City Council and its health partners',
  year: year('2015/16'),
  title: 'Annual commissioning plan',
  asOf: day('2015-06-30'),
  governance: 'executive',
  nation: 'england',
  calendar: { closures: [], decidedBy: null },
  elements: [
    { id: 'parent-family-support', title: 'Parent and family support', names: [] },
    { id: 'early-childhood', title: 'Early childhood development', names: ['Early childhood'] },
    { id: 'send-health', title: 'Children with specific health, special educational needs or disability', names: ['SEND'] },
    { id: 'vulnerable-cyp', title: 'Vulnerable children and young people', names: [] },
    { id: 'edge-of-care', title: 'Children in and on the edge of care', names: [] },
  ],
  tierModel: {
    id: 'plymouth',
    title: 'Five levels of response',
    source: 'A commissioning strategy, section 7',
    tiers: [
      { id: 'universal', title: 'Universal services', names: [] },
      { id: 'early-help-system', title: 'Early Help: whole system', names: [] },
      { id: 'early-help-brief', title: 'Early Help: brief intervention', names: [] },
      { id: 'targeted', title: 'Targeted or intensive', names: [] },
      { id: 'specialist', title: 'Specialist or statutory', names: [] },
    ],
  },
  sources: [{ path: 'data/finance.xlsx' }, { path: 'data/services.xlsx' }],
  limits: {},
  decisions: [
    {
      kind: 'place',
      about: 'family-5',
      decision: 'parent-family-support/targeted',
      reason: 'Works with families before proceedings',
      by: 'Commissioning manager',
      until: null,
      cell: { file: 'decisions.csv', sheet: null, cell: 'A2' },
    },
  ],
};

const noRecords: Records = {
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

/** A plan of a workspace that holds nothing at all. */
export const emptyPlan: Plan = {
  version: '0.1.0',
  workspace: { ...workspace, decisions: [] },
  notProcured: { outOfScope: 0, unsure: 0, beside: 0, singly: 0 },
  sources: [],
  records: noRecords,
  placements: [],
  map: [],
  costOnce: null,
  othersBuy: null,
  parties: { providers: [], commissioners: [] },
  findings: [],
  rules: [],
  duties: [],
  models: [],
  workforce: { roles: [], teams: [], tiers: [], remedies: [] },
  flows: [],
  timelines: [],
  clashes: [],
  daysOff: {},
  printed: [],
  milestones: [],
  assumptions: [],
};

type Said = Pick<Placement, 'element' | 'tier' | 'status' | 'arrangement'> & { readonly sure?: number; readonly share?: number };

const said: readonly Said[] = [
  { element: 'parent-family-support', tier: 'targeted', status: 'proposed', arrangement: 'in-house', sure: 0.8 },
  { element: 'parent-family-support', tier: 'early-help-system', status: 'proposed', arrangement: 'in-house', sure: 0.5 },
  { element: 'parent-family-support', tier: 'targeted', status: 'proposed', arrangement: 'in-house', sure: 0.9 },
  { element: 'parent-family-support', tier: 'targeted', status: 'stated', arrangement: 'in-house' },
  { element: 'parent-family-support', tier: 'targeted', status: 'decided', arrangement: 'in-house' },
  { element: 'early-childhood', tier: 'universal', status: 'stated', arrangement: 'commissioned' },
  { element: 'vulnerable-cyp', tier: 'targeted', status: 'proposed', arrangement: 'mixed', sure: 0.6, share: 60 },
  { element: 'edge-of-care', tier: null, status: 'proposed', arrangement: 'mixed', sure: 0.6, share: 40 },
  { element: null, tier: null, status: 'out-of-scope', arrangement: 'unknown' },
];

export const placements: readonly Placement[] = divided(
  said.map(({ sure = 1, share = 100, ...place }, index) => {
    const row = sheets.services.rows[index] as (typeof sheets.services.rows)[number];
    return {
      id: row.id,
      service: row.service as string,
      of: 'services',
      cell: at(row, 'service'),
      otherTiers: [],
      ...place,
      confidence: { element: sure, tier: place.tier === null ? 0 : sure },
      because: `its name holds “${row.service?.split(' ').at(-1)?.toLowerCase()}”`,
      needs: index < 5 ? ['family-support'] : [],
      cohorts: ['families'],
      ages: null,
      agesStated: false,
      area: null,
      written: { commissioner: null, provider: null },
      commissioners: row.commissioner ?? [],
      providers: row.provider ?? [],
      start: null,
      end: null,
      annualValue: row.annualValue ?? null,
      share,
      split: null,
      valueHere: row.annualValue ?? null,
      at: { service: at(row, 'service'), annualValue: at(row, 'annualValue') },
    };
  }),
);

const blankEnd: Cell = { file: 'data/register.csv', sheet: null, cell: 'E6' };

export const findings: readonly Finding[] = [
  {
    code: 'no-end-date',
    severity: 'warning',
    title: 'A contract with no end date',
    text: 'C-3 states no end date.',
    about: ['C-3'],
    evidence: [blankEnd],
    key: 'no-end-date:C-3',
  },
  {
    code: 'contract-ended',
    severity: 'error',
    title: 'A contract past its end',
    text: 'The original term of C-1 has ended.',
    about: ['C-1'],
    evidence: [{ file: 'data/register.csv', sheet: null, cell: 'E4' }],
    amount: pounds(4_000_000),
    key: 'contract-ended:C-1',
  },
  {
    code: 'no-end-date',
    severity: 'warning',
    title: 'A contract with no end date',
    text: 'Another spelling of the same.',
    about: [],
    evidence: [blankEnd],
    key: 'no-end-date:C-3',
    accepted: { reason: 'Being let', by: 'Commissioning manager', until: day('2015-12-31') },
  },
];

const none: YearTotal = {
  base: nothing,
  indexation: nothing,
  pressures: nothing,
  savings: nothing,
  avoidance: nothing,
  income: nothing,
  investment: nothing,
  oneOff: nothing,
  reserves: nothing,
  reallocatedIn: nothing,
  reallocatedOut: nothing,
  net: nothing,
};

/** Children's centres over three years: a £900,000 saving from October, half of it in the first year. */
export function modelOf(scenario: string, saving: number): Model {
  const base = pounds(5_272_159);
  const [first, second, third] = [year('2015/16'), year('2016/17'), year('2017/18')] as const;
  const total = (taken: number): YearTotal => ({ ...none, base, savings: pounds(taken), net: pounds(5_272_159 - taken) });
  const effect = (incremental: Pence, cumulative: Pence) => ({ incremental, cumulative });
  const taken = (of: FinancialYear, amount: number): ModelEntry => ({
    by: 'measure',
    id: 'centres-offer',
    year: of,
    line: 'centres',
    term: 'savings',
    amount: pounds(amount),
  });
  return {
    scenario,
    baseYear: first,
    years: [first, second, third],
    partYear: 'months',
    prices: null,
    gross: false,
    lines: [
      {
        id: 'centres',
        title: "Children's centres",
        element: 'early-childhood',
        tier: null,
        fund: null,
        partner: null,
        amounts: { [first]: base, [second]: pounds(5_272_159 - saving / 2), [third]: pounds(5_272_159 - saving) },
        cell: { file: 'data/finance.xlsx', sheet: 'Centres', cell: 'B4' },
        caveats: [],
      },
      {
        id: 'visiting',
        title: 'Health visiting',
        element: 'early-childhood',
        tier: null,
        fund: 'Public Health Grant',
        partner: null,
        amounts: {},
        fullYear: pounds(4_906_000),
        period: 'Oct to Mar',
        cell: { file: 'data/allocation.csv', sheet: null, cell: 'F4' },
        caveats: [],
      },
    ],
    measures: [
      {
        id: 'centres-offer',
        title: 'Fewer buildings',
        kind: 'saving',
        cashable: true,
        recurrent: true,
        effects: { [second]: effect(pounds(saving / 2), pounds(saving / 2)), [third]: effect(pounds(saving / 2), pounds(saving)) },
        ofLines: false,
        growsByItself: false,
        term: 'savings',
        cell: { file: 'scenarios/offer.yaml', sheet: null, cell: 'line 7' },
        from: day('2016-10-01'),
        to: null,
        confidence: null,
        decision: null,
        eia: null,
      },
    ],
    limits: [],
    totals: { [first]: total(0), [second]: total(saving / 2), [third]: total(saving) },
    doNothing: { [first]: total(0), [second]: total(0), [third]: total(0) },
    entries: [taken(second, saving / 2), taken(third, saving)],
    uplifts: {},
    assumptions: [{ text: 'Part years count months.', source: 'commissioning.yaml', cell: null, verified: true }],
    ground: { lines: {}, measures: {}, uplifts: {} },
  };
}

export const timeline: Timeline = {
  conditions: [],
  id: 'C-1',
  contract: 'Health visiting',
  title: 'Health visiting',
  cell: { file: 'data/register.csv', sheet: null, cell: 'F4' },
  regime: 'Light touch (2015)',
  regimeTitle: 'The regime',
  variants: [],
  because: 'Community health is a light-touch service.',
  direction: 'backward',
  start: day('2016-04-01'),
  stages: [
    {
      id: 'design',
      name: 'Design and engagement',
      earliestStart: day('2015-06-30'),
      earliestFinish: day('2015-09-30'),
      latestStart: day('2015-06-01'),
      latestFinish: day('2015-09-01'),
      floatDays: -29,
      critical: true,
      duration: '3 months (likely)',
      source: 'practice',
      verified: false,
      ...{ follows: [], counted: 'back' as const, goesBy: [] },
    },
    {
      id: 'mobilise',
      name: 'Mobilisation',
      earliestStart: null,
      earliestFinish: null,
      latestStart: day('2016-01-01'),
      latestFinish: day('2016-03-31'),
      floatDays: null,
      critical: false,
      duration: '3 months (likely)',
      source: 'a council paper',
      verified: true,
      ...{ follows: ['design'], counted: 'back' as const, goesBy: [] },
    },
  ],
  pointOfNoReturn: day('2015-06-01'),
  verdict: 'late',
  lateByWorkingDays: 21,
  options: [
    { title: 'Extend', text: 'Take the option in the contract.', source: 'the contract', verified: true, beginBy: null, isEnough: null },
  ],
};

export const milestones: readonly Milestone[] = (
  [
    ['m1', 'upcoming', '2015-10-01'],
    ['m2', 'overdue', '2015-06-01'],
    ['m3', 'unknown', null],
  ] as const
).map(([id, status, due]) => ({
  id,
  contract: 'Health visiting',
  title: 'Health visiting',
  kind: 'decision to procure',
  due: due === null ? null : day(due),
  status,
  because: 'worked back from the start',
  source: 'timeline',
  cell: { file: 'data/register.csv', sheet: null, cell: 'F4' },
  owner: null,
}));

const read: readonly { readonly table: Table }[] = Object.values(sheets);

/** A believable plan: in-house family support beside a contracted budget, proposals, findings, a model, a late procurement. */
const inLaw = {
  id: 'CIC-03',
  title: 'Advocacy for children in need, in care and leaving it',
  strength: 'law' as const,
  leadBody: 'LA',
  element: 'edge-of-care',
  tier: 'specialist',
  from: day('2004-04-01'),
  to: null,
  needs: ['advocacy'],
  source: { text: 'Children Act 1989 s.26A', verified: true },
};
const standing: DutyStanding = {
  duty: inLaw,
  lead: 'the local authority',
  source: inLaw.source.text,
  unread: [],
  where: '',
  force: { from: day('2015-04-01'), to: day('2016-03-31') },
  seen: [],
  before: [],
  beside: null,
  gaps: [{ from: day('2015-04-01'), to: day('2016-03-31') }],
  doubtful: [],
  unjudged: null,
  doubt: null,
};

/** Duties that stand in every way there is: nothing seen, some days open, days in doubt, seen throughout, not judged, and a point of guidance. */
const standings: readonly DutyStanding[] = [
  standing,
  {
    ...standing,
    duty: { ...inLaw, id: 'PFS-01', title: 'Services for children in need', needs: ['family-support'] },
    seen: placements.slice(0, 2),
    where: 'in North',
    gaps: [{ from: day('2016-01-01'), to: day('2016-03-31') }],
    doubtful: [{ from: day('2015-04-01'), to: day('2015-04-30') }],
    doubt: '“Family support” is seen, but its start is not stated, so whether it runs all year cannot be told',
  },
  {
    ...standing,
    duty: { ...inLaw, id: 'ECD-08', from: null },
    seen: placements.slice(5, 6),
    force: { from: day('2015-10-01'), to: day('2016-03-31') },
    gaps: [],
    doubtful: [{ from: day('2015-10-01'), to: day('2016-03-31') }],
    doubt: 'its start is not stated',
  },
  { ...standing, duty: { ...inLaw, id: 'ECD-05' }, seen: placements.slice(0, 5), gaps: [] },
  { ...standing, duty: { ...inLaw, id: 'X-01' }, gaps: [], unjudged: 'no service or contract would show it' },
  {
    ...standing,
    duty: { ...inLaw, id: 'CIC-21', strength: 'guidance', from: null },
    force: null,
    gaps: [],
    unread: ['from memory'],
    unjudged: 'the day is not recorded',
  },
];

export const samplePlan: Plan = {
  ...emptyPlan,
  workspace,
  sources: [...new Set(read.map(({ table }) => table.file))].map((file) => ({
    file,
    sha256: 'ab'.repeat(32),
    tables: read.flatMap(({ table }) => (table.file === file ? [table] : [])),
  })),
  records: {
    ...noRecords,
    services: sheets.services.rows,
    contracts: sheets.contracts.rows,
    budget: [...sheets.budget.rows, ...sheets.twoYears.rows],
    outcomes: sheets.outcomes.rows,
    intentions: sheets.intentions.rows,
    activities: sheets.activities.rows,
    clearances: sheets.clearances.rows,
    versions: sheets.versions.rows,
    engagement: sheets.engagement.rows,
  },
  placements,
  findings,
  rules: [
    { code: 'contract-ended', title: 'A contract the scenario ends', examined: 3, found: 1, unjudged: [] },
    {
      code: 'no-end-date',
      title: 'A contract has no end date',
      examined: 3,
      found: 2,
      unjudged: [{ about: 'C-2', because: 'its term is not stated', cell: blankEnd }],
    },
  ],
  duties: standings,
  models: [modelOf('approved', 900_000), modelOf('half', 450_000)],
  timelines: [timeline],
  milestones,
  assumptions: [{ text: 'The year is the financial year.', source: 'commissioning.yaml', cell: null, verified: false }],
};

/** The same where the register is a whole council’s: the first of its contracts is nothing of the plan’s. */
export const wholeCouncilPlan: Plan = {
  ...samplePlan,
  placements: [
    ...samplePlan.placements,
    ...sheets.contracts.rows.map((row, index): Placement => {
      const [like] = placements;
      const cell = at(row, 'title');
      const values = { annualValue: row.annualValue ?? null, valueHere: row.annualValue ?? null };
      const here = { ...(like as Placement), ...values, id: row.id, service: row.title ?? row.id, of: 'contracts' as const, cell, at: {} };
      return { ...here, arrangement: 'commissioned', ...(index === 0 && { element: null, tier: null, status: 'out-of-scope' as const }) };
    }),
  ],
};
