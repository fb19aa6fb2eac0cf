import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import { csv } from '../../../src/output/csv.ts';
import { codeFields } from '../../../src/output/register/fields.ts';
import { missingFromRegister, registerTable } from '../../../src/output/register/register.ts';
import { pence } from '../../../src/values/money.ts';
import { contracts, full } from '../ocds/contracts.ts';

const lines = (...said: readonly Contract[]): string[] =>
  csv(registerTable(contracts(...said)))
    .trimEnd()
    .split('\n');

describe('the register the Transparency Code asks for', () => {
  it('has the ten mandatory fields in the Code’s order', () => {
    expect(codeFields.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(registerTable([]).columns.map(({ id }) => id)).toEqual([
      'ref',
      'title',
      'department',
      'description',
      'provider',
      'providerPostcode',
      'totalValue',
      'annualValue',
      'irrecoverableVat',
      'start',
      'end',
      'review',
      'route',
      'sme',
      'vcse',
      'companyNumber',
      'charityNumber',
    ]);
  });

  it('gives the end of the term that runs now, never the end if every option is taken', () => {
    const [, row] = lines(full);
    expect(row).toContain('2028-03-31');
    expect(row).not.toContain('2029-03-31');
  });

  it('leaves blank what a contract does not state, and makes nothing up', () => {
    expect(lines({ ref: 'C-1', maxEnd: full.maxEnd as never })[1]).toBe(`C-1${','.repeat(16)}`);
  });

  it('names each field some contracts lack, for how many, in the Code’s order', () => {
    expect(missingFromRegister([{ ...full, irrecoverableVat: pence(0) }])).toEqual([]);
    const { vcse: _, charityNumber: __, companyNumber: ___, ...unregistered } = full;
    expect(missingFromRegister([full, unregistered])).toEqual([
      { field: expect.any(String), rows: 2, of: 2 },
      { field: expect.stringContaining('VCSE'), rows: 1, of: 2 },
      { field: expect.stringContaining('registration'), rows: 1, of: 2 },
    ]);
  });

  it('asks a registration number only of an SME or a VCSE, and either amount will do', () => {
    const {
      totalValue: _,
      companyNumber: __,
      charityNumber: ___,
      ...annual
    } = { ...full, sme: false, vcse: false, irrecoverableVat: pence(0) };
    expect(missingFromRegister([annual])).toEqual([]);
  });
});
