import { describe, expect, it } from 'vitest';
import type { Stage } from '../../../src/nouns/timeline.ts';
import { whatIf } from '../../../src/timeline/what-if.ts';
import * as law from '../days/statute.ts';
import { ground, on, regime, regimes } from '../rows.ts';

const { number, written } = law;

/**
 * One backward pass of each route, checked by hand with a calendar: for a start on Monday 3 April 2028, and on 1 January 2020 (Cumbria's
 * start) for the 2015 Regulations. The first day of every stage that decides when the one before it must end, in order.
 */
const checked: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'extension-option': { review: '2027-07-23', 'decision-report': '2027-09-17', notice: '2027-10-01' },
  'pa2023-below-threshold': { spec: '2027-09-27', quote: '2027-10-25', evaluation: '2027-11-15', 'contract-signed': '2027-11-29' },
  'pa2023-competitive-flexible': {
    strategy: '2026-08-07',
    market: '2026-10-16',
    spec: '2026-11-27',
    participation: '2027-03-25',
    shortlist: '2027-04-23',
    tender: '2027-05-14',
    dialogue: '2027-06-16',
    evaluation: '2027-07-28',
    'award-notice': '2027-11-03',
    'contract-signed': '2027-11-29',
  },
  'pa2023-direct-award': { justification: '2027-08-19', 'transparency-notice': '2027-11-17', 'award-notice': '2027-11-17' },
  'pa2023-dynamic-market': { strategy: '2026-08-07', participation: '2027-03-25', tender: '2027-05-14', 'award-notice': '2027-11-03' },
  'pa2023-framework-calloff': {
    spec: '2027-05-06',
    'mini-competition': '2027-08-04',
    evaluation: '2027-08-26',
    'award-notice': '2027-11-17',
  },
  'pa2023-light-touch': {
    strategy: '2026-11-09',
    market: '2027-01-18',
    spec: '2027-03-01',
    'approval-to-procure-decision': '2027-06-15',
    tender: '2027-06-25',
    evaluation: '2027-07-28',
    'approval-to-award-forward-plan': '2027-09-22',
    'approval-to-award-agenda': '2027-10-13',
    'approval-to-award-decision': '2027-10-21',
    summaries: '2027-11-02',
    'award-notice': '2027-11-03',
    'contract-signed': '2027-11-29',
  },
  'pa2023-open': { strategy: '2026-11-04', tender: '2027-06-22', evaluation: '2027-07-28', 'award-notice': '2027-11-03' },
  'pcr2015-below-threshold': { spec: '2019-06-26', quote: '2019-07-24', evaluation: '2019-08-14', 'contract-signed': '2019-08-28' },
  'pcr2015-framework-calloff': {
    spec: '2019-01-31',
    'approval-to-procure-decision': '2019-04-23',
    'mini-competition': '2019-05-03',
    evaluation: '2019-05-28',
    'approval-to-award-decision': '2019-08-07',
    'contract-signed': '2019-08-28',
  },
  'pcr2015-light-touch': {
    spec: '2018-11-29',
    tender: '2019-04-10',
    evaluation: '2019-05-13',
    'approval-to-award-decision': '2019-08-06',
    'standstill-letters': '2019-08-16',
    'contract-signed': '2019-08-28',
  },
  'pcr2015-open': { spec: '2018-11-29', tender: '2019-04-10', 'standstill-letters': '2019-08-16', 'contract-signed': '2019-08-28' },
  'pcr2015-restricted': {
    spec: '2018-10-11',
    request: '2019-02-20',
    shortlist: '2019-03-25',
    tender: '2019-04-15',
    evaluation: '2019-05-13',
  },
  'psr-competitive': { strategy: '2026-10-26', tender: '2027-06-25', evaluation: '2027-08-02', 'intention-notice': '2027-11-15' },
  'psr-dap-a': { confirm: '2028-01-04', 'approval-to-award-decision': '2028-03-22', 'contract-signed': '2028-04-03' },
  'psr-dap-b': { confirm: '2028-01-04', 'approval-to-award-decision': '2028-03-22', 'contract-signed': '2028-04-03' },
  'psr-dap-c': {
    review: '2027-10-12',
    'intention-notice': '2028-02-07',
    'contract-signed': '2028-02-21',
    'mobilisation-mobilise': '2028-02-21',
  },
  'psr-framework-calloff': {
    spec: '2027-05-03',
    'mini-competition': '2027-07-30',
    evaluation: '2027-08-23',
    'intention-notice': '2027-11-15',
    'contract-signed': '2027-11-29',
  },
  'psr-modification': { review: '2028-03-06', 'decision-report': '2028-03-20', 'contract-modified': '2028-04-03' },
  'psr-most-suitable-provider': {
    engagement: '2027-03-29',
    'msp-notice': '2027-07-05',
    assess: '2027-08-03',
    'intention-notice': '2027-11-15',
    'contract-signed': '2027-11-29',
  },
  'psr-urgent': { 'approval-to-award-report': '2028-03-20', 'contract-signed': '2028-04-03' },
};

function worked(id: string) {
  const old = id.startsWith('pcr2015');
  return whatIf({ ...ground(old ? '2018-01-02' : '2026-01-05'), regime: regime(id), start: on(old ? '2020-01-01' : '2028-04-03') });
}

describe('each route worked back', () => {
  it('all twenty-one, and no more', () => {
    expect(regimes.map(({ id }) => id).sort()).toEqual(Object.keys(checked).sort());
    expect(regimes).toHaveLength(21);
  });

  it.each(Object.keys(checked))('%s', (id) => {
    const { stages, pointOfNoReturn } = worked(id);
    const dates = Object.fromEntries(stages.map((stage) => [stage.id, stage.latestStart]));
    expect(dates).toMatchObject(checked[id] as object);
    expect(pointOfNoReturn).toBe(Object.values(checked[id] as object)[0]);
    for (const stage of stages) expect(stage.source, stage.id).not.toBe('');
  });
});

/** What the law says of a stage's last day, from its first, without the code under test. */
const ends: Readonly<Record<string, (from: number, stage: Stage) => number>> = {
  'pa2023 standstill': (notice) => law.kthFrom(notice, 8, law.workedAnywhere),
  'psr standstill': (notice) => law.kthFrom(notice + 2, 8, law.worked),
  'pcr2015 standstill': (notice) => law.rolled(notice + 10),
  'psr award-notice': (award) => award + 30,
  'pcr2015 award-notice': (award) => law.rolled(award + 30),
};

describe('every legal period of every route is as long as its law says', () => {
  const all = regimes.map(({ id }) => ({ ...worked(id), id, family: id.split('-')[0] as string }));

  it('standstills, notices and staff information', () => {
    let seen = 0;
    for (const { id, family, stages, start } of all)
      for (const stage of stages) {
        const due = ends[`${family} ${stage.id}`];
        if (due) {
          seen += 1;
          expect(stage.latestFinish, `${id} ${stage.id}`).toBe(written(due(number(stage.latestStart), stage)));
        }
        if (stage.id === 'mobilisation-staff-information') expect(number(start ?? '') - number(stage.latestStart), id).toBe(28);
      }
    expect(seen).toBeGreaterThan(14);
  });

  it('details notices: 120 days with the day of signing for light touch, else 30', () => {
    for (const { id, stages } of all) {
      const notice = stages.find((stage) => stage.id === 'details-notice');
      if (!notice || id === 'pa2023-below-threshold') continue;
      expect(number(notice.latestFinish) - number(notice.latestStart), id).toBe(id === 'pa2023-light-touch' ? 119 : 29);
    }
  });

  it('28 clear days and five clear working days before each key decision', () => {
    for (const { id, stages } of all) {
      const dated = new Map(stages.map((stage) => [stage.id, number(stage.latestStart)]));
      for (const gate of ['approval-to-procure', 'approval-to-award']) {
        const decided = dated.get(`${gate}-decision`);
        const [plan, agenda] = [dated.get(`${gate}-forward-plan`), dated.get(`${gate}-agenda`)];
        if (decided === undefined || plan === undefined || agenda === undefined) continue;
        expect(plan, id).toBe(law.clearDaysBefore(decided, 28, law.everyDay));
        expect(agenda, id).toBe(law.clearDaysBefore(decided, 5, law.worked));
      }
    }
  });

  it('tender periods are never shorter than their floor', () => {
    const floors: Readonly<Record<string, number>> = {
      'pa2023-open tender': 25,
      'pa2023-competitive-flexible participation': 25,
      'pa2023-competitive-flexible tender': 10,
      'pa2023-dynamic-market tender': 10,
      'pcr2015-open tender': 30,
      'pcr2015-restricted request': 30,
      'pcr2015-restricted tender': 25,
      'psr-most-suitable-provider identify': 14,
    };
    for (const [name, days] of Object.entries(floors)) {
      const [id, stageId] = name.split(' ') as [string, string];
      const stage = worked(id).stages.find((each) => each.id === stageId);
      expect(number(stage?.latestFinish ?? '') - number(stage?.latestStart ?? ''), name).toBeGreaterThanOrEqual(days);
      const floor = regime(id).stages.find((each) => each.id === stageId)?.floor;
      expect(floor?.count, name).toBe(days);
    }
  });
});

describe('float, the critical path and the point of no return of each route', () => {
  const routes = regimes.map(({ id }) => ({ ...worked(id), id }));
  const again = (id: string, asOf: string) => whatIf({ ...ground(asOf), regime: regime(id), start: on(worked(id).start ?? '') });

  it('the critical stages run unbroken from the first day to the start', () => {
    for (const { id, stages, pointOfNoReturn } of routes) {
      const critical = stages.filter((stage) => stage.critical);
      expect(critical[0]?.latestStart, id).toBe(pointOfNoReturn);
      expect(critical.at(-1)?.id, id).toBe('start');
      for (const [index, stage] of critical.slice(1).entries()) {
        const gap = number(stage.latestStart) - number(critical[index]?.latestFinish ?? '');
        // A weekend with bank holidays on both sides is the longest wait for a working day.
        expect(gap, `${id} ${stage.id}`).toBeGreaterThanOrEqual(0);
        expect(gap, `${id} ${stage.id}`).toBeLessThanOrEqual(5);
      }
    }
  });

  it('float on the critical first stage is the days to the point of no return; the day after it, no stage on the way can keep its date', () => {
    for (const { id, pointOfNoReturn } of routes) {
      const day = number(pointOfNoReturn ?? '');
      const first = (asOf: number) => again(id, written(asOf)).stages.find((stage) => stage.critical)?.floatDays;
      expect([first(day - 40), first(day), first(day + 20)], id).toEqual([40, 0, -20]);
      const late = again(id, written(day + 1));
      expect(['late', 'impossible'], id).toContain(late.verdict);
      expect(number(late.stages.at(-1)?.earliestStart ?? ''), id).toBeGreaterThan(number(late.start ?? ''));
      const onTime = again(id, written(day));
      expect(onTime.verdict, id).toBe('tight');
      for (const { floatDays, id: stage } of onTime.stages) expect(floatDays, `${id} ${stage}`).toBeGreaterThanOrEqual(0);
    }
  });

  it('usual durations and legal floors add up along the critical path', () => {
    const weeks = (ids: readonly string[], id: string) =>
      regime(id)
        .stages.filter((stage) => ids.includes(stage.id))
        .reduce((sum, { usual }) => sum + (usual?.likely ?? 0), 0);
    // Ten weeks of needs, six of market and eight of specification before the report to approve is begun.
    const { stages } = worked('pa2023-light-touch');
    const from = (stageId: string) => number(stages.find((stage) => stage.id === stageId)?.latestStart ?? '');
    expect(weeks(['strategy', 'market', 'spec'], 'pa2023-light-touch')).toBe(24);
    expect(from('approval-to-procure-report') - from('strategy')).toBe(24 * 7);
    expect(from('approval-to-award-report') - from('evaluation')).toBe(5 * 7);
  });
});

it('the decision to award of the worked example of two gateways falls on the days printed with it', () => {
  const { stages } = worked('pa2023-light-touch');
  const from = (id: string) => stages.find((stage) => stage.id === id)?.latestStart;
  expect([from('approval-to-award-forward-plan'), from('approval-to-award-agenda'), from('approval-to-award-decision')]).toEqual([
    '2027-09-22',
    '2027-10-13',
    '2027-10-21',
  ]);
  expect(stages.find((stage) => stage.id === 'standstill')).toMatchObject({ latestStart: '2027-11-03', latestFinish: '2027-11-12' });
});

describe('the illustrative plan of two gateways, light touch from 1 April 2028 with a consultation', () => {
  const { stages } = whatIf({
    ...ground('2026-01-05'),
    joined: ['consultation'],
    regime: regime('pa2023-light-touch'),
    start: on('2028-04-01'),
  });
  const dated = (id: string, end: 'latestStart' | 'latestFinish' = 'latestStart') =>
    number(stages.find((stage) => stage.id === id)?.[end] ?? '');

  /**
   * As printed, and by how many days ours is earlier. After signing nothing differs. Signing is the day after its ten working days, not the
   * tenth: one working day. The award report takes its six weeks, not two: 28 days more, moved by weekends. The report to procure follows the specification: 42 more.
   */
  const printed: readonly (readonly [string, string, number])[] = [
    ['strategy', '2026-09-29', 71],
    ['consultation-consult', '2026-12-08', 71],
    ['market', '2027-03-30', 71],
    ['spec', '2027-05-11', 71],
    ['approval-to-procure-forward-plan', '2027-06-15', 29],
    ['approval-to-procure-agenda', '2027-07-06', 29],
    ['approval-to-procure-decision', '2027-07-14', 29],
    ['tender', '2027-07-26', 31],
    ['approval-to-award-forward-plan', '2027-09-22', 1],
    ['approval-to-award-agenda', '2027-10-13', 1],
    ['approval-to-award-decision', '2027-10-21', 1],
    ['summaries', '2027-11-02', 1],
    ['award-notice', '2027-11-03', 1],
    ['contract-signed', '2027-11-26', 0],
    ['start', '2028-04-01', 0],
  ];
  it.each(printed)('%s', (id, day, earlier) => {
    expect(number(day) - dated(id)).toBe(earlier);
  });
  it('ends of periods: tender, call-in, standstill, and the notice of 120 days', () => {
    const ends = ['tender', 'approval-to-award-call-in', 'standstill', 'details-notice'].map((id) => dated(id, 'latestFinish'));
    expect(ends.map(written)).toEqual(['2027-07-25', '2027-10-29', '2027-11-11', '2028-03-24']);
  });
  it('550 days as printed; ours are 42, 28 and 1 more', () => {
    expect(dated('start') - dated('strategy')).toBe(550 + 42 + 28 + 1);
  });
});

describe('budget setting', () => {
  const worked = (asOf: string, start: string) =>
    whatIf({ ...ground(asOf), joined: ['budget-setting'], regime: regime('pa2023-light-touch'), start: on(start) }).stages;
  const council = (asOf: string, start: string) => worked(asOf, start).find(({ id }) => id === 'budget-setting-council');
  it('Council meets by 10 March, once a year: a day too late for one budget waits for the next', () => {
    expect(council('2026-01-05', '2028-04-03')).toMatchObject({ latestStart: '2027-03-10' });
    expect(council('2026-01-05', '2028-01-20')).toMatchObject({ latestStart: '2026-03-10' });
    // Ten weeks, then 24 to the Cabinet and Council: begun in January, it is the next year's budget.
    expect(council('2026-01-05', '2028-04-03')?.earliestStart).toBe('2027-03-10');
    expect(council('2027-01-05', '2029-04-03')?.earliestStart).toBe('2028-03-10');
  });
  it('a 10 March on a weekend is the Friday before', () => {
    // 10 March 2024 is a Sunday.
    expect(council('2023-01-05', '2025-04-01')?.latestStart).toBe('2024-03-08');
  });
});

it('every route says its conditions with their source, and direct award C its test of considerable change', () => {
  for (const { id, conditions } of regimes)
    for (const { text, source } of conditions) expect([id, text === '', source === '']).toEqual([id, false, false]);
  const test = regime('psr-dap-c').conditions.find(({ source }) => source.endsWith('reg 6(10)-(12)'));
  expect(test).toMatchObject({ verified: true });
  expect(['£500,000', '25%'].every((figure) => test?.text.includes(figure))).toBe(true);
});

it('Cumbria’s own decision day, 17 October 2019, leaves 76 days to its start and asks for notice by 18 September', () => {
  const decided = number('2019-10-17');
  expect(number('2020-01-01') - decided).toBe(76);
  expect(written(law.clearDaysBefore(decided, 28, law.everyDay))).toBe('2019-09-18');
  const { stages } = worked('pcr2015-light-touch');
  const decision = stages.find((stage) => stage.id === 'approval-to-award-decision');
  expect(decision && decision.latestStart < '2019-10-17').toBe(true);
});
