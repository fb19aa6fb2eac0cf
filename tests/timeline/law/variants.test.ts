import { describe, expect, it } from 'vitest';
import { laidOut } from '../../../src/timeline/law/lay-out.ts';
import { varied } from '../../../src/timeline/law/variants.ts';
import { whatIf } from '../../../src/timeline/what-if.ts';
import * as law from '../days/statute.ts';
import { codeOf, ground, on, overlays, regime, regimes } from '../rows.ts';

function worked(id: string, variants: readonly string[], joined: readonly string[] = []) {
  const old = id.startsWith('pcr2015');
  const { stages, pointOfNoReturn } = whatIf({
    ...ground(old ? '2018-01-02' : '2026-01-05'),
    variants,
    joined,
    regime: regime(id),
    start: on(old ? '2020-01-01' : '2028-04-03'),
  });
  const of = (stage: string) => stages.find((each) => each.id === stage);
  return { ids: stages.map((stage) => stage.id), of, pointOfNoReturn };
}

describe('the tendering period', () => {
  /** Days from notice to deadline, checked against the tables of s.54 and regs 27 and 28; PCR ends roll off a weekend. */
  const checked: readonly (readonly [string, string, string, string, string])[] = [
    ['pa2023-open', 'urgent', 'tender', '2027-07-16', '2027-07-26'],
    ['pa2023-open', 'planned-notice', 'tender', '2027-07-16', '2027-07-26'],
    ['pa2023-open', 'neither', 'tender', '2027-06-22', '2027-07-27'],
    ['pa2023-competitive-flexible', 'urgent', 'participation', '2027-04-12', '2027-04-22'],
    ['pcr2015-open', 'offers-not-electronic', 'tender', '2019-04-05', '2019-05-10'],
    ['pcr2015-open', 'urgent', 'tender', '2019-04-25', '2019-05-10'],
    ['pcr2015-restricted', 'urgent', 'request', '2019-03-22', '2019-04-08'],
    ['pcr2015-restricted', 'urgent', 'tender', '2019-04-30', '2019-05-10'],
  ];
  it.each(checked)('%s, %s: %s', (id, variant, stage, from, to) => {
    expect(worked(id, [variant]).of(stage)).toMatchObject({ latestStart: from, latestFinish: to });
  });
  it('a reduction moves the point of no return later by what it saves, a longer period that practice already takes moves nothing', () => {
    const plain = worked('pa2023-open', []).pointOfNoReturn;
    expect([plain, worked('pa2023-open', ['not-electronic']).pointOfNoReturn]).toEqual(['2026-11-04', '2026-11-04']);
    expect(worked('pa2023-open', ['urgent']).pointOfNoReturn).toBe('2026-11-30');
  });
  it('cut by a planned procurement notice asks for that notice, 40 days to 12 months before', () => {
    const asked = { ...ground('2026-11-22'), regime: regime('pa2023-open'), variants: ['planned-notice'] };
    const { stages, conditions } = whatIf({ ...asked, start: on('2028-06-05') });
    const planned = stages.find(({ id }) => id === 'planned-notice');
    expect(stages.find(({ id }) => id === 'tender')?.latestStart).toBe('2027-09-10');
    expect(planned).toMatchObject({ latestStart: '2027-08-01', latestFinish: '2027-09-09', source: 'Procurement Act 2023 s.15(3)' });
    expect(planned?.name).toContain('UK3');
    expect(conditions.at(-1)?.text).toContain('UK3 is published from 10 September 2026 to 1 August 2027');
    expect(whatIf({ ...asked, variants: ['urgent'], start: on('2028-06-05') }).stages.some(({ id }) => id === 'planned-notice')).toBe(
      false,
    );
  });
  it('cut by a prior information notice asks for it 35 days to 12 months before the contract notice, whatever the cut is of', () => {
    const asked = (id: string) =>
      whatIf({ ...ground('2022-06-01'), regime: regime(id), variants: ['prior-information-notice'], start: on('2024-06-03') });
    const days = (id: string, stage: string) => {
      const found = asked(id).stages.find((each) => each.id === stage);
      return [found?.latestStart, found?.latestFinish];
    };
    // Fifteen days after 20 September are 5 October; 35 days before it is 16 August.
    expect(days('pcr2015-open', 'tender')).toEqual(['2023-09-20', '2023-10-05']);
    expect(days('pcr2015-open', 'prior-information-notice')).toEqual(['2023-08-16', '2023-09-19']);
    expect(asked('pcr2015-open').conditions.at(-1)?.text).toContain('is published from 20 September 2022 to 16 August 2023');
    // Ten days are cut of the tender; the notice is counted from the contract notice, which asks for requests to take part.
    expect(days('pcr2015-restricted', 'tender')).toEqual(['2023-09-25', '2023-10-05']);
    expect(days('pcr2015-restricted', 'request')).toEqual(['2023-08-02', '2023-09-01']);
    expect(days('pcr2015-restricted', 'prior-information-notice')).toEqual(['2023-06-28', '2023-08-01']);
  });
  it('pre-selection shortens nothing for a central authority', () => {
    const days = (variants: readonly string[]) =>
      laidOut(regime('pa2023-competitive-flexible'), overlays, { governance: 'executive', variants }).find(({ id }) => id === 'tender')
        ?.floor?.count;
    expect([days([]), days(['central-government'])]).toEqual([10, 25]);
  });
});

describe('what a circumstance takes away', () => {
  it('a light touch direct award has 120 and 180 days for its notices, and a standstill only when declared', () => {
    const { of } = worked('pa2023-direct-award', ['light-touch']);
    const days = (id: string) => law.number(of(id)?.latestFinish ?? '') - law.number(of(id)?.latestStart ?? '') + 1;
    expect([days('details-notice'), days('contract-copy')]).toEqual([120, 180]);
    const low = regime('pa2023-direct-award').variants.find(({ id }) => id === 'light-touch')?.swaps['standstill']?.[0];
    expect(low).toMatchObject({ floor: null, usual: { low: 0 } });
  });
  it('a user’s own choice owes none of the notices, and signing follows the decision', () => {
    const { ids } = worked('pa2023-direct-award', ['user-choice']);
    for (const gone of ['transparency-notice', 'award-notice', 'standstill', 'details-notice', 'contract-copy'])
      expect(ids).not.toContain(gone);
    const plans = laidOut(regime('pa2023-direct-award'), overlays, { governance: 'board', variants: ['user-choice'] });
    expect(plans.find(({ id }) => id === 'contract-signed')?.after).toEqual(['approval-to-award-decision']);
  });
  it('extreme urgency owes no standstill, a call-off without competition has one decision', () => {
    expect(worked('pa2023-direct-award', ['extreme-urgency']).ids).not.toContain('standstill');
    const { ids, of } = worked('pa2023-framework-calloff', ['direct']);
    expect(ids.filter((id) => id.endsWith('-decision'))).toEqual(['approval-to-award-decision']);
    expect(law.number(of('approval-to-award-report')?.latestStart ?? '') - law.number(of('spec')?.latestStart ?? '')).toBe(28);
  });
});

describe('how a council decides', () => {
  it('five clear working days under the general exception, none under special urgency', () => {
    const excepted = worked('pa2023-open', ['general-exception']).of('approval-to-award-forward-plan');
    expect(excepted?.latestStart).toBe('2027-10-13');
    expect(worked('pa2023-open', ['special-urgency']).ids).not.toContain('approval-to-award-forward-plan');
  });
  it('an exempt report has its two notices: 28 clear days and five before the decision of 21 October 2027', () => {
    const { of } = worked('pa2023-open', ['exempt-report']);
    expect(of('approval-to-award-private-meeting-notice')?.latestStart).toBe('2027-09-22');
    expect(of('approval-to-award-private-meeting-second-notice')?.latestStart).toBe('2027-10-13');
    expect(worked('pa2023-open', ['exempt-report', 'special-urgency']).of('approval-to-award-decision')?.latestStart).toBe('2027-10-21');
  });
  it('an officer below the key threshold decides in two weeks, with no notice and no call-in', () => {
    const { ids, of } = worked('pa2023-open', ['not-key']);
    expect(ids.filter((id) => /forward-plan|agenda|call-in/.test(id))).toEqual([]);
    expect([of('approval-to-award-report')?.latestStart, of('approval-to-award-decision')?.latestStart]).toEqual([
      '2027-10-14',
      '2027-10-28',
    ]);
  });
  it('45 days where a hundred or more are redundant, on what joins it too', () => {
    const from = (variants: readonly string[]) =>
      worked('pa2023-light-touch', variants, ['redundancy']).of('redundancy-consult')?.latestStart;
    expect([from([]), from(['hundred-or-more'])]).toEqual(['2028-03-04', '2028-02-18']);
  });
});

describe('refused', () => {
  it('a variant a route does not have, one of another way of deciding, and two that change one stage', () => {
    expect(codeOf(() => worked('psr-dap-a', ['urgent']))).toBe('variant-unknown');
    expect(codeOf(() => worked('pa2023-open', ['hundred-or-more']))).toBe('variant-unknown');
    const board = () => laidOut(regime('pa2023-open'), overlays, { governance: 'board', variants: ['special-urgency'] });
    expect(codeOf(board)).toBe('variant-unknown');
    expect(codeOf(() => worked('pa2023-open', ['urgent', 'planned-notice']))).toBe('variants-clash');
    expect(codeOf(() => worked('pa2023-direct-award', ['light-touch', 'extreme-urgency']))).toBe('variants-clash');
    expect(codeOf(() => worked('pa2023-open', ['urgent', 'general-exception']))).toBe('accepted');
  });
});

it('every variant of every route is laid out in order, and changes something', () => {
  let seen = 0;
  for (const each of regimes)
    for (const chosen of each.variants) {
      seen += 1;
      const plans = varied(each.stages, [chosen]);
      expect(plans, `${each.id} ${chosen.id}`).not.toEqual(each.stages);
      const above = new Set<string>();
      for (const plan of plans) {
        for (const id of plan.after) expect(above.has(id), `${each.id} ${chosen.id} ${plan.id} after ${id}`).toBe(true);
        above.add(plan.id);
      }
    }
  expect(seen).toBeGreaterThan(20);
});
