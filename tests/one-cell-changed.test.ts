import { expect, it } from 'vitest';
import { type Change, changedBothWays } from './changed-both-ways.ts';
import { hasOffice } from './output/recalculated.ts';

/** Of each council one cell a data page, and the sheets whose every figure follows. What rules and milestones say was judged when the plan was made. */
const rounds: readonly { readonly council: string; readonly changes: readonly Change[]; readonly sheets: readonly string[] }[] = [
  {
    council: 'plymouth',
    changes: [
      {
        cell: ['Budget lines, System elements', 'Budget', 'Parent and family support'],
        to: 424_511,
        source: { file: 'data/finance.xlsx', sheet: 'System elements', cell: 'B7' },
      },
      {
        cell: ['Budget', 'Budget', 'Wellbeing'],
        to: 61_000_000,
        source: { file: 'data/finance.xlsx', sheet: 'Strategies', cell: 'B6' },
      },
      {
        cell: ['Totals the files print', 'Published', 'TOTAL'],
        to: 404_000_000,
        source: { file: 'data/finance.xlsx', sheet: 'Strategies', cell: 'B9' },
      },
      {
        cell: ['Services', 'Tier', 'Social Care Family Support'],
        to: 'Specialist and statutory intervention',
        source: { file: 'decisions.csv', line: 'place,Social Care Family Support,parent-family-support/specialist,for this test,example,' },
      },
    ],
    sheets: [
      'Service map',
      'Each element, who provides',
      'Budget',
      'Budget lines, System elements',
      'Budget by element',
      'Totals the files print',
      'Budget model',
      'Budget lines',
    ],
  },
  {
    council: 'cumbria',
    changes: [
      {
        cell: ['Engagement', 'Responses', 'Professional working'],
        to: 70,
        source: { file: 'data/consultation-responses.csv', was: ',76,', is: ',70,' },
      },
    ],
    sheets: ['Engagement'],
  },
  {
    council: 'cambridgeshire',
    changes: [
      {
        cell: ['Budget', 'Budget', "Children's centres"],
        to: 5_000_000,
        source: { file: 'data/budget.xlsx', sheet: "Children's centres", cell: 'C5' },
      },
    ],
    sheets: [
      'Budget',
      'Budget by element',
      'Totals the files print',
      'Budget lines',
      'What changes the budget',
      'Do nothing beside the measures',
      'Budget by system element',
      'From the base to 2018-19',
      'Year by year',
    ],
  },
  {
    council: 'dudley',
    changes: [
      {
        cell: ['Budget', 'Budget', '0-5'],
        to: 2_500_000,
        source: { file: 'data/finance.xlsx', sheet: '0-5 allocation', cell: 'D5' },
      },
    ],
    sheets: ['Each element, who provides', 'Budget', 'Budget by element', 'Totals the files print', 'Budget model', 'Budget lines'],
  },
];

it.runIf(hasOffice).each(rounds)(
  'cells of $council changed in its workbook are followed as if their sources were',
  { timeout: 240_000 },
  async ({ council, changes, sheets }) => {
    const { moved, apart } = await changedBothWays(council, changes, sheets);
    expect(apart).toEqual([]);
    expect(moved).toEqual(sheets);
  },
);
