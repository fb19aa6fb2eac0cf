import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import { letUnder } from '../../../src/timeline/law/let-under.ts';
import { fromPounds } from '../../../src/values/money.ts';
import { contract, law, on } from '../rows.ts';

const columns = ['signed', 'totalValue', 'cpv', 'route', 'regime', 'published'];
const signed = on('2026-11-02');
const support: Contract = {
  title: 'Parenting programme',
  cpv: ['85312300'],
  signed,
  published: on('2026-06-01'),
  totalValue: fromPounds(2_000_000),
};
const nursing: Contract = { ...support, title: 'School nursing', cpv: ['85141200'] };

function let_(fields: Contract, more: object = {}) {
  const row = contract('x', fields, columns);
  const found = letUnder(row, row.signed ?? signed, { ...law, organisation: 'Westshire Council', ...more });
  return found && { regime: found.regime.id, doubts: found.doubts, title: found.title };
}
const framework = (fields: Contract) => ({
  calledOffOf: () => ({ framework: contract('f', fields), cell: { file: 'contracts.csv', sheet: null, cell: 'A1' } }),
});

describe('the law a register names settles under which a contract was let', () => {
  it('nothing is in doubt that the law named decides', () => {
    const { published: _, ...early } = { ...support, signed: on('2025-05-01') };
    expect(let_(early)?.doubts).toEqual(['its procurement began on or after 24 February 2025']);
    expect(let_({ ...early, regime: 'Procurement Act 2023' })).toMatchObject({ regime: 'pa2023-light-touch', doubts: [] });
  });
  it('signed after a law ended, it stays under that law where it is named', () => {
    expect(let_({ ...support, published: on('2025-05-01'), regime: 'PCR 2015' })).toMatchObject({
      regime: 'pcr2015-light-touch',
      doubts: [],
    });
    expect(let_({ ...support, regime: 'PCR 2015', totalValue: fromPounds(20_000) })?.regime).toBe('pcr2015-below-threshold');
  });
  it('before the law it names was in force, the law of its day stands', () => {
    expect(let_({ ...support, published: on('2023-05-01'), regime: 'Procurement Act 2023' })?.regime).toBe('pcr2015-light-touch');
  });
  it('what mixes health care with something else, or says neither, is what it was let as', () => {
    const mixed = { ...support, cpv: ['85141200', '85312300'] };
    expect(let_(mixed)).toBeNull();
    expect(let_({ ...mixed, regime: 'PSR' })?.regime).toBe('psr-competitive');
    expect(let_({ ...mixed, regime: 'Procurement Act 2023' })?.regime).toBe('pa2023-light-touch');
    const unsaid = { signed, totalValue: fromPounds(2_000_000), title: 'Lot 4' };
    expect(let_({ ...unsaid, regime: 'Provider Selection Regime – Direct Award C' })?.regime).toBe('psr-dap-c');
  });
  it('below the threshold, said in the register, is that at any value', () => {
    const { totalValue: _, ...unvalued } = support;
    expect(let_({ ...unvalued, regime: 'PA 2023 below threshold' })).toMatchObject({ regime: 'pa2023-below-threshold', doubts: [] });
  });
});

describe('the way a health contract was let', () => {
  it.each([
    ['Direct Award Process A', 'psr-dap-a'],
    ['Direct Award B', 'psr-dap-b'],
    ['DAP C', 'psr-dap-c'],
    ['Most Suitable Provider', 'psr-most-suitable-provider'],
    ['Competitive process', 'psr-competitive'],
    ['Urgent award', 'psr-urgent'],
    ['Call-off from framework', 'psr-framework-calloff'],
  ])('%s', (route, regime) => {
    expect(let_({ ...nursing, route })?.regime).toBe(regime);
  });
  it('a direct award that does not say which owes what each of them does', () => {
    expect(let_({ ...nursing, route: 'Direct award' })).toMatchObject({
      title: 'Provider Selection Regime, by whichever of its processes',
      doubts: [],
    });
  });
});

describe('a call-off', () => {
  const called = { ...support, route: 'Call-off from framework' };
  const doubt = expect.stringContaining('the framework itself was set up under the Procurement Act 2023');
  it('is in doubt until the law of its framework is known', () => {
    expect(let_(called)).toMatchObject({ regime: 'pa2023-framework-calloff', doubts: [doubt] });
    expect(let_(called, framework({ start: on('2025-09-01') }))?.doubts).toEqual([doubt]);
  });
  it('goes by the law and the days of its framework’s own row', () => {
    expect(let_(called, framework({ start: on('2023-09-01') }))).toMatchObject({ regime: 'pcr2015-framework-calloff', doubts: [] });
    expect(let_(called, framework({ published: on('2025-06-01') }))).toMatchObject({ regime: 'pa2023-framework-calloff', doubts: [] });
    expect(let_(called, framework({ start: on('2025-09-01'), regime: 'PCR 2015' }))?.regime).toBe('pcr2015-framework-calloff');
    expect(let_(support, framework({ published: on('2025-06-01') }))?.regime).toBe('pa2023-framework-calloff');
  });
  it('goes by the law its own row names before that', () => {
    expect(let_({ ...called, regime: 'Procurement Act 2023' })).toMatchObject({ regime: 'pa2023-framework-calloff', doubts: [] });
    expect(let_({ ...called, regime: 'PCR 2015' })?.regime).toBe('pcr2015-framework-calloff');
  });
  it('is none where others are called off from it: a framework is let like any other contract', () => {
    expect(let_({ ...support, route: 'Framework' }, { isFramework: () => true })).toMatchObject({
      regime: 'pa2023-light-touch',
      doubts: [],
    });
  });
  it('of health care is the Regime’s, whenever the framework was concluded', () => {
    expect(let_(nursing, framework({ start: on('2022-09-01') }))?.regime).toBe('psr-framework-calloff');
  });
});
