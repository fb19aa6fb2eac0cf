import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workforceOf } from '../../../src/finance/workforce/workforce.ts';
import type { Workforce } from '../../../src/nouns/provision.ts';
import { postRows, pounds, tiers } from './ground.ts';

const intensive: Workforce = {
  team: 'Area',
  tier: 'Tier 3',
  role: 'Intensive support',
  fte: 24,
  costPerFte: pounds(34_000),
  caseload: 8,
  demand: 450,
  weeksOpen: 26,
};
const leads: Workforce = {
  team: 'Area',
  tier: 'Tier 2',
  role: 'Lead professionals',
  fte: 18,
  costPerFte: pounds(31_000),
  caseload: 15,
  demand: 680,
  weeksOpen: 20,
};
const of = (...rows: readonly Workforce[]) => workforceOf(postRows(rows), tiers);

describe('capacity against demand', () => {
  it('24 workers with 8 cases each, open for 26 weeks, finish 384 in a year; 450 come, so 66 wait, the last for 9 weeks', () => {
    const [role] = of(intensive).roles;
    expect(role).toMatchObject({
      slots: 192,
      throughput: 384,
      demand: 450,
      carries: 'over',
      waiting: 66,
      cost: pounds(816_000),
      costPerCase: pounds(2_125),
    });
    expect(role?.weeksToWait).toBeCloseTo(8.94, 2);
    expect(role?.cells.map(({ cell }) => cell)).toEqual(['D2', 'E2', 'F2', 'G2', 'H2']);
  });

  it('a team that can carry what comes has nobody waiting', () => {
    expect(of(leads).teams[0]).toMatchObject({ name: 'Area', throughput: 702, carries: 'within', waiting: 0, weeksToWait: 0 });
  });

  it('tiers stand in the order of their model, and are called by its titles', () => {
    expect(of(intensive, leads).tiers.map(({ name, carries }) => [name, carries])).toEqual([
      ['Tier 2, targeted', 'within'],
      ['Tier 3, enhanced', 'over'],
    ]);
  });

  it.each(['fte', 'caseload', 'weeksOpen', 'demand'] as const)('without %s it could not be judged, and says so', (field) => {
    const { [field]: _, ...rest } = intensive;
    const [role] = of(rest).roles;
    expect(role?.carries).toBe('unjudged');
    expect(role?.because).toMatch(/not stated/);
  });

  it('nought weeks open is no length of help', () => {
    expect(of({ ...intensive, weeksOpen: 0 }).roles[0]).toMatchObject({ throughput: null, carries: 'unjudged' });
  });

  it('a cost that is not stated is missing, and not nought', () => {
    const { costPerFte: _, ...rest } = intensive;
    expect(of(rest, leads).teams[0]).toMatchObject({ cost: null, costPerCase: null });
  });

  it('demand of a whole team beside one role is met by the team', () => {
    const { demand: _, ...rest } = leads;
    const { roles, teams, remedies } = of({ ...intensive, demand: 1200 }, rest);
    expect(roles.map(({ carries }) => carries)).toEqual(['over', 'unjudged']);
    expect(teams[0]?.carries).toBe('over');
    expect(remedies.length).toBeGreaterThan(0);
  });

  it('what is known to be beyond a team is said though some demand is missing; what may be within is not', () => {
    const { demand: _, ...rest } = leads;
    expect(of({ ...intensive, demand: 2000 }, rest).teams[0]?.carries).toBe('over');
    expect(of({ ...intensive, demand: 100 }, rest).teams[0]).toMatchObject({
      carries: 'unjudged',
      because: expect.stringContaining('Lead professionals'),
    });
  });

  it('years of one team are not added together', () => {
    const { teams } = of({ ...intensive, period: '2013/14' }, { ...intensive, period: '2014/15' });
    expect(teams.map(({ period, fte }) => [period, fte])).toEqual([
      ['2013/14', 24],
      ['2014/15', 24],
    ]);
  });

  it('a list of who might sit in a team is no workforce', () => {
    expect(of({ team: 'Area', role: 'Police' }).roles).toEqual([]);
  });

  it('ways to meet it, the least cost first: the rest by another role, more of the same, more cases each, cases closed sooner', () => {
    const { remedies } = of(intensive, leads);
    expect(remedies.map(({ fte, cost }) => [fte === null ? null : Math.round(fte * 1000) / 1000, cost])).toEqual([
      // Lead professionals can finish 702 and have 680: 22 of the 66 need nobody.
      [1.128, pounds(34_974)],
      [4.125, pounds(140_250)],
      [null, null],
      [null, null],
    ]);
    expect(remedies[0]?.way).toBe('the rest by Lead professionals, who can take 22 of 66 cases a year as they are');
    expect(remedies[2]?.way).toContain('9.4 cases each');
    expect(remedies[3]?.way).toContain('22.2 weeks');
  });

  it('a role with room for all that waits needs nobody more, and one with no demand stated has no room that is known', () => {
    const [first] = of(intensive, { ...leads, demand: 600 }).remedies;
    expect(first).toMatchObject({ fte: 0, cost: 0, way: expect.stringContaining('can take 66 of 66') });
    const { demand: _, ...rest } = leads;
    expect(of(intensive, rest).remedies.map(({ way }) => way)).toContain('the rest by Lead professionals');
  });

  it('with as much more staff as a remedy asks, nobody waits', () => {
    const figure = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(figure, figure, figure, fc.integer({ min: 1, max: 20_000 }), (fte, caseload, weeksOpen, demand) => {
        const { remedies, roles } = of({ ...intensive, fte, caseload, weeksOpen, demand });
        const own = remedies.find(({ way }) => way === 'more Intensive support');
        if (roles[0]?.carries === 'within') {
          expect(remedies).toEqual([]);
          return;
        }
        const after = of({ ...intensive, fte: fte + (own?.fte ?? 0), caseload, weeksOpen, demand });
        expect(after.roles[0]?.throughput).toBeCloseTo(demand, 6);
      }),
    );
  });
});
