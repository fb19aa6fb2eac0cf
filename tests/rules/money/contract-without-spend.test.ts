import { describe, expect, it } from 'vitest';
import type { Spend } from '../../../src/nouns/money.ts';
import { rules } from '../../../src/rules/index.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { type Given, pictureOf, sheetOf, verdictOf } from '../picture.ts';

const code = 'contract-without-spend';
const paid = (provider: string, on: string, more: Spend = {}): Spend => ({ provider, date: day(on), amount: pence(2000_00), ...more });
const months = ['2015-01-10', '2015-02-10', '2015-03-10', '2015-04-10', '2015-05-10', '2015-06-10'];
const monthly = (more: Spend = {}): Spend[] => months.map((on) => paid('Tor CIC', on, more));
const held = (provider: string, more: object = {}) => ({
  ref: `WM-${provider.length}`,
  title: `${provider} contract`,
  provider: [provider],
  start: day('2014-04-01'),
  end: day('2017-03-31'),
  annualValue: pence(10_000_00),
  ...more,
});
const tor = held('Tor CIC');
const judged = (spend: readonly Spend[], ...contracts: object[]) =>
  verdictOf(code, { sheets: [sheetOf('spend', spend), sheetOf('contracts', [tor, ...contracts])] });

describe('a contract with no spend seen', () => {
  it('is found once for a provider, with all its contracts and what they are worth', () => {
    const verdict = judged(monthly(), held('Kite Care'), held('Kite Care', { ref: 'WM-2' }));
    expect(verdict).toMatchObject({ cells: [['C3', 'C4']], amounts: [20_000_00], severities: ['advice'], examined: 3 });
  });

  it('is not found where anything was paid to a provider of it, or under its reference', () => {
    expect(judged([...monthly(), paid('Kite Care', '2015-02-03')], held('Kite Care'), held('Kite Care', { ref: 'WM-2' })).about).toEqual(
      [],
    );
    expect(judged([...monthly(), paid('Kestrel', '2015-02-03', { order: 'wm 9' })], held('Kite Care')).about).toEqual([]);
    expect(judged(monthly(), held('Kite Care', { provider: ['Kite Care', 'Tor CIC'] })).about).toEqual([]);
  });

  it('is found where what was paid was long before or after its term', () => {
    const spend = [...monthly(), paid('Kite Care', '2014-12-20')];
    expect(judged(spend, held('Kite Care', { start: day('2015-02-01') })).about).toHaveLength(1);
    expect(judged(spend, held('Kite Care', { start: day('2015-01-15') })).about).toEqual([]);
  });

  it('is not judged for too few days, which strays do not add to', () => {
    expect(judged(monthly(), held('Kite Care', { start: day('2015-03-01') }))).toMatchObject({ about: [], unjudgedCells: ['D3'] });
    const short = Array.from({ length: 30 }, (_, i) => paid('Tor CIC', `2015-06-${String(i + 1).padStart(2, '0')}`));
    expect(judged([...short, paid('Tor CIC', '2015-01-05')], held('Kite Care'))).toMatchObject({ about: [], unjudged: ['wm-9-2'] });
  });

  it('is not judged where the one body that commissions it is not the one whose payments these are', () => {
    const own = monthly({ body: 'Anytown Council' });
    const unpaid = (commissioner: string[]) => judged(own, held('Kite Care', { commissioner })).about;
    expect(unpaid(['NHS Anyshire ICB'])).toEqual([]);
    expect(unpaid(['Anytown Council'])).toHaveLength(1);
    // Both may pay, and a team is no body.
    expect(unpaid(['Anytown Council', 'NHS Anyshire ICB'])).toHaveLength(1);
    expect(unpaid(['Early help team'])).toHaveLength(1);
  });

  it('is one line for a register of which the payments say little', () => {
    const verdict = judged([paid('Copse', '2015-06-10')], held('Kite Care'), held('Wren'));
    expect(verdict.unjudged).toEqual(['data/contracts.csv A1:F4']);
  });

  it('is not judged for another department, or where the one paying is not named', () => {
    const spend = monthly({ department: 'Children' });
    expect(judged(spend, held('Kite Care', { department: 'Highways' })).unjudged).toEqual(['wm-9-2']);
    expect(judged(spend, held('Kite Care')).unjudged).toEqual(['wm-9-2']);
    expect(judged(spend, held('Kite Care', { department: 'Children' })).about).toHaveLength(1);
  });

  it('is not judged without a provider, a value or payments, or where most is paid from somewhere else', () => {
    const none = { ref: 'WM-0', title: 'Framework', provider: ['Kite Care'], start: day('2014-04-01'), end: day('2017-03-31') };
    expect(judged(monthly(), none)).toMatchObject({ about: [], unjudged: ['wm-0-2'] });
    expect(judged(monthly(), held('Various'))).toMatchObject({ about: [], unjudgedCells: ['C3'] });
    expect(judged([], held('Kite Care'))).toMatchObject({ about: [], unjudged: ['contracts'], examined: 0 });
    expect(judged(monthly(), ...['Kite', 'Wren', 'Heron', 'Finch'].map((name) => held(name))).unjudged).toEqual(['contracts']);
  });

  it('leaves alone what is over, and what is too small to be published', () => {
    const small = held('Kite Care', { annualValue: pence(100_00) });
    expect(judged(monthly(), small, held('Wren', { status: 'Ended' }))).toMatchObject({ about: [], unjudged: [], examined: 1 });
  });

  it('is not judged where its provider may be one that was paid', () => {
    const cell = { file: 'data/spend.csv', sheet: null, cell: 'A3' };
    const given: Given = {
      sheets: [sheetOf('spend', [...monthly(), paid('Kyte Care', '2015-03-10')]), sheetOf('contracts', [tor, held('Kite Care')])],
    };
    const picture = pictureOf(given);
    const proposals = [
      { names: ['Kyte Care', 'Kite Care'] as const, cells: [cell, cell] as const, likeness: 0.9, because: 'one letter differs' },
    ];
    const rule = rules[code];
    expect(rule?.judge({ ...picture, parties: { ...picture.parties, proposals } }, rule.card.limits, [])).toMatchObject({
      found: [],
      unjudged: [{ about: 'wm-9-2' }],
    });
  });
});
