import { describe, expect, it } from 'vitest';
import { subjectsOf } from '../../../src/intake/ocds/awards.ts';
import { cellOf, monthsOf } from '../../../src/intake/ocds/cells.ts';
import { award, release } from './package.ts';

function cellsOf(more: Parameters<typeof release>[1], field: string): [unknown, string][] {
  return subjectsOf({ value: release('a', more), at: '/releases/0' }).map((subject) => {
    const { raw, at } = cellOf(subject, field);
    return [raw, at];
  });
}

describe('a field of a notice', () => {
  it('comes from the award, else the contract, else the lot, else the tender, with the pointer it was read at', () => {
    const tender = { value: { amount: 9, currency: 'GBP' }, lots: [{ id: '1', value: { amount: 3, currency: 'GBP' } }] };
    const { value: _, ...unvalued } = award('A1');
    const contracts = [{ awardID: 'A1', value: { amount: 5, currency: 'GBP' } }];
    expect(cellsOf({ tender, contracts, awards: [award('A1')] }, 'totalValue')).toEqual([[1000.5, '/releases/0/awards/0/value/amount']]);
    expect(cellsOf({ tender, contracts, awards: [unvalued] }, 'totalValue')).toEqual([[5, '/releases/0/contracts/0/value/amount']]);
    expect(cellsOf({ tender, awards: [unvalued] }, 'totalValue')).toEqual([[3, '/releases/0/tender/lots/0/value/amount']]);
    expect(cellsOf({ tender: { value: { amount: 9 } }, awards: [unvalued] }, 'totalValue')).toEqual([
      [9, '/releases/0/tender/value/amount'],
    ]);
  });

  it('the tender’s value of the whole is not the value of each of two awards', () => {
    const { value: _, ...unvalued } = award('A1');
    expect(cellsOf({ tender: { value: { amount: 9 } }, awards: [unvalued, { ...unvalued, id: 'A2' }] }, 'totalValue')).toEqual([
      [null, '/releases/0/awards/0/value/amount'],
      [null, '/releases/0/awards/1/value/amount'],
    ]);
  });

  it('that is blank has the place it would have been written', () => {
    expect(cellsOf({ tag: ['planning'], tender: { id: 'T' } }, 'start')).toEqual([[null, '/releases/0/tender/contractPeriod/startDate']]);
    expect(cellsOf({ awards: [award('A1')] }, 'maxEnd')).toEqual([[null, '/releases/0/awards/0/contractPeriod/maxExtentDate']]);
  });

  it('in another currency is no number of pounds', () => {
    expect(cellsOf({ awards: [award('A1', { value: { amount: 7, currency: 'EUR' } })] }, 'totalValue')[0]?.[0]).toBe('EUR 7');
  });

  it('gathers several suppliers, each once, with entities read', () => {
    const suppliers = [{ name: 'Low Fell &amp; Sons' }, { name: 'Westmarsh Trust' }, { name: 'Westmarsh Trust' }];
    expect(cellsOf({ awards: [award('A1', { suppliers })] }, 'provider')).toEqual([
      ['Low Fell & Sons\nWestmarsh Trust', '/releases/0/awards/0/suppliers/0/name'],
    ]);
  });

  it('of the supplier is told from its entry among the parties', () => {
    const parties = [
      { id: 'B1', roles: ['buyer'], address: { postalCode: 'WM1 1AA' } },
      {
        id: 'S1',
        address: { postalCode: 'WM2 2BB' },
        details: { scale: 'sme', vcse: true },
        identifier: { scheme: 'GB-CHC', id: '1000001' },
        additionalIdentifiers: [{ scheme: 'GB-COH', id: '00000001' }],
      },
    ];
    const of = (field: string): unknown => cellsOf({ awards: [award('A1')], parties }, field)[0];
    expect(of('providerPostcode')).toEqual(['WM2 2BB', '/releases/0/parties/1/address/postalCode']);
    expect(of('companyNumber')).toEqual(['00000001', '/releases/0/parties/1/additionalIdentifiers/0/id']);
    expect(of('charityNumber')).toEqual(['1000001', '/releases/0/parties/1/identifier/id']);
    expect(of('sme')).toEqual([true, '/releases/0/parties/1/details/scale']);
    expect(of('vcse')).toEqual([true, '/releases/0/parties/1/details/vcse']);
  });

  it('a range has its lower and its upper end; a value alone is no range', () => {
    const tender = { minValue: { amount: 22 }, value: { amount: 44.98 } };
    expect(cellsOf({ tender }, 'valueMin')[0]?.[0]).toBe(22);
    expect(cellsOf({ tender }, 'valueMax')).toEqual([[44.98, '/releases/0/tender/value/amount']]);
    expect(cellsOf({ tender: { value: { amount: 1 } } }, 'valueMax')[0]?.[0]).toBeNull();
  });

  it('a tender under way, or complete, is no contract under way', () => {
    expect(cellsOf({ tender: { status: 'active' } }, 'status')[0]?.[0]).toBe('tender active');
    expect(cellsOf({ awards: [award('A1')] }, 'status')[0]?.[0]).toBe('active');
    expect(cellsOf({ awards: [{ id: 'A1' }] }, 'status')[0]?.[0]).toBeNull();
  });
});

describe('a term', () => {
  it('that states its first day and its length ends with the last day of it', () => {
    const awards = [award('A1', { contractPeriod: { startDate: '2024-04-01T00:00:00+01:00', durationInDays: 365 } })];
    expect(cellsOf({ awards }, 'end')).toEqual([[{ day: '2025-03-31' }, '/releases/0/awards/0/contractPeriod/durationInDays']]);
    expect(cellsOf({ awards }, 'termMonths')).toEqual([[12, '/releases/0/awards/0/contractPeriod/durationInDays']]);
  });

  it.each([
    [30, 1],
    [365, 12],
    [366, 12],
    [730, 24],
    [1096, 36],
    [1440, 48],
    [1460, 48],
    [1461, 48],
    [1800, 60],
    [2190, 72],
    [2192, 72],
    [91, 3],
    [182, 6],
  ])('of %i days is one of %i months', (days, months) => {
    expect(monthsOf(days)).toBe(months);
  });
});

describe('what is said of extending a contract', () => {
  it('is kept as written, from the lot’s own words before the sentences of a description', () => {
    const lots = [{ id: '1', renewal: { description: 'Two extensions of 12 months.' } }];
    const description = 'Respite for families. The term is two years with an option to extend for a further 24 months. Bids by noon.';
    expect(cellsOf({ tender: { lots, description } }, 'extensionOptions')).toEqual([
      ['Two extensions of 12 months.', '/releases/0/tender/lots/0/renewal/description'],
    ]);
    expect(cellsOf({ tender: { description } }, 'extensionOptions')).toEqual([
      ['The term is two years with an option to extend for a further 24 months.', '/releases/0/tender/description'],
    ]);
    expect(cellsOf({ awards: [award('A1', { description: 'Extension option of 36 months' })] }, 'extensionOptions')[0]?.[0]).toBe(
      'Extension option of 36 months',
    );
  });

  it('is nothing where an extension is a building', () => {
    expect(cellsOf({ tender: { description: 'A single storey extension to the nursery.' } }, 'extensionOptions')[0]?.[0]).toBeNull();
  });
});
