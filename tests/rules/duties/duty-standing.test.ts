import { describe, expect, it } from 'vitest';
import { planMade } from '../../../src/cli/plan-made.ts';
import { sourceIn } from '../../../src/rules/duties/duty.ts';
import { dutyStandings } from '../../../src/rules/duties/duty-standing.ts';
import { day } from '../../../src/values/day.ts';
import { lengthInDays, type Period } from '../../../src/values/period.ts';
import { year } from '../../../src/values/year.ts';
import { councils } from '../../cli/ground.ts';
import { home, quietWorld } from '../../world.ts';
import { dutyOf, pictureOf, placed, sheetOf } from '../picture.ts';

const sheets = [sheetOf('services', [{ service: 'Advocacy' }])];
const duty = dutyOf('CIC-03', { needs: ['advocacy'] });
const few = { servicesOfElement: 0 };
const days = (periods: readonly Period[]): number => periods.reduce((sum, period) => sum + lengthInDays(period), 0);

describe('how a duty stands', () => {
  it('is told by day: what is seen, what is open, what is in doubt', () => {
    const placements = [
      placed('Advocacy', { needs: ['advocacy'], start: day('2015-07-01'), end: day('2015-12-31') }),
      placed('Advocacy after', { needs: ['advocacy'], start: day('2016-02-01'), end: null, arrangement: 'commissioned' }),
    ];
    const [standing] = dutyStandings(pictureOf({ sheets, duties: [duty], placements }), few);
    expect(standing?.gaps).toEqual([
      { from: '2015-04-01', to: '2015-06-30' },
      { from: '2016-01-01', to: '2016-01-31' },
    ]);
    expect(standing?.doubtful).toEqual([{ from: '2016-02-01', to: '2016-03-31' }]);
    expect(standing?.doubt).toContain('its end is not stated');
    expect(standing?.seen.map(({ service }) => service)).toEqual(['Advocacy', 'Advocacy after']);
  });

  it('tells the days before the start of a row that its cell of who had it covers, within those on which it is in force', () => {
    const visiting = (commissioner: string) =>
      placed('Visiting', {
        needs: ['advocacy'],
        start: day('2015-10-01'),
        end: null,
        arrangement: 'commissioned',
        written: { commissioner, provider: null },
      });
    const standing = (commissioner: string) =>
      dutyStandings(pictureOf({ sheets, duties: [duty], placements: [visiting(commissioner)] }), few)[0];
    const told = standing('NHS England to 30 September 2015');
    expect(told?.before).toEqual([{ service: 'Visiting', days: { from: '2015-04-01', to: '2015-09-30' } }]);
    expect(told?.gaps).toEqual([]);
    expect(told?.doubtful).toEqual([{ from: '2015-10-01', to: '2016-03-31' }]);
    expect(standing('NHS England')?.before).toEqual([]);
    expect(standing('NHS England to 30 September 2014')?.before).toEqual([]);
  });

  it('says who led at the time, what was not read, and the days of the year on which it is in force', () => {
    const late = dutyOf('ICB-1', {
      needs: ['advocacy'],
      leadBody: 'ICB',
      from: day('2015-10-01'),
      source: { text: 'An Act 2006', verified: false },
    });
    const other = placed('Other', { commissioners: ['Anyshire CCG'] });
    const [standing] = dutyStandings(pictureOf({ sheets, duties: [late], placements: [other] }), few);
    expect(standing).toMatchObject({
      lead: 'the clinical commissioning group',
      unread: ['provision from memory'],
      force: { from: '2015-10-01', to: '2016-03-31' },
      seen: [],
      gaps: [{ from: '2015-10-01', to: '2016-03-31' }],
    });
  });

  it.each([
    ['Childcare Act 2006 s.7; Childcare Act 2016 ss.1-2', '2015/16', 'Childcare Act 2006 s.7'],
    ['Childcare Act 2006 s.7; Childcare Act 2016 ss.1-2', '2017/18', 'Childcare Act 2006 s.7; Childcare Act 2016 ss.1-2'],
    ['National Framework 2010, 2016', '2014/15', 'National Framework 2010'],
    ['A Code 2019 para 3', '2015/16', 'now: A Code 2019 para 3'],
    ['A grant', '2015/16', 'A grant'],
  ])('rests on what was made by the plan year: %s in %s', (text, of, then) => {
    expect(sourceIn(dutyOf('A', { source: { text, verified: true } }), year(of))).toBe(then);
    const begun = dutyOf('A', { from: day('2016-02-01'), source: { text: 'An Act 2016 s.1', verified: true } });
    expect(sourceIn(begun, year('2015/16'))).toBe('An Act 2016 s.1');
    const [standing] = dutyStandings(pictureOf({ sheets, duties: [{ ...duty, source: { text, verified: true } }] }), few);
    expect(standing?.source).toBe(sourceIn({ ...duty, source: { text, verified: true } }, year('2015/16')));
  });

  it('is not judged where nothing would show it, where its day is not recorded, or where the files hold too little', () => {
    const duties = [dutyOf('A'), dutyOf('B', { needs: ['x'], from: null, source: { text: 'An Act 2015', verified: true } }), duty];
    const told = dutyStandings(pictureOf({ sheets, duties }), { servicesOfElement: 2 });
    expect(told.map(({ unjudged }) => unjudged)).toEqual([
      expect.stringContaining('met by how the work is done'),
      expect.stringContaining('the day it came into force is not recorded'),
      expect.stringContaining('too few services'),
    ]);
    expect(told.map(({ force }) => force === null)).toEqual([false, true, false]);
  });

  it('is told of no duty outside its days in force, and of none where the files hold no services and no contracts', () => {
    const over = dutyOf('OLD', { needs: ['advocacy'], to: day('2014-03-31') });
    expect(dutyStandings(pictureOf({ sheets, duties: [over] }), few)).toEqual([]);
    expect(dutyStandings(pictureOf({ duties: [duty] }), few)).toEqual([]);
  });

  it.each(councils)('is in the plan of %s what the rule found and could not judge', async (council) => {
    const { plan } = await planMade(quietWorld({ out: '', err: '' }), { workspace: `${home}/fixtures/${council}` });
    const code = 'duty-without-arrangement';
    const found = plan.findings.filter((finding) => finding.code === code).flatMap(({ about }) => about);
    const open = plan.duties.filter(({ gaps }) => gaps.length > 0).map((one) => one.duty.id);
    expect([...new Set(open)].sort()).toEqual([...new Set(found)].sort());
    const outcome = plan.rules.find((rule) => rule.code === code);
    const unjudged = plan.duties.filter((one) => one.unjudged !== null || one.doubt !== null).map((one) => one.duty.id);
    const said = outcome?.unjudged.filter(({ about }) => about !== 'duties').map(({ about }) => about) ?? [];
    expect(unjudged.sort()).toEqual([...said].sort());
    for (const { force, gaps, doubtful } of plan.duties)
      if (force) expect(days(gaps) + days(doubtful)).toBeLessThanOrEqual(lengthInDays(force));
  });
});
