// The spreadsheets of fixtures/cambridgeshire, from the Health Committee paper of 14 December 2017.
// Run from the project root: npx tsx tests/make-fixtures/cambridgeshire.ts
import { type Sheet, saveSheets } from './sheet.ts';

const organisation = 'Cambridgeshire County Council';
const data = new URL('../../fixtures/cambridgeshire/data/', import.meta.url);

async function save(file: string, ...sheets: Sheet[]): Promise<void> {
  await saveSheets(organisation, '2017-12-14', new URL(file, data), sheets);
}

await save(
  'budget.xlsx',
  {
    name: "Children's centres",
    titles: [organisation, "Children's centres budget 2017/18"],
    headings: ['Budget line', 'System element', '2017/18 budget', 'Note'],
    widths: [28, 30, 18, 64],
    formats: { 3: '£#,##0' },
    rows: [
      [
        "Children's centres",
        'Early childhood development',
        5272159,
        'Includes property budgets managed corporately for the centres the council runs itself. System element added for this workspace, not in the paper',
      ],
      ['Total', null, { formula: 'SUM(C5:C5)', result: 5272159 }, null],
    ],
  },
  {
    name: 'Published position',
    titles: [organisation, "Children's centres: position as published, December 2017"],
    headings: ['Item', '2017/18', '2018/19'],
    widths: [28, 18, 18],
    rows: [
      ['Current budget', '£5,272,159', '-'],
      ['Saving', '-', '(£900,000)'],
      ['Revised budget', '-', '£4,372,159*'],
    ],
    notes: ['*an uplift for cost inflation may come on top', 'The saving is permanent and is published as 17% of the current budget.'],
  },
);

await save('clearances.xlsx', {
  name: 'Officer clearance',
  titles: [organisation, 'Officer clearance of implications'],
  headings: ['Implications', 'Officer clearance', 'Officer (role)'],
  widths: [56, 20, 34],
  rows: [
    ['Resources: cleared by Finance', 'Yes', 'Financial officer'],
    ['Procurement, contracts and contract procedure rules: cleared by the Head of Procurement (LGSS)', 'Yes', 'Officer, LGSS Procurement'],
    ['Statutory, legal and risk: cleared by LGSS Law', 'Yes', 'Legal officer'],
    ['Equality and diversity: cleared by the Service Contact', 'Yes or No', 'Officer, Service Contact'],
    ['Engagement and communication: cleared by Communications', 'Yes or No', 'Officer, Communications'],
    ['Localism and local Member involvement: cleared by the Service Contact', 'Yes or No', 'Officer, Service Contact'],
    ['Public health: cleared by Public Health', 'Yes', 'Officer, Public Health'],
  ],
});
