import { describe, expect, it } from 'vitest';
import { diaryOf } from '../../../src/timeline/days/diary.ts';
import { sittingFrom, sittingsOf } from '../../../src/timeline/days/sittings.ts';
import { whatIf } from '../../../src/timeline/what-if.ts';
import { calendars, ground, meeting, on, overlays, regime, workspace } from '../rows.ts';

const cabinet = (date: string, agendaBy?: string, row = 2) =>
  meeting({ body: 'Cabinet', date: on(date), ...(agendaBy === undefined ? {} : { agendaBy: on(agendaBy) }) }, row);
const known = [cabinet('2027-01-19', '2027-01-08', 2), cabinet('2027-02-16', '2027-02-05', 3), cabinet('2027-03-16', undefined, 4)];
const deciding = (bodies: readonly string[], named: string | null = null, words: readonly string[] = ['cabinet', 'executive']) =>
  sittingsOf(
    bodies.map((body, n) => meeting({ body, date: on('2027-01-19') }, n + 2)),
    { words, named, asOf: on('2026-12-01') },
  );

describe('the meetings that decide', () => {
  it.each([
    [['Cabinet', 'Full Council', 'Audit Committee'], 'Cabinet'],
    [['The Executive', 'Overview and Scrutiny (Executive)'], 'The Executive'],
    [['Cabinet', 'Cabinet Procurement Sub-Committee'], 'Cabinet'],
    [['Mayor’s Decision Meeting', 'Schools Forum'], 'Mayor’s Decision Meeting'],
  ])('of %j are those of %s', (bodies, body) => {
    expect(deciding(bodies).sittings?.body).toBe(body);
  });

  it.each([
    ['two that could', ['Executive (North)', 'Executive (South)'], null, 'could decide'],
    ['none that could', ['Scrutiny Committee', 'Schools Forum'], null, 'decides contracts'],
    ['a name nobody bears', ['Cabinet'], 'Children’s Board', 'No meeting of “Children’s Board”'],
  ])('are not guessed: %s', (_, bodies, named, words) => {
    const { sittings, because } = deciding(bodies, named);
    expect(sittings).toBeNull();
    expect(because).toContain(words);
  });

  it('are those of the body the workspace names', () => {
    expect(deciding(['Cabinet', 'Children’s Committee'], 'children’s committee').sittings?.body).toBe('Children’s Committee');
  });

  it('are not asked for where no file holds any, or none with its day', () => {
    expect(deciding([])).toEqual({ sittings: null, because: null });
    expect(sittingsOf([meeting({ body: 'Cabinet' })], { words: ['cabinet'], named: null, asOf: on('2026-12-01') }).because).toBeNull();
  });
});

describe('the next meeting', () => {
  const { sittings } = sittingsOf(known, { words: ['cabinet'], named: null, asOf: on('2026-12-01') });
  if (!sittings) throw new Error('no sittings');

  it.each([
    ['2026-12-01', null, '2027-01-19'],
    ['2027-01-19', null, '2027-01-19'],
    ['2027-01-20', null, '2027-02-16'],
    ['2027-01-11', '2027-01-08', '2027-01-19'],
    ['2027-01-12', '2027-01-11', '2027-02-16'],
    ['2027-03-01', '2027-03-12', '2027-03-16'],
    ['2027-03-17', null, null],
    ['2026-11-30', null, null],
  ])('from %s, with papers on %s, is %s', (from, papers, next) => {
    expect(sittingFrom(sittings, on(from), papers === null ? null : on(papers))).toBe(next);
  });
});

describe('a timeline that knows the meetings', () => {
  const own = workspace('2026-06-01');
  const kept = diaryOf(own, calendars, overlays, known);
  const worked = whatIf({ ...ground('2026-06-01'), diary: kept, regime: regime('pa2023-light-touch'), start: on('2027-08-28') });
  const stage = (id: string) => worked.stages.find((one) => one.id === id);

  it('decides at the last meeting that serves, and publishes its papers by that meeting’s agenda day', () => {
    expect(stage('approval-to-award-decision')).toMatchObject({ latestStart: '2027-02-16', duration: 'a meeting of Cabinet' });
    expect(stage('approval-to-award-agenda')?.latestStart).toBe('2027-02-05');
    expect(worked.because).toContain('(meetings.csv B3)');
  });

  it('says where no meeting is known, and takes any working day there', () => {
    expect(stage('approval-to-procure-decision')?.duration).toBe('one day');
    expect(worked.because).toMatch(/No meeting is known where “Approval to procure: key decision” \(.*\) would fall/);
    expect(worked.because).not.toContain('No meeting dates are taken into account');
  });

  it('does not say of a real meeting that decisions are commonly held back then', () => {
    const august = diaryOf(own, calendars, overlays, [cabinet('2027-08-10'), cabinet('2027-10-05')]);
    const later = whatIf({ ...ground('2026-06-01'), diary: august, regime: regime('pa2023-light-touch'), start: on('2028-02-21') });
    expect(later.stages.find(({ id }) => id === 'approval-to-award-decision')?.latestStart).toBe('2027-08-10');
    expect(later.because).not.toMatch(/August[^.]*Decision to award/);
  });

  it('lets officers rest when their offices are shut, and never lengthens a period of the law', () => {
    const shut = { closures: [{ from: on('2027-02-17'), to: on('2027-02-26'), because: 'Move of offices' }], decidedBy: null };
    const closed = diaryOf({ ...own, calendar: shut }, calendars, overlays, known);
    const then = whatIf({ ...ground('2026-06-01'), diary: closed, regime: regime('pa2023-light-touch'), start: on('2027-08-28') });
    const of = (id: string) => then.stages.find((one) => one.id === id);
    expect(of('approval-to-award-decision-record')?.latestFinish).toBe('2027-03-02');
    expect(stage('approval-to-award-decision-record')?.latestFinish).toBe('2027-02-18');
    for (const id of ['standstill', 'tender']) expect(of(id)?.duration).toBe(stage(id)?.duration);
  });
});
