import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import { missingFromRelease, ocdsPackage } from '../../../src/output/ocds/package.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { Refusal } from '../../../src/values/refusal.ts';
import { contracts, full, making } from './contracts.ts';

type Json = Readonly<Record<string, unknown>>;
interface Release extends Json {
  readonly ocid: string;
  readonly tag: readonly string[];
  readonly tender: Json;
  readonly awards?: readonly Json[];
  readonly contracts?: readonly Json[];
  readonly parties?: readonly Json[];
}

function releases(...said: readonly Contract[]): Release[] {
  return ocdsPackage(contracts(...said), making).package['releases'] as Release[];
}

describe('an OCDS release of a contract', () => {
  it('keeps the term first let in the award, the term that runs in the contract, and the last possible end apart', () => {
    const [release] = releases(full);
    expect(release?.awards?.[0]?.['contractPeriod']).toMatchObject({ startDate: '2024-04-01T00:00:00Z', endDate: '2027-03-31T23:59:59Z' });
    expect(release?.contracts?.[0]?.['period']).toMatchObject({
      endDate: '2028-03-31T23:59:59Z',
      maxExtentDate: '2029-03-31T23:59:59Z',
      durationInMonths: 36,
    });
  });

  it('gives amounts in pounds: the whole term as the value, the year as a budget, a range to the tender', () => {
    const [release] = releases(full);
    expect(release?.contracts?.[0]?.['value']).toEqual({ amount: 241_501.5, currency: 'GBP' });
    expect(release?.['planning']).toMatchObject({ budget: { amount: { amount: 80_500.5 } } });
    expect(release?.tender).toMatchObject({ minValue: { amount: 200_000 }, value: { amount: 300_000 } });
  });

  it('an amount gross of VAT goes where the UK extension keeps it; one net of VAT does not', () => {
    const value = (vatBasis: string) =>
      releases({ ref: 'A', provider: ['B'], totalValue: pence(12_000), vatBasis })[0]?.contracts?.[0]?.['value'];
    expect(value('gross')).toEqual({ amountGross: 120, currency: 'GBP' });
    expect(value('Including VAT')).toEqual({ amountGross: 120, currency: 'GBP' });
    expect(value('not including VAT')).toEqual({ amount: 120, currency: 'GBP' });
    expect(value('excl VAT')).toEqual({ amount: 120, currency: 'GBP' });
  });

  it('states nothing the register does not: no empty lists, no nulls, no status worked out from dates', () => {
    const [release] = releases({ ref: 'C-9', provider: ['Kite'], start: day('2020-04-01'), end: day('2021-03-31') });
    expect(JSON.stringify(release)).not.toMatch(/null|\[\]|\{\}|status/);
    expect(release?.contracts?.[0]).not.toHaveProperty('value');
  });

  it('rows with one OCID are one process with several contracts', () => {
    const found = releases({ ...full, ocid: 'ocds-zzzzzz-1', ref: 'A' }, { ...full, ocid: 'ocds-zzzzzz-1', ref: 'B' });
    expect(found.map(({ ocid }) => ocid)).toEqual(['ocds-zzzzzz-1']);
    expect(found[0]?.contracts?.map((one) => [one['id'], one['awardID']])).toEqual([
      ['A', 'A-award'],
      ['B', 'B-award'],
    ]);
  });

  it('a notice with no supplier is a tender only', () => {
    const [release] = releases({ ref: 'N1', title: 'Mediation', published: day('2026-05-01'), totalValue: pence(5_000_000) });
    expect(release?.tag).toEqual(['tender']);
    expect(release?.tender).toMatchObject({ value: { amount: 50_000 } });
    expect(release).not.toHaveProperty('contracts');
  });

  it('names that name nobody are no party', () => {
    const [release] = releases({ ref: 'A', provider: ['Various', 'Kite'] });
    expect(release?.parties?.map((party) => [party['name'], party['roles']])).toEqual([
      ['Anytown Council', ['buyer']],
      ['Kite', ['supplier']],
    ]);
  });
});

describe('an OCID', () => {
  it('is the row’s own; without one a registered prefix must be given', () => {
    expect(releases({ ...full, ocid: 'ocds-zzzzzz-7' })[0]?.ocid).toBe('ocds-zzzzzz-7');
    expect(releases(full)[0]?.ocid).toBe('ocds-abc123-C-1');
    const refusal = (ocidPrefix: string | null): unknown => {
      try {
        return ocdsPackage(contracts(full), { ...making, ocidPrefix });
      } catch (error) {
        return error instanceof Refusal ? error.code : error;
      }
    };
    expect(refusal(null)).toBe('ocid-missing');
    expect(refusal('anytown')).toBe('ocid-prefix-unfit');
    expect(refusal('ocds-abc123-')).toBe('ocid-prefix-unfit');
  });
});

describe('what a release cannot carry or is not told', () => {
  it('is named with the number of rows: nothing is lost in silence', () => {
    expect(ocdsPackage(contracts(full), making).leftBehind).toEqual([]);
    const { leftBehind } = ocdsPackage(
      contracts(
        { ...full, irrecoverableVat: pence(100), noticeMonths: 6 },
        { ...full, ref: 'C-2', provider: ['A', 'B'], status: 'on hold' },
      ),
      making,
    );
    const counts = Object.fromEntries(leftBehind.map(({ field, rows }) => [field, rows]));
    expect(counts).toMatchObject({ irrecoverableVat: 1, noticeMonths: 1, sme: 1, vcse: 1, companyNumber: 1, status: 1 });
  });

  it('is counted where it should be stated', () => {
    expect(missingFromRelease(contracts(full), making)).toEqual([]);
    const bare = contracts({ ref: 'A', provider: ['Various'] });
    expect(missingFromRelease(bare, making).map(({ field }) => field)).toEqual(['supplier', 'value', 'start date', 'end date']);
    expect(missingFromRelease(bare, { ...making, organisation: null })).toHaveLength(5);
  });
});
