import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import { howContractsWereLet } from '../../../src/timeline/law/how-let.ts';
import { pence } from '../../../src/values/money.ts';
import { contract, law, on } from '../rows.ts';

const columns = ['signed', 'totalValue', 'cpv', 'route', 'regime', 'published', 'awarded'];
const letBy = (fields: Contract) =>
  howContractsWereLet([contract('x', { title: 'Parenting programme', ...fields }, columns)], {
    ...law,
    organisation: 'Westshire Council',
  })[0];
const family = { cpv: ['85312300'] };
const nursing = { cpv: ['85141200'] };
const storage = { cpv: ['63121100'] };
const quoted = (start: string, pounds: number, more: Contract = {}) =>
  letBy({ ...family, route: 'Request for quotation', start: on(start), totalValue: pence(pounds * 100), ...more });

describe('how a contract was let', () => {
  it('is told only where its register names a quotation, a law or light touch', () => {
    expect(letBy({ ...family, start: on('2026-04-01'), route: 'Open tender' })).toBeUndefined();
    expect(letBy({ ...family, start: on('2026-04-01'), route: 'Light-touch' })).toMatchObject({
      named: null,
      buying: 'light touch',
      isListed: true,
    });
    expect(letBy({ ...family, route: 'Three quotes' })).toBeUndefined();
  });

  it('holds its value against every threshold of the two years before its first day', () => {
    // Light touch stands at £663,540 since 2020.
    expect(quoted('2026-04-01', 663_540)?.standing?.is).toBe('above');
    expect(quoted('2026-04-01', 500_000)?.standing?.is).toBe('below');
    // An ordinary service came down from £214,904 to £207,720 on 1 January 2026.
    expect(quoted('2026-04-01', 210_000, storage)?.standing?.is).toBe('untold');
    expect(quoted('2026-04-01', 215_000, storage)?.standing?.is).toBe('above');
    expect(quoted('2028-01-01', 210_000, storage)?.standing?.is).not.toBe('below');
  });

  it('has no threshold for health care since 2024, and says nothing sure of days before the laws held here', () => {
    expect(quoted('2027-04-01', 900_000, nursing)).toMatchObject({ standing: null, laws: ['Provider Selection Regime'] });
    expect(quoted('2016-04-01', 900_000)?.standing?.is).toBe('untold');
    expect(quoted('2014-04-01', 900_000)).toMatchObject({ laws: [], standing: null });
  });

  it('counts from the earliest day the register gives', () => {
    expect(quoted('2026-04-01', 1, { awarded: on('2025-11-03'), published: on('2026-05-01') })).toMatchObject({
      day: '2025-11-03',
      field: 'awarded',
    });
  });

  it('knows the law by what registers call it, and whether it was in force', () => {
    const under = (regime: string, start: string, more: Contract = family) => letBy({ ...more, regime, start: on(start) });
    expect(under('PSR: direct award process C', '2027-04-01')?.named).toEqual({
      law: 'Provider Selection Regime',
      field: 'regime',
      wasInForce: true,
    });
    expect(under('Procurement Act 2023', '2025-02-23')?.named?.wasInForce).toBe(false);
    expect(under('Procurement Act 2023', '2025-02-24')?.named?.wasInForce).toBe(true);
    expect(under('PCR2015', '2027-02-23')?.laws).toContain('Public Contracts Regulations 2015');
    expect(under('PCR2015', '2027-02-24')?.laws).not.toContain('Public Contracts Regulations 2015');
    expect(under('PCR 2015 or Procurement Act', '2026-04-01')).toBeUndefined();
  });

  it('is sure of what is bought by a code only', () => {
    const by = (more: Contract) => letBy({ ...more, regime: 'Procurement Act 2023', start: on('2026-04-01') });
    expect(by({ title: 'Health visiting' })).toMatchObject({ buying: 'relevant health service', isListed: false });
    // Listed only where it is delivered to individuals.
    expect(by({ cpv: ['85323000'] })?.isListed).toBe(false);
    expect(by(nursing)?.isListed).toBe(true);
  });
});
