import { expect, it } from 'vitest';
import { oldWorkbook } from '../packages/compound.ts';
import { dateCell, workbookOf } from '../workbook.ts';
import { type Truth, toldOf } from './told.ts';

const register = (more: Partial<Truth>): Truth => ({ kind: 'contracts', headerRow: 1, rows: 3, columns: '', ...more });
const lines = (...rows: readonly string[]): string => rows.join('\r\n');

const cases: readonly (readonly [string, () => string | Uint8Array | Promise<Uint8Array>, Truth])[] = [
  [
    'a query and its parameters above, and the words of a finance system',
    () =>
      lines(
        "SELECT c.ref, c.title FROM contracts c WHERE c.status = 'Live' ORDER BY 1",
        'Run by: reports,,Run at: 02/06/2025 09:14',
        '',
        'Contract Ref No,Contract Description,Vendor,Commencement,Expiry,Lifetime Value (£),Est. Annual Spend,Procurement route followed,Lead Officer,VCSE?',
        'WM1,Short breaks,Bright Start Ltd,01/04/2023,31/03/2026,"£300,000.30","£100,000.10",Open tender,Commissioning Manager,N',
        'WM2,Portage,Harbour CIC,01/09/2024,31/08/2026,"£80,000","£40,000",Direct award,Commissioning Manager,Y',
        'WM3,Advocacy,Low Fell Trust,15/01/2025,14/01/2027,"£50,000","£25,000",Quotation,Head of Service,Y',
      ),
    register({
      headerRow: 4,
      columns: 'A ref, B description, C provider, D start, E end, F totalValue, G annualValue, H route, I owner, J vcse',
      money: { totalValue: 43_000_030, annualValue: 16_500_010 },
      dates: { start: '2023-04-01 2025-01-15', end: '2026-03-31 2027-01-14' },
    }),
  ],
  [
    'agreements in place of contracts, behind a blank first column',
    () =>
      lines(
        ',Westmarsh County Council',
        ',Parameters: Directorate = ALL; Status = Active',
        ',Agreement No.,Name of Agreement,Awarded Supplier,Service Area,Date of Commencement,Date of Expiry,Extn Period,Original Award Value',
        ',A1,Refuge,Tidewell Association,Public Health,1-Apr-23,31-Mar-26,12 months,"£90,000"',
        ',A2,Mediation,Harbour CIC,Education,12-Jun-24,11-Jun-25,12 months,"£9,500"',
        ',A3,Outreach,Low Fell Trust,Education,1-Jan-25,31-Dec-27,24 months,"£310,250"',
      ),
    register({
      headerRow: 3,
      columns: 'B ref, C title, D provider, E department, F start, G end, H extensionMonths, I totalValue',
      money: { totalValue: 40_975_000 },
      dates: { start: '2023-04-01 2025-01-01', end: '2025-06-11 2027-12-31' },
    }),
  ],
  [
    'a merged header of two rows',
    () =>
      workbookOf((book) => {
        const sheet = book.addWorksheet('Register');
        sheet.addRow(['Westmarsh contracts register']);
        sheet.addRow(['Contract', null, 'Supplier', null, 'Term', null, 'Value', null]);
        sheet.addRow(['Ref', 'Title', 'Name', 'SME?', 'Start', 'End', 'Annual', 'Total']);
        for (const block of ['A1:H1', 'A2:B2', 'C2:D2', 'E2:F2', 'G2:H2']) sheet.mergeCells(block);
        for (const n of [1, 2, 3])
          sheet.addRow([
            `W${n}`,
            `Service ${n}`,
            'Bright Start Ltd',
            'Yes',
            dateCell('2024-04-01'),
            dateCell(`202${n + 4}-03-31`),
            n * 100,
            n * 300,
          ]);
      }),
    register({
      headerRow: 3,
      columns: 'A ref, B title, C provider, D sme, E start, F end, G annualValue, H totalValue',
      money: { annualValue: 60_000, totalValue: 180_000 },
      dates: { end: '2025-03-31 2027-03-31' },
    }),
  ],
  [
    'two ways of writing dates in one column, and a yearly cost',
    () =>
      lines(
        'Ref,Project Title,Name of Provider,Date From,Date To,Yearly cost',
        'P1,Contact,Bright Start Ltd,1 April 2023,2026-03-31,"£12,000.50"',
        'P2,Visitors,Harbour CIC,13/05/2024,12/05/2026,"£8,000"',
        'P3,Interviews,Low Fell Trust,2 January 2025,01/01/2028,"£70,000"',
      ),
    register({
      columns: 'A ref, B title, C provider, D start, E end, F annualValue',
      money: { annualValue: 9_000_050 },
      dates: { start: '2023-04-01 2025-01-02', end: '2026-03-31 2028-01-01' },
    }),
  ],
  [
    'a workbook of 1904 whose contracts commence and expire',
    () =>
      workbookOf((book) => {
        book.properties.date1904 = true;
        const sheet = book.addWorksheet('Sheet1');
        sheet.addRow(['Contract ID', 'Service', 'Provider', 'Commences', 'Expires', 'Total contract value']);
        for (const n of [1, 2, 3])
          sheet.addRow([`C${n}`, `Care ${n}`, 'Harbour CIC', dateCell(`202${n}-04-01`), dateCell(`202${n + 3}-03-31`), 5000]);
      }),
    register({
      columns: 'A ref, B title, C provider, D start, E end, F totalValue',
      money: { totalValue: 1_500_000 },
      dates: { start: '2021-04-01 2023-04-01', end: '2024-03-31 2026-03-31' },
    }),
  ],
  [
    'serials that lost their format, from a day to a day',
    () =>
      oldWorkbook([
        ['Contract No', 'Supplier', 'Contract Details', 'Effective From', 'Effective To', 'Contract Sum'],
        ['N1', 'Bright Start Ltd', 'Contact', 45_017, 46_112, 900.25],
        ['N2', 'Harbour CIC', 'Visitors', 45_383, 46_477, 100],
        ['N3', 'Low Fell Trust', 'Interviews', 45_748, 46_112, 50],
      ]),
    register({
      columns: 'A ref, B provider, C description, D start, E end, F totalValue',
      money: { totalValue: 105_025 },
      dates: { start: '2023-04-01 2025-04-01', end: '2026-03-31 2027-03-31' },
    }),
  ],
  [
    'a value without its extensions, and options to extend in words',
    () =>
      lines(
        'Contract Ref;Service Title;Provider Name;Initial Start Date;Initial End Date;Option to Extend?;Total Contract Value (excl. extensions);SME Y/N',
        'E1;Contact;Bright Start Ltd;01/04/2023;31/03/2026;2 x 12 months;£1.2m;Y',
        'E2;Visitors;Harbour CIC;01/04/2024;31/03/2027;5+1+1;£480,000 over 4 years;N',
        'E3;Interviews;Low Fell Trust;01/04/2025;31/03/2028;None;120,000 pa;Y',
      ),
    register({
      columns: 'A ref, B title, C provider, D start, E end, F extensionOptions, G totalValue, H sme',
      money: { totalValue: 168_000_000, annualValue: 12_000_000 },
    }),
  ],
  [
    'sixty columns and two thousand rows of nothing, and a value headed Annual',
    () => {
      const blank = ','.repeat(60);
      const row = (n: number): string => `R${n},Care ${n},Harbour CIC,01/04/2024,31/03/2026,"£1,000.0${n}"${blank}`;
      return lines(`Contract Reference,Title,Supplier,Start,End,Annual${blank}`, row(1), row(2), row(3), ...new Array(2000).fill(blank));
    },
    register({ columns: 'A ref, B title, C provider, D start, E end, F annualValue', money: { annualValue: 300_006 } }),
  ],
];

it.each(cases)('a register nobody had seen: %s', async (_, make, truth) => {
  expect(await toldOf(await make(), [truth])).toEqual([truth]);
});
