import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/rules/judge.ts';
import { day } from '../../../src/values/day.ts';
import { pictureOf, placed, sheetOf, verdictOf } from '../picture.ts';

const code = 'past-its-end';

describe('a contract past its end', () => {
  it('is found with the cell of its last day: an error when a status calls it live, else a warning', () => {
    const sheet = sheetOf('contracts', [
      { title: 'Mentoring', end: day('2015-03-31') },
      { title: 'Respite', end: day('2015-06-29'), status: 'Active' },
    ]);
    expect(verdictOf(code, { sheets: [sheet] })).toMatchObject({ cells: [['B3', 'C3'], ['B2']], severities: ['error', 'warning'] });
  });

  it('is an error where it is said to roll on or to be held over past its written end', () => {
    const statuses = ['Expired – rolling month to month', 'Expired, held over'];
    const rows = statuses.map((status, at) => ({ title: `Therapy ${at}`, end: day('2015-03-31'), status }));
    const { findings, severities } = verdictOf(code, { sheets: [sheetOf('contracts', rows)] });
    expect(severities).toEqual(['error', 'error']);
    expect(findings.map(({ text }) => text).join()).toMatch(
      /“Expired, held over” \(.*\), says that it runs on; on what terms .* Record the extension .* or what replaces it/,
    );
  });

  it('asks, and is no error, where a status speaks of an extension nobody can read as a day', () => {
    const [end, currentEnd] = [day('2014-03-31'), day('2015-03-31')];
    const sheet = sheetOf('contracts', [
      { title: 'Respite', end, status: 'Extended by 12 months' },
      { title: 'Advice', end, status: 'First extension taken, one left' },
      { title: 'Portage', end, status: 'Extended; no more extensions' },
      { title: 'Hubs', end, currentEnd, status: 'Extended to 31 March 2015' },
    ]);
    const rows = sheet.rows.map((row) =>
      !('currentEnd' in row) ? row : { ...row, origin: { ...row.origin, from: { currentEnd: 'status' } } },
    );
    const { findings, severities } = verdictOf(code, { sheets: [{ ...sheet, rows }] });
    expect(severities.toSorted()).toEqual(['error', 'error', 'warning']);
    const asked = findings
      .filter(({ severity }) => severity === 'warning')
      .map(({ text }) => text)
      .join();
    expect(asked).toMatch(
      /2 contracts .* statuses \(C2:C3\), such as “Extended by 12 months”, speak of .* Were they extended, and to when\?/,
    );
    const alone = sheetOf('contracts', [{ title: 'Respite', end, status: 'Extended by 12 months' }]);
    expect(verdictOf(code, { sheets: [alone] }).findings[0]?.text).toMatch(
      /its status, “Extended by 12 months” \(.*C2\), speaks of an extension/,
    );
    expect(asked).not.toContain('mark it as ended');
  });

  it('is left alone where its status names by its reference the contract that follows', () => {
    const sheet = sheetOf('contracts', [
      { ref: 'C-1', title: 'Contact centre', start: day('2012-04-01'), end: day('2015-03-31'), status: 'Renewal - see C-2' },
      { ref: 'C-2', title: 'Family time', start: day('2015-04-01'), end: day('2018-03-31') },
    ]);
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([]);
  });

  it('is one finding for all of a table that no status calls live or over', () => {
    const old = ['Mentoring', 'Respite', 'Advice'].map((title) => ({ title, end: day('2015-03-31'), status: 'Awarded' }));
    const verdict = verdictOf(code, { sheets: [sheetOf('contracts', old)] });
    expect(verdict).toMatchObject({ cells: [['B2', 'B3', 'B4']], severities: ['warning'], examined: 3 });
    expect(verdict.about).toEqual([['data/contracts.csv']]);
  });

  it('has against it the last days to which some may be extended that have not passed, and their cells', () => {
    const [end, maxEnd] = [day('2015-03-31'), day('2015-06-30')];
    const sheet = sheetOf('contracts', [
      { title: 'Mentoring', end, maxEnd },
      { title: 'Respite', end, maxEnd: day('2015-06-29') },
      { title: 'Advice', end, maxEnd },
    ]);
    const { findings, cells } = verdictOf(code, { sheets: [sheet] });
    expect(cells).toEqual([['B2', 'C2', 'B3', 'B4', 'C4']]);
    expect(findings[0]?.text).toContain('3 contracts ended before 30 June 2015, on 31 March 2015, and');
    expect(findings[0]?.text).toMatch(/Against it: 2 may be extended to 30 June 2015 or beyond \(C2, C4\)\.$/);
    const live = verdictOf(code, { sheets: [sheetOf('contracts', [{ title: 'Mentoring', end, maxEnd, status: 'Live' }])] });
    expect(live.findings[0]?.text).toMatch(/Against it: it may be extended to 30 June 2015\.$/);
    expect(live.cells).toEqual([['B2', 'C2', 'D2']]);
  });

  it('is known by its file and how many it is of, not by how far the table reaches: a row that runs on changes nothing', () => {
    const old = ['Mentoring', 'Respite'].map((title) => ({ title, end: day('2015-03-31') }));
    const keysOf = (more: readonly { title: string; end: ReturnType<typeof day> }[]) =>
      verdictOf(code, { sheets: [sheetOf('contracts', [...old, ...more])] }).findings.map(({ key }) => key);
    expect(keysOf([])).toEqual(['past-its-end:data/contracts.csv#2-rows']);
    expect(keysOf([{ title: 'Advice', end: day('2016-03-31') }])).toEqual(keysOf([]));
    expect(keysOf([{ title: 'Advice', end: day('2015-03-31') }])).toEqual(['past-its-end:data/contracts.csv#3-rows']);
  });

  it('is not found on its last day, once extended, or when the register says it ended', () => {
    const sheet = sheetOf('contracts', [
      { title: 'Mentoring', end: day('2015-06-30') },
      { title: 'Respite', end: day('2015-03-31'), currentEnd: day('2016-03-31') },
      { title: 'Advice', end: day('2015-03-31'), status: 'Expired' },
      // Which of its days is wrong nobody knows.
      { title: 'Hubs', start: day('2016-04-01'), end: day('2015-03-31') },
    ]);
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([]);
  });

  it('is found by its latest possible end where no other is stated, and says so', () => {
    const sheet = sheetOf('contracts', [{ title: 'Respite', maxEnd: day('2015-03-31'), status: 'Live' }]);
    const { findings, cells } = verdictOf(code, { sheets: [sheet] });
    expect(findings[0]?.text).toContain('ended on 31 March 2015 at the latest (no other last day is stated)');
    expect(cells).toEqual([['B2', 'C2']]);
  });

  it('is not found in a list of grants, which keeps what was given', () => {
    const given = [{ title: 'Play', awarded: day('2013-04-01'), termMonths: 12, 'amount awarded': 1, 'recipient org': 'Kite' }];
    expect(verdictOf(code, { sheets: [sheetOf('contracts', given)] })).toMatchObject({ cells: [], examined: 0 });
  });

  it('is not found in a list of notices, whose “active” says that an award stands', () => {
    const noticed = [{ title: 'Play', end: day('2015-03-31'), status: 'active', 'notice id': 'N-1' }];
    expect(verdictOf(code, { sheets: [sheetOf('contracts', noticed)] })).toMatchObject({ cells: [], examined: 0 });
  });

  it('is not judged when its last day is blank, and points at the blank', () => {
    const sheet = sheetOf('contracts', [{ title: 'Mentoring' }], { columns: ['title', 'end'] });
    expect(verdictOf(code, { sheets: [sheet] }).unjudgedCells).toEqual(['B2']);
  });

  it('is not judged where no column states a last day, and no cell is called blank then; the one there is is pointed at', () => {
    const reasons = (columns: string[]) =>
      judge(pictureOf({ sheets: [sheetOf('contracts', [{ title: 'Mentoring' }], { columns })] }), { only: [code] }).outcomes[0]?.unjudged;
    expect(reasons(['title'])).toMatchObject([{ because: 'no last day: its table has no such column' }]);
    expect(reasons(['title', 'currentEnd'])).toMatchObject([{ because: 'no last day: the cell is blank', cell: { cell: 'B2' } }]);
  });

  it('is not found where a contract of its title has taken its place, whoever provides that one', () => {
    const sheet = sheetOf('contracts', [
      { title: 'Mentoring 2014/15', provider: ['Oak'], end: day('2015-03-31') },
      { title: 'Mentoring 2015/16', provider: ['Ash'], start: day('2015-04-01'), end: day('2016-03-31') },
      { title: 'Respite', start: day('2012-04-01'), end: day('2015-03-31'), status: 'Live' },
      { title: 'Respite', start: day('2015-05-18') },
    ]);
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([]);
  });

  it('is not found where a list of services tells that the service goes on, and names what may have taken its place', () => {
    const contracts = sheetOf('contracts', [
      { title: 'Mentoring', provider: ['Oak'], start: day('2012-04-01'), end: day('2015-03-31'), status: 'Live' },
      { id: 'r', title: 'Respite', provider: ['Ash'], start: day('2012-04-01'), end: day('2015-03-31'), status: 'Live' },
    ]);
    const services = sheetOf('services', [
      { service: 'Mentoring', provider: ['Elm'], start: day('2015-04-01') },
      { id: 'w', service: 'Weekend breaks', provider: ['Ash'], start: day('2015-04-01') },
    ]);
    const needs = [
      placed('Respite', { of: 'contracts', id: 'r', needs: ['short-breaks'] }),
      placed('Weekend breaks', { id: 'w', needs: ['short-breaks'] }),
    ];
    const verdict = verdictOf(code, { sheets: [contracts, services], placements: needs });
    expect(verdict.about).toEqual([['r']]);
    expect(verdict.findings[0]?.text).toContain('Against it: “Weekend breaks”, with the same provider');
  });

  it('is found where what has its title began too late, has not begun, was never let, ended with it, or replaces another', () => {
    const old = { start: day('2012-04-01'), end: day('2015-03-31'), status: 'Live' };
    const sheet = sheetOf('contracts', [
      { title: 'Mentoring', ...old },
      { title: 'Mentoring', start: day('2015-06-15'), status: 'Live' },
      { title: 'Respite', ...old, end: day('2015-06-10') },
      { title: 'Respite', start: day('2015-07-20'), status: 'Live' },
      { title: 'Advice', ...old },
      { title: 'Advice', start: day('2015-04-01'), status: 'Planned' },
      { title: 'Drop-in', ...old },
      { title: 'Drop-in', start: day('2015-02-01'), end: day('2015-03-31'), status: 'Ended' },
      { title: 'Clubs', ...old },
      { title: 'Clubs', ...old },
      { title: 'Clubs', start: day('2015-04-01'), status: 'Live' },
    ]);
    const found = verdictOf(code, { sheets: [sheet] });
    expect(found.cells.map(([end]) => end).sort()).toEqual([expect.stringMatching(/^C1[01]$/), 'C2', 'C4', 'C6', 'C8']);
  });

  it('says as evidence against that its provider holds another contract for the same need since', () => {
    const contracts = [
      { id: 'a', title: 'Mentoring', provider: ['Oak'], start: day('2012-04-01'), end: day('2015-03-31'), status: 'Live' },
      { id: 'b', title: 'Befriending and guidance', provider: ['Oak'], start: day('2015-04-01') },
    ];
    const placements = contracts.map(({ id, title }) => placed(title, { of: 'contracts', id, needs: ['youth-service'] }));
    const verdict = verdictOf(code, { sheets: [sheetOf('contracts', contracts)], placements });
    expect(verdict.cells).toEqual([['D2', 'E2', 'C3']]);
    expect(verdict.findings[0]?.text).toContain('Against it: “Befriending and guidance”');
  });
});
