import { describe, expect, it } from 'vitest';
import type { Given } from '../picture.ts';
import { verdictOf } from '../picture.ts';
import { type Let, register } from './register.ts';

const codes = ['recorded-twice', 'several-contracts', 'same-need'] as const;

/** What each kind of duplication says: the ids of each finding, and the pounds at stake. */
function told(given: Given): Record<string, (string | number)[][]> {
  return Object.fromEntries(
    codes.flatMap((code) => {
      const { findings } = verdictOf(code, given);
      return findings.length === 0 ? [] : [[code, findings.map(({ about, amount = 0 }) => [...about, amount / 100])]];
    }),
  );
}

const lot = (id: string, by: string, more: Partial<Let> = {}): Let => ({
  id,
  title: 'Short breaks framework',
  by,
  ref: 'F1',
  needs: ['short-breaks'],
  ...more,
});

describe('what buys for one child, or puts a provider on a list, is no offer of its own', () => {
  const counsel = (id: string, title: string, by: string, more: Partial<Let> = {}): Let => ({
    id,
    title,
    by,
    needs: ['counselling'],
    ...more,
  });

  it('so that a list is one offer, however many stand on it', () => {
    const listed = [counsel('a', 'Counselling - select list (Ash)', 'Ash'), counsel('b', 'Counselling - select list (Birch)', 'Birch')];
    expect(told(register(...listed))).toEqual({});
    expect(told(register(...listed, counsel('o', 'Specialist counselling', 'Oak')))).toEqual({ 'same-need': [['a', 'b', 'o', 150_000]] });
  });

  it('so that spot purchases are not set against a service, and it is said that they are left out', () => {
    const spot = [counsel('a', 'Spot purchase of counselling', 'Ash'), counsel('b', 'Spot placement: counselling', 'Birch')];
    const services = [counsel('o', 'Specialist counselling', 'Oak'), counsel('p', 'Parent and child counselling', 'Plum')];
    expect(told(register(...spot, counsel('o', 'Specialist counselling', 'Oak')))).toEqual({});
    const { findings } = verdictOf('same-need', register(...spot, ...services));
    expect(findings.map(({ about }) => about)).toEqual([['o', 'p']]);
    expect(findings[0]?.text).toContain(
      '2 purchases of single places or hours (spot, fees, routes, budgets, sessional work) for this need are left out',
    );
  });

  it('so that one who sells many is not asked to let them as one', () => {
    expect(told(register(counsel('a', 'Spot purchase of care', 'Ash'), counsel('b', 'Select list for homes', 'Ash')))).toEqual({});
  });

  it('and a notice nobody has won is a step, and said', () => {
    const none = { where: { providers: [] } };
    const notice = counsel('n', 'Market engagement: counselling', '', none);
    expect(told(register(notice, counsel('o', 'Specialist counselling', 'Oak')))).toEqual({});
    const { findings } = verdictOf(
      'same-need',
      register(notice, counsel('o', 'Specialist counselling', 'Oak'), counsel('p', 'Counselling hub', 'Plum')),
    );
    expect(findings[0]?.text).toContain('1 notice of a procurement with no provider yet is left out');
  });
});

describe('one title with another year is one service let again, where days do not tell it', () => {
  const hub = (id: string, title: string, by: string, more: Partial<Let> = {}): Let => ({
    id,
    title,
    by,
    to: null,
    needs: ['advocacy'],
    ...more,
  });

  it('whoever provides it', () => {
    const lets = [hub('a', 'Advocacy Hub 2013', 'Ash'), hub('b', 'Advocacy Hub', 'Birch'), hub('c', 'Advocacy Hub 2015', 'Ash')];
    expect(told(register(...lets))).toEqual({});
  });

  it('and with another reference, by one provider', () => {
    const [one, other] = [hub('a', 'Advocacy Network - RFQ 14293', 'Ash'), hub('b', 'Advocacy Network - RFQ 15139', 'Ash')];
    expect(told(register(one, other))).toEqual({});
    expect(told(register(one, { ...other, by: 'Birch' }))).toHaveProperty('same-need');
  });

  it('but two with all their days, side by side, are two', () => {
    const days = { to: '2016-03-31' };
    expect(told(register(hub('a', 'Advocacy Hub 2013', 'Ash', days), hub('b', 'Advocacy Hub 2015', 'Birch', days)))).toHaveProperty(
      'same-need',
    );
  });
});

describe('the lots of a framework are one framework', () => {
  it('under one reference, with a lot each', () => {
    expect(told(register(lot('a', 'Ash', { lot: '1' }), lot('b', 'Birch', { lot: '2' }), lot('c', 'Cedar', { lot: '3' })))).toEqual({});
  });

  it('under references of their own, by the lots in their titles', () => {
    const titled = (id: string, title: string, by: string) => lot(id, by, { ref: id, title });
    const lots = [
      titled('a', 'Fostering framework Lot 1 mainstream', 'Ash'),
      titled('b', 'Fostering framework - Lot 2 (complex)', 'Birch'),
    ];
    expect(told(register(...lots, titled('d', 'Fostering framework Lot 1 mainstream', 'Dogwood')))).toEqual({});
  });

  it('by a short form that begins a title, or ends it set apart', () => {
    const titled = (id: string, title: string, by: string) => lot(id, by, { ref: id, title });
    const framework = [
      titled('a', 'Short breaks framework L1', 'Ash'),
      titled('b', 'Short breaks framework - L2', 'Birch'),
      titled('c', 'Short breaks framework (L3) clubs', 'Cedar'),
    ];
    expect(told(register(...framework))).toEqual({});
    const { findings } = verdictOf('same-need', register(titled('a', 'L1 Days out', 'Ash'), titled('b', 'L2 Nights away', 'Birch')));
    expect(findings[0]).toMatchObject({ severity: 'advice', text: expect.stringContaining('2 are called lots') });
    expect(told(register(titled('a', 'Breaks for L2 learners', 'Ash'), titled('b', 'Breaks for L3 learners', 'Birch')))).toHaveProperty(
      'same-need',
    );
  });

  it('behind references written before their titles, whatever words of the trade they add', () => {
    const titled = (id: string, title: string, by: string) => lot(id, by, { ref: id, title });
    const lots = [titled('a', 'KW419 - Youth Work Provision Lot 4', 'Ash'), titled('b', 'KW 417 Youth Work Services - Lot 2', 'Birch')];
    expect(told(register(...lots))).toEqual({});
    expect(told(register(...lots, titled('c', 'KW421 Street Work Lot 6', 'Cedar')))).toEqual({ 'same-need': [['a', 'b', 'c', 150_000]] });
  });

  it('and one provider of several lots holds one contract', () => {
    expect(told(register(lot('a', 'Ash', { lot: '1' }), lot('b', 'Ash', { lot: '2' })))).toEqual({});
  });

  it('and they are one offer beside another, with the value of every lot', () => {
    const other: Let = { id: 'o', title: 'Weekend club', by: 'Oak', needs: ['short-breaks'], pounds: 10_000 };
    expect(told(register(lot('a', 'Ash', { lot: '1' }), lot('b', 'Birch', { lot: '2' }), other))).toEqual({
      'same-need': [['a', 'b', 'o', 110_000]],
    });
  });

  it('but only the lots for a need are set beside what else meets it', () => {
    const other: Let = { id: 'o', title: 'Weekend club', by: 'Oak', needs: ['short-breaks'], pounds: 10_000 };
    const fostering = lot('b', 'Birch', { lot: '2', needs: ['fostering'] });
    expect(told(register(lot('a', 'Ash', { lot: '1' }), fostering, other))).toEqual({ 'same-need': [['a', 'o', 60_000]] });
  });

  it('with the row that stands above them, under a reference theirs go on from, and by its name', () => {
    const titled = (id: string, ref: string, title: string, by: string) => lot(id, by, { ref, title });
    const homes = [
      titled('a', 'F1', 'Respite homes 2015-19', 'Various'),
      titled('b', 'F1/L1', 'Lot 1 - Long stays', 'Ash'),
      titled('c', 'F1/L2', 'Lot 2 - Short stays', 'Birch'),
    ];
    expect(told(register(...homes))).toEqual({});
    const other = titled('o', 'G1', 'Weekend club', 'Oak');
    expect(verdictOf('same-need', register(...homes, other)).findings[0]?.text).toContain('“Respite homes 2015-19” (2 lots');
    expect(told(register(titled('a', 'F1', 'Respite homes', 'Ash'), titled('b', 'F1', 'Weekend club', 'Oak')))).not.toEqual({});
  });

  it('but two frameworks for one need are two offers', () => {
    const second = lot('x', 'Yew', { ref: 'F2', title: 'Respite framework', lot: '1' });
    expect(told(register(lot('a', 'Ash', { lot: '1' }), second))).toEqual({ 'same-need': [['a', 'x', 100_000]] });
  });
});

describe('years that follow one another are one service let again', () => {
  const kite = (id: string, from: string, to: string, more: Partial<Let> = {}): Let => ({
    id,
    title: 'Parenting programme',
    by: 'Kite',
    from,
    to,
    pounds: 30_000,
    ...more,
  });
  const star: Let = { id: 's', title: 'Parenting group work', by: 'Star', pounds: 40_000 };

  it('and what runs at once is at stake, not a contract and its renewal', () => {
    const renewed = [kite('a', '2013-04-01', '2015-07-31'), kite('b', '2015-08-01', '2017-07-31')];
    expect(told(register(...renewed, star))).toEqual({ 'same-need': [['a', 'b', 's', 70_000]] });
  });

  it('though the title carries the years', () => {
    const years = [
      kite('a', '2014-04-01', '2015-09-30', { title: 'Mentoring 2014/15' }),
      kite('b', '2015-09-01', '2017-03-31', { title: 'Mentoring 2015/17' }),
    ];
    expect(told(register(...years))).toEqual({});
  });

  it('with a short handover from one provider to another', () => {
    const handed = (to: string) => [kite('a', '2013-04-01', to), kite('b', '2015-09-01', '2018-08-31', { by: 'Nova' })];
    expect(told(register(...handed('2015-09-30')))).toEqual({});
    expect(told(register(...handed('2016-02-28')))).toEqual({ 'same-need': [['a', 'b', 60_000]] });
  });

  it('and a handover is counted once beside another', () => {
    const handed = [kite('a', '2013-04-01', '2015-09-30'), kite('b', '2015-09-01', '2018-08-31', { by: 'Nova' })];
    expect(told(register(...handed, star))).toEqual({ 'same-need': [['a', 'b', 's', 70_000]] });
  });

  it('each by its own provider where two run side by side', () => {
    const sides = ['Kite', 'Nova'].flatMap((by) => [
      kite(`${by}-1`, '2013-04-01', '2015-07-31', { by }),
      kite(`${by}-2`, '2015-08-01', '2018-07-31', { by }),
    ]);
    expect(told(register(...sides))).toEqual({ 'same-need': [['Kite-1', 'Kite-2', 'Nova-1', 'Nova-2', 60_000]] });
  });

  it('and an interim with no end said is followed by what takes its name and more', () => {
    const interim = kite('a', '2014-04-01', '', { title: 'Healthy child programme (phase 1)', to: null, notes: 'Interim programme' });
    const next = kite('b', '2015-10-01', '', { title: 'Healthy child programme and early help', by: 'Nova', to: null });
    expect(told(register(interim, next))).toEqual({});
    expect(told(register({ ...interim, notes: '', title: 'Healthy child programme' }, next))).toEqual({
      'same-need': [['a', 'b', 60_000]],
    });
  });
});

describe('a joint commission is one service', () => {
  const half = (id: string, whom: string, more: Partial<Let> = {}): Let => ({
    id,
    ref: id,
    title: 'Speech therapy',
    by: 'Fenland',
    for: whom,
    needs: ['speech-and-language'],
    ...more,
  });

  it('with a row of each body that buys it, its value counted once', () => {
    const joint = [half('a', 'Westmarsh Council'), half('b', 'Westmarsh ICB')];
    expect(told(register(...joint))).toEqual({});
    const other: Let = { id: 'o', title: 'Talking early', by: 'Oak', needs: ['speech-and-language'], pounds: 10_000 };
    expect(told(register(...joint, other))).toEqual({ 'same-need': [['a', 'b', 'o', 60_000]] });
  });

  it('but not of two councils that buy alike, until a reference or a row that names both shows that they do', () => {
    const both = [half('a', 'Westmarsh Council'), half('b', 'Eastmarsh Council')];
    const other: Let = { id: 'o', title: 'Talking early', by: 'Oak', for: 'Eastmarsh Council', needs: ['speech-and-language'] };
    expect(told(register(...both, other))).toEqual({ 'same-need': [['b', 'o', 100_000]] });
    const shared = both.map((one) => ({ ...one, ref: 'J1' }));
    expect(told(register(...shared, other))['same-need']).toEqual([['a', 'b', 'o', 100_000]]);
  });

  it('and says that it is taken for one where a council and a health body have rows alike and neither says so', () => {
    const joint = [half('a', 'Westmarsh Council'), half('b', 'Westmarsh ICB')];
    const other: Let = { id: 'o', title: 'Talking early', by: 'Oak', needs: ['speech-and-language'] };
    expect(verdictOf('same-need', register(...joint, other)).findings[0]?.text).toContain('is taken for one contract of those who buy it');
  });

  it('as its notes say, though one body stands on both rows', () => {
    const notes = 'joint commission with the ICB';
    expect(told(register(half('a', 'Westmarsh Council', { notes }), half('b', 'Westmarsh Council', { notes })))).toEqual({});
    const apart = half('b', 'Westmarsh ICB', { notes, title: 'Language support in clinics' });
    expect(told(register(half('a', 'Westmarsh Council', { notes }), apart))).toEqual({});
  });

  it('but one row written again is a row too many, whoever it names', () => {
    const again = [half('a', 'Westmarsh Council', { ref: 'J1' }), half('b', 'Westmarsh Council', { ref: 'J1' })];
    expect(told(register(...again))).toEqual({ 'recorded-twice': [['a', 'b', 50_000]] });
  });
});

describe('one fact is one finding', () => {
  const twice: Let = { id: 'a', ref: 'R1', title: 'Domestic abuse advice', by: 'Haven', pounds: 120_000, needs: ['domestic-abuse'] };
  const again: Let = { ...twice, id: 'b', ref: 'R2' };
  const other: Let = { id: 'c', ref: 'R3', title: 'Abuse recovery', by: 'Star', pounds: 90_000, needs: ['domestic-abuse'] };

  it('a row recorded twice is said once and counted once', () => {
    expect(told(register(twice, again))).toEqual({ 'recorded-twice': [['a', 'b', 120_000]] });
    expect(told(register(twice, again, other))).toEqual({
      'recorded-twice': [['a', 'b', 120_000]],
      'same-need': [['a', 'b', 'c', 210_000]],
    });
  });

  it('two contracts of one provider for one need are said of the provider', () => {
    const more: Let = { ...other, by: 'Haven' };
    expect(told(register(twice, more))).toEqual({ 'several-contracts': [['a', 'c', 210_000]] });
  });

  it('and where others meet the need too, of the need', () => {
    const more: Let = { ...other, id: 'd', ref: 'R4', by: 'Haven', title: 'Abuse groups', pounds: 10_000 };
    expect(told(register(twice, more, other))).toEqual({ 'same-need': [['a', 'c', 'd', 220_000]] });
    const elsewhere: Let = { id: 'e', ref: 'R5', title: 'Mentoring', by: 'Haven', needs: ['mentoring'], pounds: 5_000 };
    expect(told(register(twice, more, other, elsewhere))['several-contracts']).toBeUndefined();
  });

  it('rows of one reference that ask a question ask it once', () => {
    const routes = ['Groups', 'Courses'].map((title, index): Let => ({ id: `r${index}`, ref: 'T-1', title, by: 'Kite', pounds: 10_000 }));
    const found = told(register(...routes));
    expect(Object.keys(found)).toEqual(['recorded-twice']);
  });
});

describe('every finding of duplication says', () => {
  const lets: Let[] = [
    {
      id: 'a',
      ref: 'R1',
      title: 'Parenting groups',
      by: 'Kite',
      area: 'North',
      where: { cohorts: ['parents'], ages: { from: 0, to: 11 }, agesStated: true },
    },
    { id: 'b', ref: 'R1', title: 'Parenting groups', by: 'Kite', area: 'North' },
    { id: 'c', ref: 'R3', title: 'Parenting course', by: 'Star', area: 'North', to: '2015-09-30' },
    { id: 'd', ref: 'R4', title: 'Mentoring', by: 'Kite', area: 'North', needs: ['mentoring'] },
    { id: 'e', ref: 'R5', title: 'Mentors at school', by: 'Kite', pounds: 40_000, needs: ['mentoring'] },
  ];
  it.each(codes)('%s: families, place, days, who buys, who provides, for and against', (code) => {
    const [finding] = verdictOf(code, register(...lets)).findings;
    for (const words of [
      /\bages?\b/,
      /Place: North/,
      /1 April 2015 to (?:31 March 2016|30 September 2015)/,
      /Westmarsh Council/,
      /Kite/,
      /For [^.]*:/,
      /Against:/,
    ])
      expect(finding?.text).toMatch(words);
    expect(finding?.amount).toBeGreaterThan(0);
  });

  it('and never “all 2”', () => {
    for (const code of codes) for (const { text } of verdictOf(code, register(...lets)).findings) expect(text).not.toMatch(/all 2\b/);
  });
});

describe('a row that names no provider', () => {
  const programme = (id: string, by: string): Let => ({
    id,
    title: 'Parenting programme',
    by,
    ref: id,
    ...(by === '' ? { where: { providers: [] } } : {}),
  });

  it('is that of the one who holds the name', () => {
    expect(told(register(programme('a', 'Good'), programme('c', '')))['same-need']).toBeUndefined();
  });

  it('never makes one of two that are known to be different', () => {
    const [found] = told(register(programme('a', 'Good'), programme('b', 'Better'), programme('c', '')))['same-need'] ?? [];
    expect(found).toEqual(expect.arrayContaining(['a', 'b']));
  });
});
