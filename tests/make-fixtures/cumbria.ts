// The spreadsheets of fixtures/cumbria, from the council's 0-19 and Early Help integration slides.
// Run from the project root: npx tsx tests/make-fixtures/cumbria.ts
import { type Sheet, saveSheets } from './sheet.ts';

const organisation = 'Cumbria County Council';
const data = new URL('../../fixtures/cumbria/data/', import.meta.url);

async function save(file: string, ...sheets: Sheet[]): Promise<void> {
  await saveSheets(organisation, '2019-06-10', new URL(file, data), sheets);
}

const procurement = '0-19 and Early Help integration';

await save('timetable.xlsx', {
  name: 'Process and timescales',
  titles: [organisation, `${procurement}: process and timescales`],
  headings: ['Activity', 'Timeframe'],
  widths: [44, 24],
  formats: { 2: 'd mmmm yyyy' },
  rows: [
    ['Finalise service specifications', 'April - June'],
    ['Advertise tender', 'Late June'],
    ['Tender deadline', 'End July'],
    ['Evaluation', 'August'],
    ['Cabinet decision on award of contracts', '17 October'],
    ['Contract mobilisation', 'November – December'],
    ['Contract start date', new Date(Date.UTC(2020, 0, 1))],
  ],
});

await save(
  'consultation.xlsx',
  {
    name: 'Have your say',
    titles: [organisation, `${procurement}: 'have your say' survey, closed 20th February`, '116 responses received'],
    headings: ['Role', '% (no.) responses'],
    widths: [40, 24],
    rows: [
      ['Parent or carer', '18.92% (21)'],
      ['Professional working with CYP', '68.47% (76)'],
      ['Other – including no response', '12.61% (19)'],
    ],
  },
  {
    name: 'Agreement',
    titles: [organisation, `${procurement}: how far people agreed`],
    headings: ['Statement', 'Answer', 'Share'],
    widths: [52, 30, 10],
    formats: { 3: '0%' },
    rows: [
      ['Reasons for changing the services', 'agree or strongly agree', 0.68],
      ['Aims of the new service', 'agree or strongly agree', 0.77],
      ['Thrive as a framework', 'quite or very confident', 0.6],
      ['Right kinds of help at each level', 'quite or very confident', 0.66],
      ['Family Hubs will better outcomes', 'agree or strongly agree', 0.7],
    ],
    notes: ['Base: people who answered the online survey; the number for each question is not stated.'],
  },
);
