import type { Clock, ClockAnswer } from '../../../src/nouns/clock.ts';
import type { Example, RuleCard } from '../../../src/nouns/finding.ts';
import type { Weighing } from '../../../src/nouns/placement.ts';
import type { Inspected } from '../../../src/reports/terminal/inspect-pages.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { budget, services } from '../sample-tables.ts';

/** Two files as read: one with a cell that could not be read, one with a table that is none of ours. */
export const inspected: readonly Inspected[] = [
  {
    file: 'data/finance.xlsx',
    format: 'xlsx',
    tables: [
      {
        ...budget.table,
        faults: [
          { kind: 'unreadable', heading: 'Budget', text: 'an amount was looked for', cells: ['B7', 'B8'], quoted: ['#REF!'] },
          { kind: 'left out', heading: '', text: 'rows with nothing that could be read as a record', cells: ['A9'], quoted: [] },
        ],
      },
    ],
  },
  {
    file: 'data/services.csv',
    format: 'csv',
    encoding: 'windows-1252',
    delimiter: ';',
    tables: [
      { ...services.table, dates: { start: { min: null, max: null, blank: 3, unreadable: 1, order: null } } },
      { ...services.table, sheet: 'Lookup', kind: 'other', hidden: true },
    ],
  },
];

export const card: RuleCard = {
  code: 'no-end-date',
  family: 'contracts',
  title: 'A contract with no end date',
  severity: 'warning',
  method: 'Looks at each contract for an end.',
  exclusions: ['A contract called over is left alone.'],
  why: 'Nobody can plan the next one.',
  remedy: 'Ask the contract owner.',
  source: 'Transparency Code 2015',
  limits: { leadDays: 180 },
};

export const example: Example = {
  story: 'fixtures/stories/no-end-date',
  severity: 'warning',
  text: '“Young carers” has no last day.',
  amount: pence(7_500_00),
  evidence: [
    { file: 'data/contracts.csv', sheet: null, cell: 'D3', value: '' },
    { file: 'data/contracts.csv', sheet: null, cell: 'A3', value: 'WM-2' },
  ],
};

export const tenderClock: Clock = {
  id: 'short-tender',
  title: 'Tendering period',
  family: 'A law',
  about: null,
  kind: 'period',
  given: 'the day tenders are invited',
  answer: 'the earliest deadline',
  afterwards: 'tenders may be assessed',
  actsOnLastDay: false,
  opens: null,
  anchor: null,
  span: { count: 2, days: 'calendar days', counting: 'after' },
  local: false,
  inForce: { from: day('2020-01-01'), to: null },
  begun: true,
  source: { text: 'A law s.1', verified: false },
  note: 'A note.',
  variants: [
    {
      id: 'urgent',
      title: 'it is urgent',
      span: { count: 0, days: 'calendar days', counting: 'after' },
      source: { text: 'A law s.2', verified: true },
      needs: null,
    },
  ],
  cell: { file: 'templates/clocks/law.yaml', sheet: null, cell: '/clocks/0' },
};

export const workedClock: ClockAnswer = {
  clock: tenderClock,
  variant: null,
  from: day('2026-09-01'),
  days: [
    { date: day('2026-09-01'), counted: false, because: 'the day it is counted from' },
    { date: day('2026-09-02'), counted: true, because: 'day 1' },
    { date: day('2026-09-03'), counted: true, because: 'day 2' },
  ],
  ends: day('2026-09-03'),
  actFrom: day('2026-09-04'),
  latest: null,
  starts: null,
};

/** What the words of a service weigh, one of them for another element. */
export const weighings: readonly Weighing[] = [
  { words: 'health visiting', field: 'name', element: 'early-childhood', tier: 'universal', weight: 5, tierWeight: 5, from: null },
  { words: 'intensive', field: 'description', element: 'edge-of-care', tier: 'targeted', weight: 1.5, tierWeight: 0.375, from: null },
];
