import { expect, it } from 'vitest';
import { workbookOf } from '../workbook.ts';
import { type Truth, toldOf } from './told.ts';

const lines = (...rows: readonly string[]): string => rows.join('\r\n');

const cases: readonly (readonly [string, () => string | Promise<Uint8Array>, readonly Truth[]])[] = [
  [
    'a pipeline whose values are ranges and whose tenders are due back',
    () =>
      lines(
        'Procurement pipeline 2026 to 2028',
        '',
        'Pipeline ID,Project title,Estimated value from (£),Estimated value to (£),Tenders due back,Suitable for SMEs,Stage',
        'P1,Parenting support,250000,400000,26/06/2026,Yes,Planning',
        'P2,Short breaks,"1,200,000","1,500,000",30/10/2026,No,Planning',
      ),
    [
      {
        kind: 'contracts',
        headerRow: 3,
        rows: 2,
        columns: 'A ref, B title, C valueMin, D valueMax, E deadline, F sme, G status',
        money: { valueMin: 145_000_000, valueMax: 190_000_000 },
        dates: { deadline: '2026-06-26 2026-10-30' },
      },
    ],
  ],
  [
    'awards to voluntary groups, and the period they are for',
    () =>
      lines(
        'Grant ID,Group / organisation funded,Purpose of the award,Date grant agreed,Grant period from,Grant period to,Total awarded,Ward(s) benefiting',
        'V1,Tidewell Play Association,Summer playschemes,12/03/2025,01/04/2025,31/03/2026,"£9,500.00",Northfield',
        'V2,Harbour Homestart,Home visiting,01/05/2025,01/06/2025,31/05/2028,"£135,000.00",All',
        'V3,Low Fell Youth,Youth club,deferred,,,,All',
      ),
    [
      {
        kind: 'contracts',
        headerRow: 1,
        rows: 3,
        columns: 'A ref, B provider, C title, D awarded, E start, F end, G totalValue, H area',
        money: { totalValue: 14_450_000 },
        dates: { start: '2025-04-01 2025-06-01', end: '2026-03-31 2028-05-31' },
      },
    ],
  ],
  [
    'the lots of a framework, and how far they can be extended',
    () =>
      workbookOf((book) => {
        const sheet = book.addWorksheet('Lot list');
        sheet.addRow(['Fostering framework']);
        sheet.addRow([]);
        sheet.addRow([
          'Lot no.',
          'Lot title',
          'Appointed provider',
          'Admitted on',
          'Framework expires',
          'Can be extended until',
          'Charity or social enterprise?',
        ]);
        sheet.addRow([1, 'Standard fostering', 'Harbour CIC', '01/10/2024', '30/09/2028', '30/09/2030', 'Yes']);
        sheet.addRow([2, 'Parent and child', 'Low Fell Trust', '14/07/2025', '30/09/2028', '30/09/2030', 'No']);
      }),
    [
      {
        kind: 'contracts',
        headerRow: 3,
        rows: 2,
        columns: 'A lot, B title, C provider, D start, E end, F maxEnd, G vcse',
        dates: { start: '2024-10-01 2025-07-14', maxEnd: '2030-09-30 2030-09-30' },
      },
    ],
  ],
  [
    'three ends beside each other',
    () =>
      lines(
        'Contract,Supplier,Began on,Original expiry,Expiry incl. extensions taken,Latest possible expiry,Contract manager (post title)',
        'Advocacy,Harbour CIC,01/04/2022,31/03/2025,31/03/2027,31/03/2029,Commissioning manager',
        'Refuge,Low Fell Trust,01/09/2023,31/08/2026,31/08/2026,31/08/2028,Head of service',
      ),
    [
      {
        kind: 'contracts',
        headerRow: 1,
        rows: 2,
        columns: 'A title, B provider, C start, D end, E currentEnd, F maxEnd, G owner',
        dates: { end: '2025-03-31 2026-08-31', currentEnd: '2026-08-31 2027-03-31', maxEnd: '2028-08-31 2029-03-31' },
      },
    ],
  ],
  [
    'intentions in plain words, their years as columns',
    () =>
      lines(
        'Joint commissioning intentions,,,,,',
        ',,,,,',
        'No.,Priority area,We intend to…,Lead commissioner,2026/27,2027/28,What difference will it make?,Indicative resource (£)',
        '1.1,Early help,Join up parenting programmes,Council,Scope,Tender,Fewer waits,120000',
        '1.2,SEND,Review short breaks,ICB,Co-produce,Recommission,More choice,80000',
      ),
    [
      {
        kind: 'intentions',
        headerRow: 3,
        rows: 2,
        columns: 'A ref, B group, C intention, D lead, E milestones 2026/27, F milestones 2027/28, G outcome, H amount',
        money: { amount: 20_000_000 },
      },
    ],
  ],
  [
    'risks whose headings explain themselves in brackets',
    () =>
      lines(
        'Risk no.,Risk (what might happen),Likelihood (1-5),Impact (1-5),Score (LxI),Controls (what we do now),Risk owner',
        '1,Therapies offer reduced,3,4,12,Monthly review,Head of SEND',
        '2,Provider leaves the market,2,5,10,Framework open,Head of commissioning',
      ),
    [
      {
        kind: 'risks',
        headerRow: 1,
        rows: 2,
        columns: 'A ref, B event, C likelihood, D impact, E score, F control, G owner',
      },
    ],
  ],
  [
    'services as families would ask of them, and a local figure beside the national one',
    () =>
      workbookOf((book) => {
        const services = book.addWorksheet('Service list');
        services.addRow(['Service', 'Who runs it', 'Who funds it', 'Age range', 'Localities covered', 'Yearly budget £']);
        services.addRow(['Family hubs', 'Council', 'Council', '0-19', 'All', 640000]);
        services.addRow(['Young carers', 'Harbour CIC', 'Council and ICB', '8-18', 'North', 91500]);
        const outcomes = book.addWorksheet('Outcomes');
        outcomes.addRow(['Indicator', 'Westmarsh', 'England', 'Year']);
        outcomes.addRow(['Breastfeeding at 6 weeks', 44.1, 52.7, '2024/25']);
        outcomes.addRow(['Obesity in year 6', 24.3, 22.1, '2024/25']);
      }),
    [
      {
        kind: 'services',
        headerRow: 1,
        rows: 2,
        columns: 'A service, B provider, C commissioner, D ages, E area, F annualValue',
        money: { annualValue: 73_150_000 },
      },
      { kind: 'outcomes', headerRow: 1, rows: 2, columns: 'A indicator, B local, C national, D period' },
    ],
  ],
  [
    'demand with a figure held back',
    () => lines('Measure,Year,Number', 'Children in need,2024/25,812', 'Privately fostered,2024/25,<10'),
    [{ kind: 'demand', headerRow: 1, rows: 2, columns: 'A measure, B period, C value' }],
  ],
];

it.each(cases)('%s', async (_, content, truths) => {
  expect(await toldOf(await content(), truths)).toEqual(truths);
});
