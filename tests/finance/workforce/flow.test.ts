import { describe, expect, it } from 'vitest';
import { scenarioFrom } from '../../../src/finance/scenario/scenario.ts';
import { flowsOf } from '../../../src/finance/workforce/flow.ts';
import { workforceOf } from '../../../src/finance/workforce/workforce.ts';
import type { FlowResult } from '../../../src/nouns/workforce.ts';
import { documentOf, refusalOf } from '../scenarios.ts';
import { placeRows, postRows, pounds, tiers } from './ground.ts';

const teams = postRows([
  { team: 'Area', tier: 'Tier 2', role: 'Leads', fte: 18, costPerFte: pounds(31_000), caseload: 15, demand: 680, weeksOpen: 20 },
  { team: 'Area', tier: 'Tier 3', role: 'Intensive', fte: 24, costPerFte: pounds(34_000), caseload: 8, demand: 450, weeksOpen: 26 },
]);
const homes = placeRows([{ type: 'Residential home', children: 28, weeklyCost: pounds(3_300) }]);

const head = ['scenario: Staff', 'years: 2025/26 to 2027/28'];
function flowed(...lines: readonly string[]): FlowResult {
  const scenario = scenarioFrom(documentOf([...head, ...lines].join('\n')));
  const [result] = flowsOf([scenario], workforceOf(teams, tiers), { placements: homes }, tiers);
  return result as FlowResult;
}
const more = ['teams:', '  - { id: two, on: { role: Intensive }, fte: +2, from: 2025-10-01 }'];
const placed = [
  'flows:',
  '  - { id: placed, from: { tier: Tier 3 }, of: waiting, to: { placements: residential, weeks: 78 }, share: 6%, range: { low: 3%, high: 9% } }',
];
const steps = [
  'flows:',
  '  - { id: up, from: { tier: Tier 2 }, to: { tier: tier-3 }, share: 12% }',
  '  - { id: down, from: { tier: Tier 3 }, to: { tier: Tier 2 }, share: 30% }',
];

describe('cases between stages', () => {
  it('a stage that can carry what comes stays as it is, and finishes as many as come', () => {
    const { asNow } = flowed(...steps);
    const leads = asNow.filter(({ stage }) => stage === 'Tier 2, targeted');
    for (const year of leads) expect(year).toMatchObject({ waiting: 0, leftWaiting: 0 });
    for (const { begun, ended } of leads) {
      expect(begun).toBeCloseTo(680, 6);
      expect(ended).toBeCloseTo(680, 6);
    }
  });

  it('what a stage cannot carry waits: 66 more each year while nobody leaves the queue', () => {
    const { asNow } = flowed(...steps);
    const waiting = asNow.filter(({ stage }) => stage === 'Tier 3, enhanced').map((year) => year.waiting);
    expect(waiting[0]).toBeCloseTo(66, 6);
    expect(waiting[1]).toBeCloseTo(132, 6);
    expect(waiting[2]).toBeCloseTo(198, 6);
  });

  it('no case is lost or made: what came is open, waiting, ended or went on', () => {
    const { changed } = flowed(...more, ...placed);
    let [open, waiting] = [192, 0];
    for (const year of changed) {
      const came = year.begun + year.waiting - waiting + year.leftWaiting;
      expect(came).toBeCloseTo(450, 6);
      expect(year.open).toBeCloseTo(open + year.begun - year.ended, 6);
      [open, waiting] = [year.open, year.waiting];
    }
  });

  it('with nothing changed, nothing is avoided', () => {
    for (const { asNow, changed, avoided } of flowed(...placed).placed) {
      expect(changed).toEqual(asNow);
      expect(avoided).toEqual({ low: 0, likely: 0, high: 0 });
    }
  });

  it('more staff means fewer waiting and fewer placed, and the range follows the shares', () => {
    const { asNow, changed, placed: years, teamCost } = flowed(...more, ...placed);
    expect(changed.at(-1)?.waiting).toBeLessThan(asNow.at(-1)?.waiting ?? 0);
    const last = years.at(-1);
    expect(last?.changed.likely).toBeLessThan(last?.asNow.likely ?? 0);
    expect(last?.avoided?.low).toBeGreaterThan(0);
    expect(last?.avoided?.likely).toBeGreaterThan(last?.avoided?.low ?? 0);
    expect(last?.avoided?.high).toBeGreaterThan(last?.avoided?.likely ?? 0);
    // Half a year by months, as everything else is counted when a scenario does not say.
    expect(teamCost).toEqual({ '2025/26': pounds(34_000), '2026/27': pounds(68_000), '2027/28': pounds(68_000) });
  });

  it('what teams cost in part of a year is by days where the scenario counts days', () => {
    expect(flowed('part-year: days', ...more, ...placed)).toMatchObject({ partYear: 'days', teamCost: { '2025/26': pounds(33_906.85) } });
  });

  it('children placed are worked out anew from the sentence: a queue of w loses 6% a year, and each stays 78 weeks', () => {
    const { asNow, placed: years } = flowed(...placed);
    let [queue, children] = [0, 28];
    const ends: number[] = [];
    for (let week = 0; week < 156; week += 1) {
      const gone = (queue * 0.06) / 52;
      children += gone - (children - 28) / 78;
      queue += 450 / 52 - gone - 384 / 52;
      if (week % 52 === 51) ends.push(children);
    }
    expect(asNow.at(-1)?.waiting).toBeCloseTo(queue, 6);
    for (const [index, { asNow: now }] of years.entries()) expect(now.likely).toBeCloseTo(ends[index] as number, 6);
  });

  it.each([
    ['a team nobody has', ['flows:', '  - { id: a, from: { team: Aera }, to: { tier: Tier 2 }, share: 5% }'], 'no-such-team', 4],
    ['one row in two stages', ['flows:', '  - { id: a, from: { team: Area }, to: { tier: Tier 2 }, share: 5% }'], 'row-in-two-stages', 4],
    [
      'more than all of the cases',
      [
        'flows:',
        '  - { id: a, from: { tier: Tier 2 }, to: { tier: Tier 3 }, share: 60% }',
        '  - { id: b, from: { tier: Tier 2 }, to: { placements: residential, weeks: 9 }, share: 60% }',
      ],
      'more-than-all',
      5,
    ],
    [
      'a stay nobody states',
      ['flows:', '  - { id: a, from: { tier: Tier 2 }, to: { placements: residential }, share: 5% }'],
      'missing-key',
      4,
    ],
    [
      'a range the share is not in',
      ['flows:', '  - { id: a, from: { tier: Tier 2 }, to: { tier: Tier 3 }, share: 5%, range: { low: 6%, high: 9% } }'],
      'range-without-amount',
      4,
    ],
    [
      'a type nobody has',
      ['flows:', '  - { id: a, from: { tier: Tier 2 }, to: { placements: secure, weeks: 9 }, share: 5% }'],
      'placement-type-unknown',
      undefined,
    ],
    [
      'two lengths of stay',
      [
        'flows:',
        '  - { id: a, from: { tier: Tier 2 }, to: { placements: residential, weeks: 9 }, share: 5% }',
        '  - { id: b, from: { tier: Tier 3 }, to: { placements: Residential, weeks: 8 }, share: 5% }',
      ],
      'two-lengths-of-stay',
      5,
    ],
    [
      'a team with no staff left',
      ['teams:', '  - { id: less, on: { role: Intensive }, fte: -30, from: 2025-10-01 }', ...placed],
      'fewer-than-none',
      4,
    ],
  ] as const)('%s is refused', (_, lines, code, line) => {
    expect(refusalOf(() => flowed(...lines))).toEqual({ code, line });
  });
});
