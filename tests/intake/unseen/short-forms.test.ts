import { expect, it } from 'vitest';
import { type Truth, toldOf } from './told.ts';

const lines = (...rows: readonly string[]): string => rows.join('\r\n');

const cases: readonly (readonly [string, string, Truth])[] = [
  [
    'a portal’s ends, each with what it leaves out or takes in',
    lines(
      'Contract Title,Supplier,Contract Start Date,Contract End Date (excl. extensions),Latest End Date (incl. all extensions),Lead commissioner,Accountable director (post)',
      'Refuge,Harbour CIC,01/04/2024,31/03/2027,31/03/2029,Westmarsh County Council,Director of Housing',
      'Advocacy,Low Fell Trust,01/09/2024,31/08/2026,31/08/2028,Eastmere City Council,Director of Education',
      'Mediation,Bright Start Ltd,01/09/2024,31/08/2026,31/08/2027,Westmarsh County Council,Director of Education',
    ),
    {
      kind: 'contracts',
      headerRow: 1,
      rows: 3,
      columns: 'A title, B provider, C start, D end, E maxEnd, F commissioner, G owner',
      dates: { end: '2026-08-31 2027-03-31', maxEnd: '2027-08-31 2029-03-31' },
    },
  ],
  [
    'a year’s value and the whole term’s beside it',
    lines(
      'Agreement,Provider,Start,End,Finishes if extended,Value p.a. £,Value whole term £,Way it was bought,Funded from,Uplift',
      'Refuge,Harbour CIC,01/04/2024,31/03/2027,31/03/2029,"£10,000","£30,000",Open tender,Base budget,CPI',
      'Outreach,Low Fell Trust,01/09/2024,31/08/2026,31/08/2028,"£5,000","£10,000",Three quotes,Grant,None',
    ),
    {
      kind: 'contracts',
      headerRow: 1,
      rows: 2,
      columns: 'A title, B provider, C start, D end, E maxEnd, F annualValue, G totalValue, H route, I fund, J indexation',
      money: { annualValue: 1_500_000, totalValue: 4_000_000 },
    },
  ],
  [
    'a register in bands, each under a line in capitals',
    lines(
      'Contract,Provider,Start,End',
      'EARLY HELP,,,',
      'Parenting,Harbour CIC,01/04/2024,31/03/2027',
      'CHILDREN IN CARE,,,',
      'Fostering,Low Fell Trust,01/09/2024,31/08/2026',
      'NYAS,Bright Start Ltd,01/09/2024,31/08/2026',
    ),
    {
      kind: 'contracts',
      headerRow: 1,
      rows: 3,
      columns: 'A title, B provider, C start, D end',
      dates: { end: '2026-08-31 2027-03-31' },
    },
  ],
  [
    'a ledger that has no room for whole words',
    lines(
      'CC,CC Desc,Revised Bud,YTD Act,Commitments,Full Yr Fcst',
      'P1200,Fostering,"540,000.00","450,100.00","12,000.00","548,000.00"',
      'P1210,Residential,"910,000.00","800,000.50",0.00,"990,000.00"',
      ',Total,"1,450,000.00","1,250,100.50","12,000.00","1,538,000.00"',
    ),
    {
      kind: 'budget',
      headerRow: 1,
      rows: 2,
      columns: 'A code, B line, C budget, D actual, E commitment, F forecast',
      money: { budget: 145_000_000, actual: 125_010_050, forecast: 153_800_000 },
    },
  ],
  [
    'a pooled fund, by who pays',
    lines(
      'Scheme no.,Scheme,Partner paying,Pooled budget £’000,Spent to month 9 £’000,Expected outturn £’000',
      '1,Equipment,Council,500,400,520',
      '2,Short breaks,ICB,300,200,290',
    ),
    {
      kind: 'budget',
      headerRow: 1,
      rows: 2,
      columns: 'A code, B line, C partner, D budget, E actual, F forecast',
      money: { budget: 80_000_000, forecast: 81_000_000 },
    },
  ],
  [
    'a trust’s payments, gross',
    lines(
      'Trust,Date Paid,Cost Category,Payee Name,Voucher,Gross £',
      'Westmarsh NHS Foundation Trust,05/03/2026,Agency staff,Harbour CIC,V1,"30,000.00"',
      'Westmarsh NHS Foundation Trust,19/03/2026,Equipment,Bright Start Ltd,V2,"45,500.50"',
    ),
    {
      kind: 'spend',
      headerRow: 1,
      rows: 2,
      columns: 'B date, C category, D provider, E transaction, F amount',
      money: { amount: 7_550_050 },
      dates: { date: '2026-03-05 2026-03-19' },
    },
  ],
  [
    'grants received, in the words of the officer who keeps them',
    lines(
      'Grant stream,Grant value £,For year,Must be spent on,Grant finishes',
      'Holiday activities,"£450,000",2026/27,Food and play,31/03/2027',
      'Start for Life,"£750,000",2026/27,Family hubs,31/03/2027',
    ),
    {
      kind: 'grants',
      headerRow: 1,
      rows: 2,
      columns: 'A fund, B amount, C year, D ringFence, E ends',
      money: { amount: 120_000_000 },
      dates: { ends: '2027-03-31 2027-03-31' },
    },
  ],
];

it.each(cases)('%s', async (_, content, truth) => {
  expect(await toldOf(content, [truth])).toEqual([truth]);
});
