import { describe, expect, it } from 'vitest';
import { day } from '../../../src/values/day.ts';
import { accepted, placed, sheetOf, verdictOf } from '../picture.ts';

const code = 'ends-without-successor';
const ending = { title: 'Young carers contract 2012', start: day('2012-04-01'), end: day('2016-03-31') };

describe('a contract that ends soon', () => {
  it('is found by the day ahead on which its status says that it ends, whatever options it had', () => {
    const status = 'Terminated by provider, last day 31 December 2015';
    const sheet = sheetOf('contracts', [{ title: 'Respite', start: day('2013-04-01'), end: day('2018-03-31'), extensionLeft: 12, status }]);
    // Its own provider holds it beyond that day by its written end alone: it does not follow itself.
    const held = placed('Respite', { id: sheet.rows[0]?.id ?? '', of: 'contracts', needs: ['respite'], providers: ['Ash Trust'] });
    const { findings, cells } = verdictOf(code, { sheets: [sheet], placements: [held] });
    expect(findings[0]?.text).toMatch(/^“Respite” ends on 31 December 2015, as its status says/);
    expect(cells).toEqual([['E2']]);
  });

  it('is found when nothing follows it', () => {
    expect(verdictOf(code, { sheets: [sheetOf('contracts', [ending])] }).cells).toEqual([['C2']]);
  });

  it('says that a status speaks of an extension that was not understood, with its cell', () => {
    const of = (status: string) => verdictOf(code, { sheets: [sheetOf('contracts', [{ ...ending, status }])] });
    expect(of('First extension taken, one left')).toMatchObject({ cells: [['C2', 'D2']] });
    expect(of('First extension taken, one left').findings[0]?.text).toMatch(
      /“First extension taken, one left” \(.*D2\), speaks of an extension/,
    );
    expect(of('Extended').findings[0]?.text).not.toContain('status');
  });

  it('is left alone where its status says that nothing follows, and is told as decided where it says that it is bought again', () => {
    const of = (status: string) => verdictOf(code, { sheets: [sheetOf('contracts', [{ ...ending, status }])] });
    expect(of('Will not be renewed').cells).toEqual([]);
    expect(of('To be recommissioned').findings[0]?.text).toMatch(/bought again is decided \(.*D2\)\. Add what follows here/);
  });

  it('is left alone where its register names what follows it, and says so where that stands in none of these files', () => {
    const next = { ref: 'C-9', title: 'Caring together', start: day('2016-04-01'), end: day('2019-03-31') };
    const of = (followedBy: string) => verdictOf(code, { sheets: [sheetOf('contracts', [{ ...ending, followedBy }, next])] });
    expect(of('C-9').cells).toEqual([]);
    expect(of('C-10').cells).toEqual([['C2', 'D2']]);
    expect(of('C-10').findings[0]?.text).toMatch(/written to follow it, “C-10” \(.*D2\), names no contract of these files/);
  });

  it('of a contract written twice is one contract’s money, with both cells', () => {
    const row = { ...ending, ref: 'C-1', annualValue: 52_000_000 as never };
    const verdict = verdictOf(code, {
      sheets: [
        sheetOf('contracts', [
          { id: 'a', ...row },
          { id: 'b', ...row },
        ]),
      ],
    });
    expect(verdict.findings[0]).toMatchObject({
      amount: 52_000_000,
      about: ['a', 'b'],
      text: expect.stringMatching(/^1 contract .* ends on .*, on 2 rows/),
    });
  });

  it('is followed by a later contract of the same title, whatever its year', () => {
    const sheet = sheetOf('contracts', [ending, { title: 'Young carers service 2016', start: day('2016-04-01'), end: day('2019-03-31') }]);
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([]);
  });

  it('is followed by a later contract for the same need', () => {
    const sheet = sheetOf('contracts', [
      { id: 'a', ...ending },
      { id: 'b', title: 'Caring together', start: day('2016-05-01'), end: day('2019-03-31') },
    ]);
    const placements = ['a', 'b'].map((id) => placed(id, { id, of: 'contracts', needs: ['young-carers'] }));
    expect(verdictOf(code, { sheets: [sheet], placements }).cells).toEqual([]);
  });

  it('is not followed by a contract that begins long after, or that ran beside it all along', () => {
    const after = { title: 'Young carers', start: day('2017-01-01'), end: day('2019-03-31') };
    const beside = { title: 'Young carers', start: day('2011-04-01'), end: day('2019-03-31') };
    expect(verdictOf(code, { sheets: [sheetOf('contracts', [ending, after])] }).cells).toEqual([['C2']]);
    expect(verdictOf(code, { sheets: [sheetOf('contracts', [ending, beside])] }).cells).toEqual([['C2']]);
  });

  it('is one finding with the others for its need that end on that day, and one accepted alone stays apart', () => {
    const sheet = sheetOf(
      'contracts',
      ['a', 'b', 'c', 'd'].map((id) => ({ id, ...ending, title: `Lot ${id}` })),
    );
    const placements = ['a', 'b', 'c'].map((id) => placed(id, { id, of: 'contracts', needs: ['young-carers'] }));
    expect(verdictOf(code, { sheets: [sheet], placements }).cells).toEqual([['C2', 'C3', 'C4'], ['C5']]);
    const apart = verdictOf(code, { sheets: [sheet], placements, decisions: [accepted('ends-without-successor:b')] });
    expect(apart.findings.map(({ about, accepted: yes }) => [about, yes !== undefined])).toEqual(
      expect.arrayContaining([
        [['a', 'c'], false],
        [['b'], true],
        [['d'], false],
      ]),
    );
  });

  it('is one finding with others of its title where no need is known', () => {
    const sheet = sheetOf(
      'contracts',
      ['a', 'b', 'c'].map((id) => ({ id, ...ending, title: id === 'c' ? 'Advice' : 'Support worker' })),
    );
    const { cells, findings } = verdictOf(code, { sheets: [sheet] });
    expect(cells).toEqual([['C2', 'C3'], ['C4']]);
    expect(findings[0]?.text).toMatch(/^2 contracts titled “Support worker” end on 31 March 2016\. /);
  });

  it('is left alone where it buys for one child or helps a group with its own work', () => {
    const titles = ['Spot purchase of therapy', 'Personal budget', 'Community grant to Kite Scouts'];
    const sheet = sheetOf(
      'contracts',
      titles.map((title) => ({ ...ending, title, provider: ['Kite Scouts'] })),
    );
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([]);
  });

  it('is followed by what its own provider holds for the need, though it began before; not by what another does', () => {
    const beside = { id: 'b', title: 'Caring together', start: day('2011-04-01'), end: day('2019-03-31') };
    const sheet = sheetOf('contracts', [{ id: 'a', ...ending }, beside]);
    const by = (provider: string) =>
      ['a', 'b'].map((id) => placed(id, { id, of: 'contracts', needs: ['young-carers'], providers: [id === 'a' ? 'Kite' : provider] }));
    expect(verdictOf(code, { sheets: [sheet], placements: by('Kite') }).cells).toEqual([]);
    expect(verdictOf(code, { sheets: [sheet], placements: by('Star') }).cells).toEqual([['C2']]);
    const over = sheetOf('contracts', [
      { id: 'a', ...ending },
      { ...beside, status: 'Terminated' },
    ]);
    expect(verdictOf(code, { sheets: [over], placements: by('Kite') }).cells).toEqual([['C2']]);
  });

  it('is left alone while an option to extend is left, or when it ends later than the plan looks', () => {
    const sheet = sheetOf('contracts', [
      { ...ending, extensionLeft: 12 },
      { ...ending, title: 'Mentoring', maxEnd: day('2018-03-31') },
      { ...ending, title: 'Advice', end: day('2016-07-01') },
    ]);
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([]);
  });

  it('is not judged without a last day', () => {
    expect(verdictOf(code, { sheets: [sheetOf('contracts', [{ title: 'Advice' }], { columns: ['end'] })] }).unjudgedCells).toEqual(['A2']);
  });

  it('is not judged where nothing places it and most of its register is out of scope: what it is, is most likely not of this plan', () => {
    const titles = ['Roads', 'Software', 'Widgets'];
    const rows = titles.map((title) => ({ id: title.toLowerCase(), title, end: day('2016-03-31') }));
    const all = (...statuses: ('out-of-scope' | 'unplaced')[]) => {
      const placements = titles.map((title, index) =>
        placed(title, { of: 'contracts', element: null, status: statuses[index] ?? 'unplaced' }),
      );
      return verdictOf('ends-without-successor', { sheets: [sheetOf('contracts', rows)], placements });
    };
    const outside = all('out-of-scope', 'out-of-scope', 'unplaced');
    expect(outside.about).toEqual([]);
    expect(outside.unjudged).toEqual(['data/services.csv']);
    expect(all('out-of-scope', 'unplaced', 'unplaced').about).toHaveLength(2);
  });
});
