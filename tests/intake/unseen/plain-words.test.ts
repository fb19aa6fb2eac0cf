import { expect, it } from 'vitest';
import { type Truth, toldOf } from './told.ts';

const lines = (...rows: readonly string[]): string => rows.join('\r\n');

const cases: readonly (readonly [string, string, Truth])[] = [
  [
    'headings asked as questions',
    lines(
      'What is the contract for?,Who is the contract with?,When did it start?,When does it end?,How much is it worth?,Can it be extended?',
      'School nursing,Harbour CIC,01/04/2023,31/03/2026,"£450,000",Yes - 2 x 12 months',
      'Health visiting,Bright Start Ltd,01/09/2024,31/08/2027,"£1,250,000",No',
      'Fostering support,Low Fell Trust,01/10/2024,30/09/2026,TBC,No',
    ),
    {
      kind: 'contracts',
      headerRow: 1,
      rows: 3,
      columns: 'A title, B provider, C start, D end, E totalValue, F extensionOptions',
      money: { totalValue: 170_000_000 },
      dates: { end: '2026-03-31 2027-08-31' },
    },
  ],
  [
    'the shortest words there are',
    lines(
      'Ref,Service,Supplier,From,To,Cost',
      'C1,School nursing,Harbour CIC,01/04/2023,31/03/2026,"£450,000"',
      'C2,Health visiting,Bright Start Ltd,01/09/2024,31/08/2027,"£1,250,000"',
    ),
    {
      kind: 'contracts',
      headerRow: 1,
      rows: 2,
      columns: 'A ref, B title, C provider, D start, E end, F totalValue',
      money: { totalValue: 170_000_000 },
    },
  ],
  [
    'a column headed as a place that says how contracts stand',
    lines(
      'Contract,Supplier,Start,End,Where we are',
      'Young carers,Harbour CIC,01/04/2023,31/03/2027,Initial term; 24 months possible',
      'Short breaks,Bright Start Ltd,01/09/2024,31/08/2027,Both extensions used',
      'Parenting,Low Fell Trust,01/10/2024,30/09/2026,Extended to 31 August 2027',
      'Youth work,Low Fell Trust,01/10/2024,30/09/2027,As framework',
    ),
    { kind: 'contracts', headerRow: 1, rows: 4, columns: 'A title, B provider, C start, D end, E status' },
  ],
  [
    'organisations that are another on every row are the providers',
    lines(
      'Contract,Organisation,Start,EXT. TO,Whole life,Service Manager',
      'Young carers,Harbour CIC,01/04/2023,31/03/2027,"£450,000",Head of Early Help',
      'Short breaks,Bright Start Ltd,01/09/2024,31/08/2028,"£1,250,000",Head of SEND',
      'Parenting,Low Fell Trust,01/10/2024,30/09/2027,"£80,000",Head of Early Help',
    ),
    {
      kind: 'contracts',
      headerRow: 1,
      rows: 3,
      columns: 'A title, B provider, C start, D currentEnd, E totalValue, F owner',
      money: { totalValue: 178_000_000 },
      dates: { currentEnd: '2027-03-31 2028-08-31' },
    },
  ],
  [
    'a register of teams that says for whom, where and how far it may be extended',
    lines(
      'Contract #,Contract / service,Team,Supplier/Contractor,Client group,Where,Start,End,Can be extended to,£k pa,Framework',
      '101,School nursing,Public Health,Harbour CIC,0-19,Northtown,01/04/2023,31/03/2027,31/03/2029,450,No',
      '102,Mentoring,Early Help,Bright Start Ltd,Children looked after,South,01/09/2024,31/08/2028,,250,Yes',
      '103,Day activities,Commissioning,Low Fell Trust,Older people,South,01/10/2024,30/09/2027,30/09/2028,80,No',
    ),
    {
      kind: 'contracts',
      headerRow: 1,
      rows: 3,
      columns: 'A ref, B title, C department, D provider, E cohort, F area, G start, H end, I maxEnd, J annualValue, K calledOffFrom',
      money: { annualValue: 78_000_000 },
      dates: { maxEnd: '2028-09-30 2029-03-31' },
    },
  ],
  [
    'a budget whose one column of figures is headed with a year and its unit',
    lines('Budget line,Fund,2026/27 £000', 'Early help,Council,1300', 'Special needs,High needs block,2100', 'Total,,3400'),
    { kind: 'budget', headerRow: 1, rows: 2, columns: 'A line, B fund, C budget 2026/27', money: { 'budget 2026/27': 340_000_000 } },
  ],
  [
    'savings whose amounts stand under their years',
    lines('What we will do,2026/27 £000,2027/28 £000,RAG', 'Merge two contracts,120,60,Green', 'Review placements,300,150,Amber'),
    { kind: 'savings', headerRow: 1, rows: 2, columns: 'A title, B approved 2026/27, C approved 2027/28, D financialRating' },
  ],
  [
    'a budget whose corner holds the unit of its figures',
    lines('£000s,Budget,Outturn,Variance', 'Fostering,5400,5480,80', 'Residential,9100,9900,800', 'Total,14500,15380,880'),
    {
      kind: 'budget',
      headerRow: 1,
      rows: 2,
      columns: 'A line, B budget, C actual',
      money: { budget: 1_450_000_000, actual: 1_538_000_000 },
    },
  ],
  [
    'awards made to others are contracts, whatever they are called',
    lines(
      'Grant,Recipient,Funding,Awarded,Expires',
      'Youth work,Harbour CIC,"£45,000",01/04/2024,31/03/2025',
      'Play schemes,Bright Start,"£12,500",01/04/2024,31/03/2025',
    ),
    {
      kind: 'contracts',
      headerRow: 1,
      rows: 2,
      columns: 'A title, B provider, C totalValue, D awarded, E end',
      money: { totalValue: 5_750_000 },
      dates: { end: '2025-03-31 2025-03-31' },
    },
  ],
  [
    'one word of a heading and what stands below it',
    lines(
      'Name of contract,Provider,Day on which we think it will cease,Roughly what the council is paying in worth',
      'Refuge,Harbour CIC,31/03/2026,"£45,000"',
      'Outreach,Low Fell Trust,30/09/2026,"£12,500"',
    ),
    { kind: 'contracts', headerRow: 1, rows: 2, columns: 'A title, B provider, C end, D totalValue', money: { totalValue: 5_750_000 } },
  ],
];

it.each(cases)('%s', async (_, content, truth) => {
  expect(await toldOf(content, [truth])).toEqual([truth]);
});
