import { expect, it } from 'vitest';
import { type Truth, toldOf } from './told.ts';

const lines = (...rows: readonly string[]): string => rows.join('\r\n');

const cases: readonly (readonly [string, string, Truth])[] = [
  [
    'a ledger enquiry whose codes and texts stand in pairs, with a subtotal in a column of texts',
    lines(
      'Enquiry: payments,,,,,',
      'TransNo,Supplier,Supplier (T),Cost Centre,Cost Centre (T),Text,Amount',
      '7001,S10021,Fernhill Families CIC,CH12,Family hubs,Parenting,22916.67',
      '7002,S10088,Larkway Minibuses Ltd,CH12,Family hubs,Trips,642.00',
      ',,,CH12,Subtotal,,23558.67',
      '7003,S10102,Rooksend Care Ltd,CH13,Short breaks,Overnight stays,35000.00',
      ',,,CH13,Subtotal,,35000.00',
    ),
    {
      kind: 'spend',
      headerRow: 2,
      rows: 3,
      columns: 'A transaction, B providerId, C provider, D costCentre, F description, G amount',
      money: { amount: 5_855_867 },
    },
  ],
  [
    'a register under bands in small letters, its terms and options in prose',
    lines(
      'Contract,Provider,Contract term,Options to extend,Notice required,Annual value',
      'Early help,,,,,',
      'Home visiting,Fernhill Families CIC,3 years + option of 2 x 12 months,,3 months,110000',
      'Youth work,Streetlamp Youth,2 years,Yes - 12 months,90 days,54500',
      'Health,,,,,',
      'Portage,Early Steps Ltd,3+1,none,12 weeks,87250',
    ),
    {
      kind: 'contracts',
      headerRow: 1,
      rows: 3,
      columns: 'A title, B provider, C termMonths, D extensionOptions, E noticeMonths, F annualValue',
      money: { annualValue: 25_175_000 },
    },
  ],
  [
    'contracts whose period is two days in one cell, bought by a process',
    lines(
      'Ref,Contract title,Supplier,Contract period,Lead commissioner,Extension length (months),Process,Date of signature',
      'C1,School nursing,Fernhill Ltd,01/04/2024 - 31/03/2027,North Marsh ICB,24,Open,19/03/2024',
      'C2,Advocacy,Streetlamp CIO,Apr 2024 – Mar 2026,North Marsh ICB,none,Direct award,20/03/2024',
      'C3,Short breaks,Rooksend Care Ltd,from 1 April 2023 to 31 March 2026,South Marsh ICB,2 x 12 months,Open,21/03/2023',
    ),
    {
      kind: 'contracts',
      headerRow: 1,
      rows: 3,
      columns: 'A ref, B title, C provider, D termMonths, E commissioner, F extensionMonths, G route, H signed',
      dates: { signed: '2023-03-21 2024-03-20' },
    },
  ],
  [
    'a calendar under the names of its months, with the days of agendas and of reports',
    lines(
      'Committee,Date of meeting,Time,Agenda publication date,Report deadline',
      'MAY 2026,,,,',
      'Cabinet,Tuesday 26 May 2026,2.00 pm,18 May 2026,12 May 2026',
      'JUNE 2026,,,,',
      'Scrutiny committee,Thursday 11 June 2026,10.00 am,3 June 2026,28 May 2026',
      'Schools Forum,Monday 15 June 2026,4.00 pm,5 June 2026,1 June 2026',
      'Dates may be subject to change and further meetings will be published on the website.,,,,',
    ),
    {
      kind: 'meetings',
      headerRow: 1,
      rows: 3,
      columns: 'A body, B date, D agendaBy',
      dates: { agendaBy: '2026-05-18 2026-06-05' },
    },
  ],
  [
    'a budget whose last line adds up the others without saying so',
    lines(
      'Service,2025/26,2026/27',
      'Placements,61250,64000',
      'Early help,12020,12300',
      'Disabled children,33000,34510',
      'Net service budget,106270,110810',
      'Funded by,,',
      'Council tax,80000,82000',
    ),
    {
      kind: 'budget',
      headerRow: 1,
      rows: 4,
      columns: 'A service, B budget 2025/26, C budget 2026/27',
      money: { 'budget 2025/26': 18_627_000, 'budget 2026/27': 19_281_000 },
    },
  ],
  [
    'placements in and out of the area',
    lines(
      'Provider,Type of placement,No. of children,Weekly cost,In / out of area',
      'Rooksend Care Ltd,Residential,4,"£5,250",In area',
      'Fernhill Homes,Residential,2,"£6,100",Out of area',
    ),
    {
      kind: 'placements',
      headerRow: 1,
      rows: 2,
      columns: 'A provider, B type, C children, D weeklyCost, E inArea',
      money: { weeklyCost: 1_135_000 },
    },
  ],
  [
    'an export whose headings name the object before the field',
    lines(
      'Contract: Contract Number,Contract: Contract Name,Supplier: Account Name,Contract Start Date,Contract End Date,Total Contract Value,Contract Manager: Title,Category Level 1',
      'C1001,Hearing equipment,Larkway Devices Ltd,01/02/2024,31/01/2027,189000.00,Divisional buyer,Medical equipment',
      'C1002,Agency cover,Fernhill Staffing Ltd,14/04/2025,13/04/2026,840000.00,Temporary staffing lead,Staffing',
    ),
    {
      kind: 'contracts',
      headerRow: 1,
      rows: 2,
      columns: 'A ref, B title, C provider, D start, E end, F totalValue, G owner, H category',
      money: { totalValue: 102_900_000 },
    },
  ],
  [
    'a list whose terms and extensions stand in one column, with a longstop',
    lines(
      'Commissioned service,Lead provider,Contract start,Longstop (if all extensions used),Contract length (yrs + ext.),PSR / PA23,Goods / services / works',
      'Healthy child programme,Fernhill Community Trust,01/04/2022,31/03/2028,4+2,PSR,Services',
      'Infant feeding,Cradle Song Ltd,01/04/2025,31/03/2028,2+1,PSR,Services',
    ),
    {
      kind: 'contracts',
      headerRow: 1,
      rows: 2,
      columns: 'A title, B provider, C start, D maxEnd, E termMonths, F regime, G category',
      dates: { maxEnd: '2028-03-31 2028-03-31' },
    },
  ],
  [
    'a tracker in plain words',
    lines(
      'MTFS ref,Saving,Agreed 2025/26 £000,Delivered to date £000,Forecast at year end £000,One-off or ongoing,What we are doing about it',
      'CH-01,Fewer admissions,1200,410,850,Ongoing,Second team recruited',
      'CH-12,Use of a reserve,400,400,400,One-off,',
    ),
    {
      kind: 'savings',
      headerRow: 1,
      rows: 2,
      columns: 'A ref, B title, C approved 2025/26, D achieved, E forecast, F recurrent, G mitigation',
      money: { 'approved 2025/26': 160_000_000 },
    },
  ],
  [
    'a calendar with the day of the agenda beside that of the reports behind it',
    lines(
      'Committee,Day and date,Final reports to Democratic Services,Agenda out',
      'Cabinet,16/09/2025,04/09/2025,08/09/2025',
      'Scrutiny,24/09/2025,12/09/2025,16/09/2025',
    ),
    { kind: 'meetings', headerRow: 1, rows: 2, columns: 'A body, B date, D agendaBy', dates: { agendaBy: '2025-09-08 2025-09-16' } },
  ],
];

it.each(cases)('%s', async (_, content, truth) => {
  expect(await toldOf(content, [truth])).toEqual([truth]);
});
