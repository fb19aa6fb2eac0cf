import type { RuleCard } from '../../../src/nouns/finding.ts';
import type { Inspected } from '../../../src/reports/terminal/inspect-pages.ts';
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
  why: 'Nobody can plan the next one.',
  remedy: 'Ask the contract owner.',
  source: 'Transparency Code 2015',
  limits: { leadDays: 180 },
};
