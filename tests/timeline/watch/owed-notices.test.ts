import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import { owedNotices } from '../../../src/timeline/watch/owed-notices.ts';
import { pence } from '../../../src/values/money.ts';
import { contract, law, on } from '../rows.ts';

const ground = { ...law, organisation: 'Westshire Council', results: null };
const columns = ['signed', 'totalValue', 'cpv', 'route', 'published', 'awarded'];
const owed = (fields: Contract, asOf = '2026-11-28') =>
  owedNotices(contract('x', { title: 'Parenting programme', cpv: ['85312300'], ...fields }, columns), ground, {
    asOf: on(asOf),
    ahead: 28,
  });
const kinds = (fields: Contract, asOf?: string) => owed(fields, asOf).map(({ kind, due, status }) => [kind, due, status]);
const million = (n: number) => pence(n * 100_000_000);

describe('the notices a contract owes', () => {
  const fields: Contract = { signed: on('2026-11-02'), start: on('2027-01-04'), end: on('2030-01-03'), published: on('2026-06-01') };

  it('a light touch contract over £5m owes its details in 120 days, its copy in 180 and its end in 30', () => {
    // Counted beginning with the day itself: 2 November is the first of the 120.
    expect(kinds({ ...fields, totalValue: million(6) })).toEqual([
      ['contract details notice', '2027-03-01', 'upcoming'],
      ['copy of the contract', '2027-04-30', 'upcoming'],
      ['contract termination notice', '2030-02-01', 'upcoming'],
    ]);
  });

  it('on a day nobody works is not moved by the law: that is said, with the working day before', () => {
    // 27 November 2026 and 30 days from it end on Boxing Day, a Saturday; 28 December is a bank holiday in its place.
    const [details] = owed({ ...fields, signed: on('2026-11-27'), cpv: ['79411000'], totalValue: million(4) });
    expect(details?.due).toBe('2026-12-26');
    expect(details?.because).toContain('26 December 2026 is no working day');
    expect(details?.because).toContain('The law does not move it. The working day before is 24 December 2026.');
    expect(owed({ ...fields, cpv: ['79411000'], totalValue: million(4) })[0]?.because).not.toContain('working day');
  });

  it('a grant owes none: it is no public contract', () => {
    expect(kinds({ ...fields, totalValue: million(6), route: 'Grant agreement' })).toEqual([]);
  });

  it('an ordinary one owes its details in 30 days, and no copy at £5m or under', () => {
    expect(kinds({ ...fields, cpv: ['79411000'], totalValue: million(4) })).toEqual([
      ['contract details notice', '2026-12-01', 'due'],
      ['contract termination notice', '2030-02-01', 'upcoming'],
    ]);
  });

  it('one ended before its time owes its termination notice within 30 days of a day no file gives: no later than 29 days from now', () => {
    const ended = owed({ ...fields, status: 'Terminated' }).find(({ kind }) => kind === 'contract termination notice');
    expect(ended).toMatchObject({ due: null, status: 'unknown' });
    expect(ended?.because).toContain('by 27 December 2026 at the latest');
    const after = owed({ ...fields, start: on('2026-11-03'), end: on('2026-11-20'), status: 'Terminated' }).find(({ kind }) =>
      kind.includes('termination'),
    );
    expect(after?.due).toBe('2026-12-19');
    const ahead = owed({ ...fields, status: 'Decommissioned from 30/06/2027' });
    expect(ahead.find(({ kind }) => kind === 'contract termination notice')?.due).toBe('2027-07-29');
  });

  it('a direct award of a light touch contract has the longer period of light touch', () => {
    expect(kinds({ ...fields, route: 'Direct award', totalValue: million(4) })[0]).toEqual([
      'contract details notice',
      '2027-03-01',
      'upcoming',
    ]);
  });

  it('below the threshold its details alone, as soon as reasonably practicable, at £30,000 and more', () => {
    expect(kinds({ ...fields, totalValue: million(0.1) })).toEqual([['contract details notice', '2026-11-02', 'unknown']]);
    const [small] = owed({ ...fields, totalValue: million(0.03) });
    expect(small).toMatchObject({ source: 'Procurement Act 2023 s.87(3)' });
    expect(small?.because).toContain(
      'Owed from £30,000 on (£12,000 for central government, an NHS trust included), as soon as reasonably practicable after 2 November 2026',
    );
    expect(kinds({ ...fields, totalValue: pence(2_999_999), vatBasis: 'gross' })).toEqual([]);
    expect(kinds({ ...fields, totalValue: million(0.02) })).toEqual([]);
  });

  it('of an NHS trust, a central government authority, from £12,000', () => {
    const trust = { ...fields, body: 'Anyshire NHS Foundation Trust', vatBasis: 'gross' };
    expect(kinds({ ...trust, totalValue: million(0.012) })).toEqual([['contract details notice', '2026-11-02', 'unknown']]);
    expect(kinds({ ...trust, totalValue: pence(1_199_999) })).toEqual([]);
    expect(owed({ ...trust, vatBasis: 'net', totalValue: million(0.011) })[0]?.because).toContain(
      'Owed if it is worth £12,000 or more with VAT, as of a central government authority',
    );
  });

  it('a direct award whose provider the person chose owes none, whatever its worth', () => {
    for (const route of ['Direct award - user choice', 'Direct award (parental choice)'])
      expect(kinds({ ...fields, route, totalValue: million(6) })).toEqual([]);
  });

  it('what is called off a framework or a dynamic market hangs on the law that was set up under', () => {
    for (const route of ['Call-off from framework', 'Dynamic purchasing system']) {
      const found = owed({ ...fields, route, totalValue: million(2) });
      expect(found.map(({ status }) => status)).toEqual(['unknown', 'unknown']);
      for (const { because } of found)
        expect(because).toMatch(/Owed if the (?:framework itself|market) was set up under the Procurement Act 2023/);
    }
  });

  it('a call-off whose framework stands in its register owes by the law of that, without a doubt', () => {
    const row = contract('x', { title: 'Parenting', cpv: ['85312300'], ...fields, route: 'Call-off', totalValue: million(2) }, columns);
    const calledOffOf = (of: unknown) =>
      of === row
        ? {
            framework: contract('f', { title: 'Help framework', published: on('2025-05-01') }),
            cell: { file: 'f', sheet: null, cell: 'A1' },
          }
        : null;
    const found = owedNotices(row, { ...ground, calledOffOf }, { asOf: on('2026-11-28'), ahead: 28 });
    expect(found.map(({ kind, status }) => [kind, status])).toEqual([
      ['contract details notice', 'upcoming'],
      ['contract termination notice', 'upcoming'],
    ]);
  });

  it('health care owes its notice of award under the Provider Selection Regime', () => {
    expect(owed({ ...fields, cpv: ['85141000'], totalValue: million(1) }).map(({ kind, source }) => [kind, source.slice(0, 12)])).toEqual([
      ['notice of award', 'SI 2023/1348'],
    ]);
    const health: Contract = { ...fields, cpv: ['85141000'], totalValue: million(1) };
    expect(kinds(health)).toEqual([['notice of award', '2026-12-02', 'due']]);
    // The award, where the register has its day, and not the signature that follows it.
    expect(kinds({ ...health, awarded: on('2026-10-20') })).toEqual([['notice of award', '2026-11-19', 'unknown']]);
  });

  it('with no value stated, those that depend on it are unknown, and say so', () => {
    const found = owed(fields);
    expect(found.map(({ status }) => status)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(found[1]?.because).toContain(
      'Owed if it is above the threshold and it is worth more than £5,000,000 with VAT, which no file says.',
    );
  });

  it('whose procurement may have begun under the older law is unknown, and says from which day', () => {
    const { published: _, ...unsaid } = { ...fields, signed: on('2025-09-01'), totalValue: million(2) };
    const [first] = owed(unsaid, '2025-12-01');
    expect(first).toMatchObject({ kind: 'contract details notice', status: 'unknown' });
    expect(first?.because).toContain('Owed if its procurement began on or after 24 February 2025');
  });

  it('passed, is unknown: no register says whether it was published; long passed, it is left in peace', () => {
    const past = { ...fields, totalValue: million(2) };
    expect(kinds(past, '2027-04-01')[0]).toEqual(['contract details notice', '2027-03-01', 'unknown']);
    expect(kinds(past, '2028-03-02').map(([kind]) => kind)).toEqual(['contract termination notice']);
  });

  it('not signed by any day stated, counts from its start, the last it can have been entered into', () => {
    const { signed: _, ...unsigned } = { ...fields, totalValue: million(2) };
    expect(owed(unsigned)[0]).toMatchObject({
      due: '2027-05-03',
      because: expect.stringContaining('the last day it can have been entered into'),
    });
  });

  it('with no day at all, are none', () => {
    expect(owed({ totalValue: million(2) })).toEqual([]);
  });

  describe('of what mixes health care with something else', () => {
    const mixed: Contract = {
      signed: on('2026-11-02'),
      published: on('2026-06-01'),
      cpv: ['85141000', '85312300'],
      totalValue: million(2),
    };
    const cell = { file: 'decisions.csv', sheet: null, cell: 'B2' };
    const withSplit = (decision: string) => {
      const decisions = [{ kind: 'health-share', about: 'Parenting programme', decision, reason: '', by: '', until: null, cell }];
      const row = contract('x', { title: 'Parenting programme', ...mixed }, columns);
      return owedNotices(row, { ...ground, decisions }, { asOf: on('2026-11-28'), ahead: 28 });
    };

    it('are one line with the question that settles it, and what either law asks for', () => {
      const [only, ...others] = owed(mixed);
      expect(others).toEqual([]);
      expect(only).toMatchObject({ kind: 'notices of its law', due: null, status: 'unknown', source: 'SI 2023/1348 reg 3(2)-(4)' });
      expect(only?.because).toContain('health-share,Parenting programme,60%');
      expect(only?.because).toContain('the rest could not reasonably be bought apart');
      expect(only?.because).toContain('It owes under the Provider Selection Regime, notice of award by 2 December 2026;');
      expect(only?.because).toContain('or under Procurement Act 2023 light touch, contract details notice by 1 March 2027.');
    });
    it('are those of its larger part once a person has said which that is', () => {
      expect(withSplit('70%').map(({ kind }) => kind)).toEqual(['notice of award']);
      expect(withSplit('30%').map(({ kind }) => kind)[0]).toBe('contract details notice');
      expect(withSplit('50%').map(({ kind }) => kind)).toEqual(['notices of its law']);
    });
    it('are none where both are long past, or the register says the law', () => {
      expect(owed(mixed, '2029-01-01')).toEqual([]);
      expect(owed({ ...mixed, regime: 'PSR' }).map(({ kind }) => kind)).toEqual(['notice of award']);
      expect(owed({ ...mixed, route: 'Grant' })).toEqual([]);
    });
  });
});
