import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { Decision } from '../../../src/nouns/workspace.ts';
import { scheduleAll } from '../../../src/timeline/schedule.ts';
import { simulated } from '../../../src/timeline/simulate.ts';
import { Refusal } from '../../../src/values/refusal.ts';
import { contract, ground, on } from '../rows.ts';

const asOf = '2026-06-01';
const line = (about: string, decision: string, until: Decision['until'] = null): Decision => ({
  kind: 'overlay',
  about,
  decision,
  reason: 'families will lose a building',
  by: 'head of commissioning',
  until,
  cell: { file: 'decisions.csv', sheet: null, cell: 'B2' },
});
const columns = ['cpv', 'route', 'ref', 'provider'];
const familyHubs: Contract = {
  title: 'Family hubs',
  ref: 'C-17',
  provider: ['Harbour Trust'],
  start: on('2024-04-01'),
  end: on('2028-03-31'),
};

function told(decisions: readonly Decision[], fields: Contract = {}) {
  const rows = [
    contract('x', { ...familyHubs, ...fields }, columns),
    contract('y', { ...familyHubs, title: 'Youth work', ref: 'C-18' }, columns),
  ];
  const timelines = scheduleAll({ ...ground(asOf, { decisions }), contracts: rows });
  return { x: timelines.find((each) => each.contract === 'x'), y: timelines.find((each) => each.contract === 'y') };
}
const ids = (timeline: ReturnType<typeof told>['x']) => timeline?.stages.map(({ id }) => id) ?? [];

describe('a contract that brings overlays of its own', () => {
  it('holds their stages and begins earlier, and its neighbour does not', () => {
    const { x, y } = told([line('Family hubs', 'consultation, equality-impact-assessment')]);
    expect(ids(x)).toEqual(expect.arrayContaining(['consultation-consult', 'consultation-analysis', 'equality-impact-assessment-assess']));
    expect(ids(y)).not.toContain('consultation-consult');
    expect((x?.pointOfNoReturn as string) < (y?.pointOfNoReturn as string)).toBe(true);
    expect(x).toMatchObject({ overlays: ['consultation', 'equality-impact-assessment'] });
    expect(x?.because).toContain('It also holds “Public consultation” and “Equality impact assessment”, as decisions.csv says.');
    expect(y?.because).not.toContain('also holds');
  });
  it('is named by its id, its reference, its title or its title and provider, on one line or several', () => {
    for (const about of ['x', 'c-17', 'Family Hubs', 'Family hubs, Harbour Trust'])
      expect(told([line(about, 'redundancy')]).x?.overlays).toEqual(['redundancy']);
    expect(told([line('x', 'redundancy; vcse-notice'), line('C-17', 'redundancy')]).x?.overlays).toEqual(['redundancy', 'vcse-notice']);
  });
  it('brings none once the line has lapsed', () => {
    expect(told([line('x', 'consultation', on('2026-05-31'))]).x?.overlays).toBeUndefined();
    expect(told([line('x', 'consultation', on('2026-06-01'))]).x?.overlays).toEqual(['consultation']);
  });
  it('is refused with the line and the nearest where nobody knows the overlay', () => {
    const refused = (decision: string): Refusal => {
      try {
        told([line('x', decision)]);
      } catch (error) {
        return error as Refusal;
      }
      throw new Error('not refused');
    };
    expect(refused('consultaton')).toBeInstanceOf(Refusal);
    expect(refused('consultaton')).toMatchObject({
      code: 'no-such-overlay',
      remedy: 'Did you mean `consultation`?',
      place: { cell: 'B2' },
    });
    // A quiet period joins no route.
    expect(refused('august').code).toBe('no-such-overlay');
  });
  it('says where its route has no room for one, or plans for it already, and goes on', () => {
    const planned = told([line('x', 'tupe')]).x;
    expect(planned?.overlays).toBeUndefined();
    expect(planned?.because).toContain('has no place of its own for “Transfer of staff (TUPE)”');
    expect(planned?.verdict).not.toBe('unknown');
  });
  it('with a transfer of staff where the provider was to stay, ends 28 days of information before the start', () => {
    const row = { start: on('2028-04-01'), end: on('2031-03-31'), cpv: ['85141000'], route: 'Direct award process C' };
    const [before, after] = [told([], row).x, told([line('x', 'tupe')], row).x];
    expect(after?.regime).toBe(before?.regime);
    expect(ids(after)).toContain('tupe-staff-information');
    expect(after?.stages.find(({ id }) => id === 'tupe-staff-information')?.latestStart).toBe('2028-03-04');
    expect((after?.pointOfNoReturn as string) < (before?.pointOfNoReturn as string)).toBe(true);
  });
  it('is played through with them', () => {
    const here = ground(asOf);
    const [plain, more] = [told([]).x, told([line('x', 'consultation')]).x].map((timeline) => {
      if (timeline === undefined) throw new Error('no timeline');
      return simulated(timeline, here, { runs: 60, seed: 1 });
    });
    expect((more?.p50 as string) > (plain?.p50 as string)).toBe(true);
  });
});
