import { day } from '../../src/values/day.ts';
import { year } from '../../src/values/year.ts';
import { control, pounds, read } from './sample-records.ts';

/** Element budgets as a council publishes them, with the total it prints and its footnote. */
export const budget = read({
  file: 'data/finance.xlsx',
  sheet: 'System elements',
  kind: 'budget',
  fields: ['line', 'budget'],
  rows: [
    { id: 'send', line: 'Children with specific health, special educational needs or disability', budget: pounds(6_865_572) },
    { id: 'early', line: 'Early childhood development', budget: pounds(8_931_663) },
    { id: 'family', line: 'Parent and family support', budget: pounds(324_511) },
    { id: 'vulnerable', line: 'Vulnerable children and young people', budget: pounds(2_186_655) },
    { id: 'edge', line: 'Children in and on the edge of care', budget: pounds(8_841_701) },
  ],
  money: { budget: control(27_150_102) },
  totals: [
    {
      field: 'budget',
      cell: 'B9',
      label: 'Total',
      published: pounds(27_150_102),
      added: pounds(27_150_102),
      rows: 5,
      unread: 0,
      money: true,
    },
  ],
  words: [
    { cell: 'A1', text: 'Available resources by system element' },
    { cell: 'A11', text: 'Note: contracted spend only.' },
  ],
});

/** A budget table of two years, with a part-year line and a share as printed. */
export const twoYears = read({
  file: 'data/allocation.csv',
  sheet: null,
  kind: 'budget',
  fields: ['line', 'element', 'fund', 'year', 'period', 'budget', 'actual', 'share'],
  rows: [
    {
      id: 'hv-15',
      line: 'Health visiting',
      element: 'Early childhood development',
      fund: 'Public Health Grant',
      year: year('2015/16'),
      period: 'Oct to Mar',
      budget: pounds(2_453_000),
      share: 83,
    },
    { id: 'hv-16', line: 'Health visiting', element: 'Early childhood development', year: year('2016/17'), budget: pounds(4_906_000) },
    { id: 'other-15', line: 'Transition costs', year: year('2015/16'), budget: pounds(500_000), actual: pounds(480_125), share: 17 },
  ],
  totals: [{ field: 'share', cell: 'H7', label: 'All', published: 100.2, added: 100, rows: 2, unread: 0, money: false }],
});

/** Services: five in house, a commissioned one, and one split over two places. No provider is stated for the last. */
export const services = read({
  file: 'data/services.xlsx',
  sheet: 'Existing provision',
  kind: 'services',
  fields: ['service', 'commissioner', 'provider', 'annualValue'],
  rows: [
    ...[
      'Social Care Family Support',
      'Parent Partnership',
      'Families with a Future',
      'Family Intervention',
      'Family Group Conferencing',
    ].map((service, index) => ({
      id: `family-${index + 1}`,
      service,
      provider: ['City Council'],
      notes: [{ kind: 'not stated' as const, field: 'annualValue', quoted: 'not stated' }],
    })),
    { id: 'health-visiting', service: 'Health Visiting', commissioner: ['NHS England'], annualValue: pounds(4_000_000) },
    { id: 'youth', service: 'Integrated Youth Service', annualValue: pounds(1_000_001) },
    { id: 'youth', service: 'Integrated Youth Service', annualValue: pounds(1_000_001) },
    { id: 'archive', service: 'Records Archive' },
  ],
  leftOut: 1,
  proposed: ['provider'],
});

/** Three contracts: one ends in the year, one later, one never says. */
export const contracts = read({
  file: 'data/register.csv',
  sheet: null,
  kind: 'contracts',
  fields: ['ref', 'title', 'provider', 'start', 'end', 'currentEnd', 'annualValue', 'totalValue', 'route'],
  rows: [
    {
      id: 'C-1',
      ref: 'C-1',
      title: 'Health visiting',
      provider: ['Community Healthcare'],
      start: day('2013-04-01'),
      end: day('2015-03-31'),
      currentEnd: day('2016-03-31'),
      annualValue: pounds(4_000_000),
      totalValue: pounds(12_000_000),
    },
    { id: 'C-2', ref: 'C-2', title: 'Short breaks', start: day('2014-04-01'), end: day('2018-03-31'), annualValue: pounds(250_000) },
    {
      id: 'C-3',
      ref: 'C-3',
      title: 'Advocacy',
      notes: [{ kind: 'placeholder', field: 'annualValue', quoted: 'TBC' }],
    },
  ],
});

export const outcomes = read({
  file: 'data/profile.csv',
  sheet: null,
  kind: 'outcomes',
  fields: ['indicator', 'local', 'national', 'better', 'target'],
  rows: [
    { id: 'o1', indicator: 'Children in poverty', local: 21.6, national: 20.6, better: 'low' },
    { id: 'o2', indicator: 'Breastfeeding at 6 to 8 weeks', local: 34.1, notes: [{ kind: 'placeholder', field: 'target', quoted: 'TBC' }] },
  ],
});

export const intentions = read({
  file: 'data/intentions.xlsx',
  sheet: 'Intentions',
  kind: 'intentions',
  fields: ['group', 'intention', 'milestones:2015/16', 'milestones:2016/17'],
  rows: [
    {
      id: 'i1',
      group: 'Early Help',
      intention: 'One front door for early help',
      milestones: [
        { year: year('2015/16'), text: 'Gateway opens' },
        { year: year('2016/17'), text: 'Gateway reviewed' },
      ],
    },
    { id: 'i2', intention: 'Review short breaks', milestones: [{ year: year('2016/17'), text: 'New offer' }] },
  ],
});

export const activities = read({
  file: 'data/annual-plan.xlsx',
  sheet: 'Plan',
  kind: 'activities',
  fields: ['element', 'activity', 'outcome', 'lead', 'timeframe', 'status'],
  rows: [
    {
      id: 'a1',
      element: 'Early childhood',
      activity: 'Move health visiting to the council',
      outcome: 'One offer from birth to five',
      lead: ['NHS England', 'City Council'],
      timeframe: [
        { text: 'October 2015', period: { from: day('2015-10-01'), to: day('2015-10-31') }, part: 1 },
        { text: 'Autumn', period: null, part: 2 },
      ],
      status: 'Under way',
    },
    { id: 'a2', group: 'Early Help', activity: 'Open the gateway' },
  ],
});

export const clearances = read({
  file: 'data/control.xlsx',
  sheet: 'Sign-off',
  kind: 'clearances',
  fields: ['clearance', 'answer', 'role', 'signature', 'date'],
  rows: [
    { id: 'finance', clearance: 'Finance', answer: 'Yes or No', role: 'Finance partner' },
    { id: 'legal', clearance: 'Legal', role: 'Solicitor', date: '2015-02-12' },
  ],
});

export const versions = read({
  file: 'data/control.xlsx',
  sheet: 'Versions',
  kind: 'versions',
  fields: ['version', 'date', 'author', 'change'],
  rows: [{ id: 'v1', version: '1.0', date: 'February 2015', author: 'Commissioning team', change: 'First draft' }],
});

export const engagement = read({
  file: 'data/consultation.csv',
  sheet: null,
  kind: 'engagement',
  fields: ['question', 'answer', 'responses', 'share', 'base'],
  rows: [
    { id: 'e1', question: 'Do you agree?', answer: 'Yes', responses: 76, share: 68.47, base: 111 },
    { id: 'e2', question: 'Do you agree?', answer: 'No', responses: 21, share: 18.92, base: 111 },
    { id: 'e3', question: 'Do you agree?', answer: 'Other', responses: 19, share: 12.61 },
  ],
});
