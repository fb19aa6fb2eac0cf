import { describe, expect, it } from 'vitest';
import type { Page, PageTable } from '../../../src/nouns/page.ts';
import type { Placement } from '../../../src/nouns/placement.ts';
import type { Plan } from '../../../src/nouns/plan.ts';
import type { Milestone } from '../../../src/nouns/timeline.ts';
import { planPages } from '../../../src/reports/index.ts';
import { committeeReport } from '../../../src/reports/papers/index.ts';
import { servicesList } from '../../../src/reports/papers/services-list.ts';
import { day } from '../../../src/values/day.ts';
import { down } from '../page-of.ts';
import { samplePlan, timeline } from '../sample-plan.ts';
import { pounds } from '../sample-records.ts';

const [first] = samplePlan.placements as readonly [Placement];

function contractPlaced(id: string, change: Partial<Placement>): Placement {
  return { ...first, id, of: 'contracts', service: id, status: 'stated', valueHere: null, annualValue: null, end: null, ...change };
}

type Contracts = Plan['records']['contracts'];

const milestone = samplePlan.milestones[0] as Milestone;

describe('services and contracts as a committee reads them', () => {
  const plan: Plan = {
    ...samplePlan,
    placements: [
      contractPlaced('outside', { status: 'out-of-scope', element: null, tier: null }),
      contractPlaced('later', { end: day('2016-12-31'), valueHere: pounds(100) }),
      contractPlaced('reviewed', { end: day('2016-03-31'), valueHere: pounds(50) }),
      contractPlaced('procured', { end: day('2018-03-31') }),
      contractPlaced('missed', { end: day('2015-08-31') }),
    ],
    timelines: [
      { ...timeline, contract: 'procured', start: day('2018-04-01'), pointOfNoReturn: day('2015-09-01') },
      { ...timeline, contract: 'missed', start: day('2015-09-01'), pointOfNoReturn: day('2015-01-05') },
    ],
    milestones: [
      { ...milestone, contract: 'reviewed', kind: 'extension review', due: day('2015-12-01'), status: 'upcoming' },
      { ...milestone, contract: 'reviewed', kind: 'contract end', due: day('2016-03-31'), status: 'upcoming' },
      { ...milestone, contract: 'later', kind: 'extension review', due: day('2015-01-01'), status: 'unknown' },
    ],
  };
  const table = servicesList(plan);

  it('has the few columns a committee reads, and says where the others are', () => {
    expect(table.columns.map(({ title }) => title)).toEqual([
      'Service',
      'Provider',
      'System element',
      'Tier',
      'Ends',
      'Annual value',
      'What comes next',
    ]);
    expect(table.note).toContain('in the plan’s workbook on the sheet “Services”');
  });

  it('holds what is in scope, soonest to be done first, and counts what is left out', () => {
    expect(down(table, 'service')).toEqual(['missed', 'procured', 'reviewed', 'later', 'Values stated']);
    expect(table.note).toContain('1 service or contract is out of scope of the plan and left out.');
  });

  it('says what comes next: the last day to begin, and that it is past; else the first date still to be met', () => {
    expect(down(table, 'next').slice(0, 4)).toEqual([
      'Procure: begin by 5 January 2015, which is past',
      'Procure: begin by 1 September 2015',
      'Extension review, 1 December 2015',
      null,
    ]);
  });

  it('says of one to be procured what is left of its options to extend', () => {
    const { currentEnd: _, maxEnd: __, extensionMonths: ___, ...contract } = samplePlan.records.contracts[0] as Contracts[number];
    const optional = { ...contract, id: 'missed', end: day('2015-08-31'), extensionLeft: 12 };
    expect(down(servicesList({ ...plan, records: { ...plan.records, contracts: [optional] } }), 'next')[0]).toBe(
      'Procure: begin by 5 January 2015, which is past; may be extended by 12 months to 31 August 2016',
    );
  });

  it('adds up what is stated of a year; worth over whole terms stands in its place where no year is stated, and is not added', () => {
    expect(down(table, 'annualValue').at(-1)).toBe(15_000);
    const [contract] = samplePlan.records.contracts;
    const unvalued = servicesList({
      ...plan,
      placements: plan.placements.map((one) => ({ ...one, valueHere: null })),
      records: { ...plan.records, contracts: [{ ...contract, id: 'later', totalValue: pounds(900) } as never] },
    });
    expect(unvalued.columns.map(({ title }) => title)).toContain('Value of the whole term');
    expect(down(unvalued, 'annualValue')).toEqual([null, null, null, 90_000]);
  });

  it('stands in the appendix in place of the register and of how each was placed', () => {
    const { appendices } = committeeReport(plan, planPages(plan));
    const tables = appendices.flatMap(({ blocks }: Page) => blocks.filter((block): block is PageTable => block.kind === 'table'));
    expect(tables.find(({ id }) => id === 'services')?.columns).toEqual(table.columns);
    expect(tables.map(({ id }) => id)).not.toContain('contracts');
    const milestones = tables.find(({ id }) => id === 'milestones') as PageTable;
    expect(milestones.columns.map(({ id }) => id)).not.toContain('month');
    expect(milestones.note).toContain('The workbook of the plan also has the columns “Month” and “Cell”.');
  });
});
