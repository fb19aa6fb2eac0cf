import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Closure } from '../../../src/nouns/workspace.ts';
import { diaryOf } from '../../../src/timeline/days/diary.ts';
import { quietRemarks } from '../../../src/timeline/days/quiet.ts';
import { holidaysTaken } from '../../../src/timeline/days/school-holidays.ts';
import { laidOut } from '../../../src/timeline/law/lay-out.ts';
import type { StagePlan } from '../../../src/timeline/law/stages.ts';
import { workBack } from '../../../src/timeline/work-back.ts';
import { addDays, type Day, daysBetween, formatDay } from '../../../src/values/day.ts';
import { calendars, ground, on, overlays, regime, workspace } from '../rows.ts';

const holiday = (from: string, to: string, because: string): Closure => ({ from: on(from), to: on(to), because });
const summer = holiday('2027-07-22', '2027-09-01', 'Summer');
const halfTerm = holiday('2027-10-25', '2027-10-29', 'Autumn half-term');
const christmas = holiday('2027-12-20', '2027-12-31', 'Christmas');
const stated = [summer, halfTerm, christmas];

const diary = (schoolHolidays: readonly Closure[]) =>
  diaryOf({ ...workspace('2026-06-30'), calendar: { closures: [], schoolHolidays, decidedBy: null } }, calendars, overlays, []);

const plans = laidOut(regime('pa2023-light-touch'), overlays, { governance: 'executive', joined: ['consultation'] });
const named = (id: string): StagePlan => {
  const plan = plans.find((each) => each.id === id);
  if (!plan) throw new Error(`no stage ${id}`);
  return plan;
};
const consult = named('consultation-consult');
const run = (start: string, finish: string) => ({ start: on(start), finish: on(finish), next: addDays(on(finish), 1) });
const taken = (start: string, finish: string, holidays: readonly Closure[] = stated, plan = consult) =>
  holidaysTaken(plan, run(start, finish), diary(holidays));

describe('the days school holidays take from a stage', () => {
  it('are counted with its working days, in which holiday they fall, and when it would begin to have as many in term', () => {
    // Twelve weeks from Monday 5 July: 22 July to 1 September is 42 days, of which 29 are worked (30 less the bank holiday of 30 August).
    expect(taken('2027-07-05', '2027-09-26')).toEqual([
      '“Consultation open” from 5 July 2027 to 26 September 2027 has 42 of its 84 days (29 of its 59 working days) in them: Summer (22 July 2027 to 1 September 2027); to have as many days of term it would begin by 24 May 2027.',
    ]);
  });
  it('are of each holiday only as far as the stage runs', () => {
    const [said] = taken('2027-08-30', '2027-10-26');
    expect(said).toContain('5 of its 58 days');
    expect(said).toContain('Summer (30 August 2027 to 1 September 2027) and Autumn half-term (25 October 2027 to 26 October 2027)');
  });
  it('are none where it runs in term alone, on the days beside a holiday too', () => {
    expect(taken('2027-09-02', '2027-10-24')).toEqual([]);
    expect(taken('2027-09-01', '2027-10-24')).toHaveLength(1);
    expect(taken('2027-09-02', '2027-10-25')).toHaveLength(1);
  });
  it('are not known after the last that is stated', () => {
    expect(taken('2027-11-01', '2028-01-23', [summer])).toEqual([
      'None is stated after 1 September 2027, and “Consultation open” runs to 23 January 2028.',
    ]);
    expect(taken('2027-11-01', '2028-01-23', [])).toEqual([]);
  });
  it('leave as many days of term between the day named and the end, whatever the holidays, on a day schools are open', () => {
    const day = fc.integer({ min: 0, max: 500 }).map((n) => addDays(on('2027-01-04'), n));
    const stretch = fc.tuple(day, fc.integer({ min: 0, max: 45 })).map(([from, more]) => ({ from, to: addDays(from, more), because: 'H' }));
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 6 }), day, fc.integer({ min: 1, max: 120 }), (holidays, start, more) => {
        const finish = addDays(start, more);
        const plan = { ...consult, onWorkingDay: false };
        const said = holidaysTaken(plan, { start, finish, next: addDays(finish, 1) }, diary(holidays))[0] ?? '';
        const found = /it would begin by (.*)\.$/.exec(said)?.[1];
        const isLost = (at: Day) => holidays.some(({ from, to }) => from <= at && at <= to);
        const span = (first: Day) => Array.from({ length: daysBetween(first, finish) + 1 }, (_, n) => addDays(first, n));
        const lost = span(start).filter(isLost).length;
        let begins = finish;
        while (span(begins).filter((at) => !isLost(at)).length < more + 1) begins = addDays(begins, -1);
        expect(found).toBe(lost === 0 ? undefined : formatDay(begins));
      }),
      { numRuns: 200 },
    );
  });
});

describe('school holidays on a timeline', () => {
  const remarks = (start: string, holidays: readonly Closure[], joined: readonly string[] = ['consultation'], buying?: string) =>
    workBack(regime('pa2023-light-touch'), on(start), {
      ...ground('2026-06-30'),
      diary: diary(holidays),
      joined,
      ...(buying === undefined ? {} : { buying }),
    }).remarks.join('\n');
  it('are remarked of a consultation and of a mobilisation, and move no day', () => {
    const worked = [[], stated].map((holidays) =>
      workBack(regime('pa2023-light-touch'), on('2028-04-01'), {
        ...ground('2026-06-30'),
        diary: diary(holidays),
        joined: ['consultation'],
      }),
    );
    expect(worked[0]?.stages).toEqual(worked[1]?.stages);
    expect(worked[1]?.remarks.join()).toContain('School holidays (commissioning.yaml): ');
    expect(worked[1]?.remarks.join()).toMatch(/“Mobilisation: premises.*” from .* has 12 of its 126 days .*: Christmas/);
  });
  it('say nothing of an ordinary service that changes hands', () => {
    expect(remarks('2028-04-01', stated, [], 'light touch')).toContain('School holidays');
    expect(remarks('2028-04-01', stated, [], 'ordinary service')).not.toContain('School holidays');
  });
});

describe('what is built in of August and Christmas', () => {
  const met = (id: string, start: string, holidays: readonly Closure[]) => {
    const pass = new Map(plans.map((plan) => [plan.id, run(start, '2027-12-01')]));
    const consultation = plans.filter((plan) => plan.id === id);
    return quietRemarks(consultation, pass, overlays, diary(holidays)).join(' ');
  };
  const [consultation, decision] = ['consultation-consult', 'approval-to-award-decision'];
  it('is not said a second time of a consultation where the council states that summer’s holidays', () => {
    expect(met(consultation, '2027-08-02', [])).toContain('August');
    const stating = met(consultation, '2027-08-02', stated);
    expect(stating).not.toContain('August, when');
    expect(stating).toContain('School holidays');
  });
  it('is still said of another summer, and of decisions', () => {
    expect(met(consultation, '2026-08-03', stated)).toContain('August, when');
    expect(met(decision, '2027-08-02', stated)).toContain('August, when');
  });
  it('goes by the Christmas a day falls in, on either side of the new year', () => {
    expect(met(consultation, '2027-12-22', stated)).not.toContain('Christmas and New Year');
    expect(met(consultation, '2028-01-03', stated)).not.toContain('Christmas and New Year');
    expect(met(consultation, '2027-01-02', stated)).toContain('Christmas and New Year');
  });
});

it('the days of the law and of the offices are those without school holidays', () => {
  expect(diary(stated).calendars).toBe(diary([]).calendars);
  expect(diary(stated).office.get('england-and-wales')?.titles).toEqual(diary([]).office.get('england-and-wales')?.titles);
});
