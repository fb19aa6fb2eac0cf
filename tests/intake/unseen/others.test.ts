import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { dateCell, workbookOf } from '../workbook.ts';
import { type Truth, toldOf } from './told.ts';

const lines = (...rows: readonly string[]): string => rows.join('\n');
const months = ['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December', 'January', 'February', 'March'];
const drifting = [
  ['Supplier Name', 'Payment Date', 'Net Amount (£)', 'Directorate'],
  ['Supplier', 'Date Paid', 'Amount (excl VAT)', 'Directorate'],
  ['Payee', 'Paid date', 'Net £', 'Directorate name'],
] as const;

const cases: readonly (readonly [string, () => string | Uint8Array | Promise<Uint8Array>, readonly Truth[]])[] = [
  [
    'twelve monthly sheets whose headings drift',
    () =>
      workbookOf((book) =>
        months.forEach((month, n) => {
          const sheet = book.addWorksheet(`${month} 24`);
          sheet.addRow([...(drifting[Math.floor(n / 4)] as readonly string[])]);
          sheet.addRow(['Harbour CIC', dateCell('2024-04-30'), 600 + n, 'Education']);
          sheet.addRow(['Bright Start Ltd', dateCell('2025-03-31'), 0.25, 'Public Health']);
        }),
      ),
    [
      {
        kind: 'spend',
        headerRow: 1,
        rows: 24,
        columns: 'A provider, B date, C amount, D department',
        money: { amount: 726_900 },
        dates: { date: '2024-04-30 2025-03-31' },
      },
    ],
  ],
  [
    'a pivot under its filter',
    () =>
      lines(
        'Directorate,(All)',
        '',
        'Row Labels,Sum of Net Amount',
        'Harbour CIC,1200.50',
        'Bright Start Ltd,800',
        'Low Fell Trust,75',
        'Grand Total,2075.50',
      ),
    [{ kind: 'spend', headerRow: 3, rows: 3, columns: 'A provider, B amount', money: { amount: 207_550 } }],
  ],
  [
    'spend in UTF-16, with a credit in brackets',
    () =>
      iconv.encode(
        lines(
          'Body Name\tService Label\tBeneficiary Name\tPayment Date\tTrans. Ref\tNet Amount £',
          'Eastmere Borough Council\tFostering\tHarbour CIC\t01/05/2025\tT1\t"1,200.50"',
          'Eastmere Borough Council\tFostering\tHarbour CIC\t29/05/2025\tT2\t(200.50)',
        ),
        'utf-16le',
      ),
    [
      {
        kind: 'spend',
        headerRow: 1,
        rows: 2,
        columns: 'A body, B service, C provider, D date, E transaction, F amount',
        money: { amount: 100_000 },
        dates: { date: '2025-05-01 2025-05-29' },
      },
    ],
  ],
  [
    'a budget in thousands, said above it, with sub-totals',
    () =>
      lines(
        'Revenue budget monitoring P6,,,£000',
        'Budget Holder,Service Line,Current Budget,Projected Outturn',
        'Head of Service,Fostering,5400,5480',
        'Head of Service,Residential,9100,9900',
        ',Net Total,14500,15380',
      ),
    [
      {
        kind: 'budget',
        headerRow: 2,
        rows: 2,
        columns: 'B line, C budget, D forecast',
        money: { budget: 1_450_000_000, forecast: 1_538_000_000 },
      },
    ],
  ],
  [
    'a savings tracker in thousands',
    () =>
      lines(
        'Savings Ref,Proposal Title,Approved Saving £000,Forecast Delivery £000,Delivered to date £000,RAG,Lead Director',
        'CS01,Youth offer,250,200,120,Amber,Director of Children',
        'CS02,Edge of care,400,150,-,Red,Head of Safeguarding',
        ',Total,650,350,120,,',
      ),
    [
      {
        kind: 'savings',
        headerRow: 1,
        rows: 2,
        columns: 'A ref, B title, C approved, D forecast, E achieved, F financialRating, G owner',
        money: { approved: 65_000_000, forecast: 35_000_000, achieved: 12_000_000 },
      },
    ],
  ],
  [
    'indicators of a contract',
    () =>
      lines(
        'Contract,KPI Description,Target,Q1 Actual,RAG Status',
        'Portage,Seen in 6 weeks,95%,99%,Green',
        'Portage,Satisfaction,90%,88%,Amber',
      ),
    [{ kind: 'kpis', headerRow: 1, rows: 2, columns: 'A contract, B measure, C target, D actual, E rating' }],
  ],
  [
    'an establishment',
    () =>
      lines(
        'Team,Job Title,Grade,WTE,Avg caseload,Salary inc on-costs',
        'North,Family Support Worker,G6,8.5,14,38500',
        'North,Team Manager,G10,1,,58200',
      ),
    [
      {
        kind: 'workforce',
        headerRow: 1,
        rows: 2,
        columns: 'A team, B role, D fte, E caseload, F costPerFte',
        money: { costPerFte: 9_670_000 },
      },
    ],
  ],
];

it.each(cases)('a file nobody had seen: %s', async (_, make, truths) => {
  expect(await toldOf(await make(), truths)).toEqual(truths);
});
