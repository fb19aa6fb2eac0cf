import { describe, expect, it } from 'vitest';
import type { RenewalGap } from '../../../src/nouns/printed-timetable.ts';
import { day } from '../../../src/values/day.ts';
import { placed, sheetOf, verdictOf } from '../picture.ts';

const at = (cell: string) => ({ file: 'data/contracts.csv', sheet: null, cell });
const gap = (contract: string, cell: string, more: Partial<RenewalGap> = {}): RenewalGap => ({
  contract,
  title: contract,
  said: 'April 2019',
  renewal: day('2019-04-01'),
  cell: at(cell),
  next: { contract: 'new', title: 'New', start: day('2020-01-01'), cell: at('C2') },
  days: 275,
  ...more,
});
const judged = (...renewals: RenewalGap[]) => verdictOf('renewal-before-next-start', { renewals });

describe('contracts due for renewal before what follows starts', () => {
  it('are one finding where one contract follows them at one time, in whatever order they come', () => {
    const both = [gap('a', 'J3'), gap('b', 'J4')];
    expect(judged(...both)).toMatchObject({ about: [['a', 'b', 'new']], cells: [['J3', 'C2', 'J4']] });
    expect(judged(...[...both].reverse()).findings).toEqual(judged(...both).findings);
  });

  it('are apart where they are due at other times', () => {
    expect(judged(gap('a', 'J3'), gap('b', 'J4', { renewal: day('2019-06-01') })).about).toHaveLength(2);
  });
});

describe('a contract that ends before what takes its place starts', () => {
  const code = 'renewal-before-next-start';
  const old = { ref: 'C-1', title: 'Health visiting', start: day('2013-07-01'), end: day('2016-06-30'), followedBy: 'C-2' };
  const next = { ref: 'C-2', title: 'Health visiting (new)', start: day('2016-10-01'), end: day('2019-09-30'), status: 'Planned' };

  it('is left alone where it is out of scope', () => {
    const sheet = sheetOf('contracts', [old, next]);
    const places = (status: 'out-of-scope' | 'stated') => sheet.rows.map(({ id }) => placed(id, { id, of: 'contracts', status }));
    const found = (status: 'out-of-scope' | 'stated') => verdictOf(code, { sheets: [sheet], placements: places(status) }).about.length;
    expect([found('stated'), found('out-of-scope')]).toEqual([1, 0]);
  });

  it('is found with the days between and the option that may bridge them, whatever the order of rows', () => {
    const verdict = verdictOf(code, { sheets: [sheetOf('contracts', [{ ...old, extensionLeft: 12 }, next])] });
    expect(verdict.cells).toEqual([['D2', 'C3']]);
    expect(verdict.findings[0]?.text).toMatch(
      /“Health visiting” ends on 30 June 2016, and “Health visiting \(new\)”, .* starts on 1 October 2016: 92 days lie between.* An option to extend is recorded/,
    );
    const turned = verdictOf(code, { sheets: [sheetOf('contracts', [next, old])] });
    expect(turned.findings).toHaveLength(1);
    expect(turned.findings[0]?.text).not.toContain('option');
  });

  it('is left alone where what follows starts within the week, where it is over or past, and where nothing follows', () => {
    const left = [
      [old, { ...next, start: day('2016-07-04') }],
      [{ ...old, status: 'Terminated' }, next],
      [{ ...old, end: day('2015-06-29') }, next],
      [{ ...old, followedBy: 'C-9' }],
    ];
    for (const rows of left) expect(verdictOf(code, { sheets: [sheetOf('contracts', rows)] }).findings).toEqual([]);
  });

  it('is left to `days-not-covered` where that tells the days between', () => {
    const [ends, starts] = [day('2015-09-30'), day('2015-12-01')];
    const sheet = sheetOf('contracts', [
      { ...old, end: ends },
      { ...next, start: starts, status: 'Awarded' },
    ]);
    const placements = sheet.rows.map(({ id }, at) =>
      placed('Health visiting', {
        id,
        of: 'contracts',
        ...(at === 0 ? { start: old.start, end: ends } : { start: starts, end: next.end }),
      }),
    );
    const days = { sheets: [sheet], placements };
    expect(verdictOf('days-not-covered', days).findings).toHaveLength(1);
    expect(verdictOf(code, days).findings).toEqual([]);
  });
});
