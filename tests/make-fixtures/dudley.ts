// The spreadsheets of fixtures/dudley, from the People Services Scrutiny Committee paper of 22 September 2015.
// Run from the project root: npx tsx tests/make-fixtures/dudley.ts
import { type Sheet, saveSheets } from './sheet.ts';

const organisation = 'Dudley Metropolitan Borough Council';
const data = new URL('../../fixtures/dudley/data/', import.meta.url);

async function save(file: string, ...sheets: Sheet[]): Promise<void> {
  await saveSheets(organisation, '2015-10-15', new URL(file, data), sheets);
}

const transfer = new Date(Date.UTC(2015, 9, 1));

await save('finance.xlsx', {
  name: '0-5 allocation',
  titles: [organisation, '0-5 public health allocation, part year'],
  headings: ['Budget line', 'System element', 'Period', '2015/16 budget', 'Fund', 'Note'],
  widths: [60, 30, 28, 18, 22, 52],
  formats: { 4: '£#,##0' },
  rows: [
    [
      '0-5 public health services (health visiting and family nurse)',
      'Early childhood development',
      'October 2015 to March 2016',
      2453000,
      'Public health grant',
      'Part of a year only. The 2016/17 allocation is unknown. System element added for this workspace, not in the paper',
    ],
    ['Total', null, null, { formula: 'SUM(D5:D5)', result: 2453000 }, null, null],
  ],
  notes: ['2016/17: not known'],
});

await save('services.xlsx', {
  name: 'Current provision',
  titles: [organisation, '0-5 services: current provision, autumn 2015'],
  headings: ['Service', 'Description', 'Commissioner', 'Provider', 'Ages', 'Start', 'Annual value'],
  widths: [20, 60, 44, 44, 8, 14, 16],
  formats: { 6: 'dd/mm/yyyy' },
  rows: [
    [
      'Health Visiting',
      'Nursing advice and help for families with very young children; carries the five mandated reviews',
      'NHS England to 30 September 2015; Dudley MBC from 1 October 2015',
      'Black Country Partnership Foundation Trust',
      '0-5',
      transfer,
      'not stated',
    ],
    [
      'Family Nurse',
      'Family nurses, who stay with their employer when commissioning moves',
      'NHS England to 30 September 2015; Dudley MBC from 1 October 2015',
      'not stated',
      '0-5',
      transfer,
      'not stated',
    ],
    [
      "Children's Centres",
      '5 clusters; community support, child and family health, learning and skills; families in most need come first',
      'Dudley MBC',
      'not stated',
      '0-5',
      'not stated',
      'not stated',
    ],
  ],
  notes: ['Start is the day commissioning passed to the council, not the day the service began.'],
});

const [hv, cc] = ['Health Visiting', "Children's Centres"];
await save('priorities.xlsx', {
  name: 'Scoping',
  titles: [organisation, '0-5 integration: what each service must do, side by side'],
  headings: ['Service', 'Mandated element or priority', 'Kind'],
  widths: [22, 62, 20],
  rows: [
    [hv, 'Antenatal review (new)', 'mandated element'],
    [hv, 'New baby review', 'mandated element'],
    [hv, '6-8 week assessment (apart from the GP one)', 'mandated element'],
    [hv, 'One year assessment', 'mandated element'],
    [hv, '2 to 2.5 year review', 'mandated element'],
    [hv, 'Becoming a parent and the first weeks', 'priority'],
    [hv, 'Maternal mental health, postnatal depression included', 'priority'],
    [hv, 'Breastfeeding: starting and keeping on', 'priority'],
    [hv, 'Healthy weight: food and activity', 'priority'],
    [hv, 'Health and wellbeing at age 2, and readiness for school', 'priority'],
    [hv, 'Minor illness and fewer accidents', 'priority'],
    [],
    [cc, 'Each child is unique', 'mandated element'],
    [cc, 'Strength and independence through good relationships', 'mandated element'],
    [cc, 'Surroundings that help learning, with parents as partners', 'mandated element'],
    [cc, 'Different ways and rates of learning, special needs included', 'mandated element'],
    [cc, 'Early Years and School Readiness', 'priority'],
    [cc, 'Health and Wellbeing', 'priority'],
    [cc, 'Parenting Capacity and Relationship Support', 'priority'],
  ],
});
