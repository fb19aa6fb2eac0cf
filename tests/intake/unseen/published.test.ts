import { expect, it } from 'vitest';
import { type Truth, toldOf } from './told.ts';

/** Headings as councils and NHS bodies publish them, over rows made up here. */
const cases: readonly (readonly [string, string, Truth])[] = [
  [
    'a register kept in a commercial system, in capitals',
    [
      'CONTRACT_REF,CONTRACT_NAME,WINNING_BIDDER,NUMBER_OF_EXCLUDED_BIDDERS,NAMES_OF_EXCLUDED_BIDDERS,PROCUREMENT_ROUTE,START_DATE,CURRENT_END_DATE,PROCUREMENT_YEAR,CURRENT_VALUE,CURRENT_TERM_MONTHS,ESTIMATED_ANNUAL_VALUE',
      'C1001,Health visiting,Harbour CIC,0,,Open,2024-04-01,2027-03-31,2023/24,450000,36,150000',
      'C1002,School nursing,Bright Start Ltd,1,Acme Ltd,Direct award,2025-09-01,2026-08-31,2025/26,80000.50,12,80000.50',
    ].join('\n'),
    {
      kind: 'contracts',
      headerRow: 1,
      rows: 2,
      columns: 'A ref, B title, C provider, F route, G start, H currentEnd, J totalValue, K termMonths, L annualValue',
      money: { totalValue: 53_000_050 },
      dates: { currentEnd: '2026-08-31 2027-03-31' },
    },
  ],
  [
    'a register that says what can be extended and what was',
    [
      'REFERENCE_NUMBER,CONTRACT_TITLE,SUPPLIER_NAME,SHORT_DESCRIPTION,CONTRACT_AWARD_VALUE,CONTRACT_START_DATE,CONTRACT_CURRENT_END_DATE,MAXIMUM_CONTRACT_END_DATE,CONTRACT_EXTENDABLE,CONTRACT_EXTENDED,PROCUREMENT_ROUTE,PRIMARY_PROCUREMENT_CATEGORY,CONTRACT_CF_AWARD_NOTICE',
      'R1,Health visiting,Harbour CIC,Visits to new families,450000,2024-04-01,2027-03-31,2029-03-31,TRUE,FALSE,Open,Health,https://example.org/1',
      'R2,School nursing,Bright Start Ltd,Nurses in schools,80000,2025-09-01,2026-08-31,2026-08-31,FALSE,FALSE,Direct award,Health,https://example.org/2',
    ].join('\n'),
    {
      kind: 'contracts',
      headerRow: 1,
      rows: 2,
      columns:
        'A ref, B title, C provider, D description, E totalValue, F start, G currentEnd, H maxEnd, I extensionOptions, J extensionsTaken, K route, L category',
      dates: { maxEnd: '2026-08-31 2029-03-31' },
    },
  ],
  [
    'a register with other parties',
    [
      'Contract reference,Entity,Other parties to the contract,Title,Brief description of the contract,Contract completion date,Contract start date,Contract end date,Contract type,Value',
      'L1,Westmarsh Corporation,Harbour CIC,Youth work,Detached youth work,12/03/2024,01/04/2024,31/03/2027,Services,"£450,000.00"',
      'L2,Westmarsh Corporation,Bright Start Ltd,Play,Holiday play,02/05/2024,01/06/2024,31/05/2025,Services,"£8,000.00"',
    ].join('\n'),
    {
      kind: 'contracts',
      headerRow: 1,
      rows: 2,
      columns: 'A ref, B body, C provider, D title, E description, G start, H end, I category, J totalValue',
      money: { totalValue: 45_800_000 },
    },
  ],
  [
    'a register whose headings are those of its form',
    [
      'Contract reference number,Title of contract,Start date of the contract,End date for the contract (without possible extensions),Review date scheduled for this contract,Duration of extension in months,Name of supplier,Total £ value of the contract over its planned duration,Officer managing this contract',
      'A1,Refuge,01/04/2024,31/03/2027,01/10/2026,24,Harbour CIC,"£450,000",Housing manager',
      'A2,Outreach,01/06/2024,31/05/2026,01/12/2025,12,Low Fell Trust,"£80,000",Housing manager',
    ].join('\n'),
    {
      kind: 'contracts',
      headerRow: 1,
      rows: 2,
      columns: 'A ref, B title, C start, D end, E review, F extensionMonths, G provider, H totalValue, I owner',
      money: { totalValue: 53_000_000 },
      dates: { end: '2026-05-31 2027-03-31' },
    },
  ],
  [
    'a register in the very words of the Transparency Code',
    [
      'Reference number,Title of agreement,Local authority department responsible,Description of the goods and/or services being provided,Supplier name and details,Sum to be paid over the length of the contract,Value Added Tax that cannot be recovered,Start,End,Review dates,Whether or not the contract was the result of an invitation to quote or a published invitation to tender,Whether or not the supplier is a small or medium sized enterprise,Voluntary or community sector organisation and registration number',
      'N1,Refuge,Housing,Refuge places,Harbour CIC,"450,000.00",0,01/04/2024,31/03/2027,01/10/2026,Invitation to tender,Yes,No',
      'N2,Outreach,Housing,Outreach work,Low Fell Trust,"80,000.00",0,01/06/2024,31/05/2026,01/12/2025,Invitation to quote,No,Yes',
    ].join('\n'),
    {
      kind: 'contracts',
      headerRow: 1,
      rows: 2,
      columns:
        'A ref, B title, C department, D description, E provider, F totalValue, G irrecoverableVat, H start, I end, J review, K route, L sme, M vcse',
      money: { totalValue: 53_000_000 },
    },
  ],
  [
    'spend with and without VAT',
    [
      'Service_Area_Categorisation,Service_Division_Categorisation,Responsible_Unit,Expenses_Type,Detailed_Expenses_Type,Expense_Code,Narrative,Date,Transaction_Number,SumOfAmount_Inc_VAT,SumOfAmount_Exc_VAT,Capital_Revenue,Supplier_Name,Supplier_ID,Contract_ID',
      'Children,Fostering,Placements,Third party,Agency fees,4010,Placement,01/04/2025,T1,1200.00,1000.00,Revenue,Harbour CIC,S1,',
      'Children,Adoption,Placements,Third party,Agency fees,4010,Fees,02/04/2025,T2,600.00,500.00,Revenue,Low Fell Trust,S2,',
    ].join('\n'),
    {
      kind: 'spend',
      headerRow: 1,
      rows: 2,
      columns:
        'A department, B service, E category, G description, H date, I transaction, K amount, L capitalOrRevenue, M provider, N providerId, O contract',
      money: { amount: 150_000 },
    },
  ],
  [
    'spend with its narrative in brackets',
    [
      'Body name,Transaction date,Supplier (beneficiary),Transaction number,Net amount,Irrecoverable VAT,Department/service where expenditure occurred,Procurement category,CIPFA expenditure code,Purpose of expenditure (narrative)',
      'Westmarsh Borough Council,01/04/2025,Harbour CIC,T1,1000.00,0,Fostering,Agency,4010,Placement',
      'Westmarsh Borough Council,02/04/2025,Low Fell Trust,T2,500.00,0,Adoption,Agency,4010,Fees',
    ].join('\n'),
    {
      kind: 'spend',
      headerRow: 1,
      rows: 2,
      columns: 'A body, B date, C provider, D transaction, E amount, F irrecoverableVat, G department, H category, J description',
      money: { amount: 150_000 },
    },
  ],
  [
    'grants in the very words of the Transparency Code',
    [
      'Date the grant was awarded,Time period for which the grant has been given,Local authority department which awarded the grant,Beneficiary,Beneficiary’s registration number,Summary of the purpose of the grant,Amount',
      '01/04/2025,1 year,Communities,Tidewell Play,1120045,Holiday play,"£1,000"',
      '02/05/2025,3 years,Communities,Harbour Homestart,1098772,Home visiting,"£15,000"',
    ].join('\n'),
    {
      kind: 'contracts',
      headerRow: 1,
      rows: 2,
      columns: 'A awarded, B termMonths, C department, D provider, E charityNumber, F description, G totalValue',
      money: { totalValue: 1_600_000 },
      dates: { awarded: '2025-04-01 2025-05-02' },
    },
  ],
];

it.each(cases)('%s', async (_, content, truth) => {
  expect(await toldOf(content, [truth])).toEqual([truth]);
});
