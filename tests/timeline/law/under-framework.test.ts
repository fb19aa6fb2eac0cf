import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import { scheduleAll } from '../../../src/timeline/schedule.ts';
import { pence } from '../../../src/values/money.ts';
import { contract, ground, on } from '../rows.ts';

const asOf = '2026-06-30';
const framework = contract('fw', { title: 'Short breaks framework', start: on('2025-04-01'), end: on('2029-03-31') });
const callOff = contract('co', {
  title: 'Weekend short breaks',
  start: on('2025-04-01'),
  end: on('2028-03-31'),
  annualValue: pence(500_000_00),
});

/** How what follows a call-off is bought: the regime and what is said. */
function bought(of: Partial<Contract> = {}, own: Partial<Contract> = {}, next?: string) {
  const named = { framework: { ...framework, ...of }, cell: { file: 'data/contracts.csv', sheet: null, cell: 'G3' } };
  const successorOf = () => (next === undefined ? null : { title: 'Breaks framework 2', start: on(next), cell: named.cell });
  const row = { ...callOff, ...own };
  const [timeline] = scheduleAll({
    ...ground(asOf),
    contracts: [row],
    calledOffOf: () => named,
    successorOf: (each) => (each.id === 'fw' ? successorOf() : null),
  });
  return {
    regime: timeline?.regime,
    because: timeline?.because ?? '',
    contest: timeline?.stages.find(({ id }) => id === 'mini-competition'),
  };
}

describe('what follows a call-off', () => {
  it('is called off again while the framework runs', () => {
    const { regime, because } = bought();
    expect(regime).toBe('pa2023-framework-calloff');
    expect(because).toContain('“Short breaks framework” (contracts.csv G3), which runs to 31 March 2029');
    expect(because).not.toContain('comes first');
  });

  it('stays under the older law where the framework was concluded under it', () => {
    expect(bought({ start: on('2025-02-23') }).regime).toBe('pcr2015-framework-calloff');
    expect(bought({ start: on('2025-02-24') }).regime).toBe('pa2023-framework-calloff');
  });

  it('goes by the rules below the threshold where it is worth no more', () => {
    const { regime, because } = bought({}, { annualValue: pence(50_000_00) });
    expect(regime).toBe('pa2023-below-threshold');
    expect(because).toContain('it is called off from “Short breaks framework”');
  });

  it('waits for what follows a framework that ends before it would start, to the day its suppliers compete', () => {
    const { regime, because, contest } = bought({ start: on('2024-04-01'), end: on('2028-03-31') });
    expect(regime).toBe('pa2023-framework-calloff');
    expect(contest?.latestStart).toBe('2027-08-03');
    expect(because).toContain('comes first: what follows the framework must be in force by 3 August 2027');
  });

  it('is called off from what the register has follow the framework', () => {
    const { regime, because } = bought({ start: on('2024-04-01'), end: on('2027-03-31') }, {}, '2027-04-01');
    expect(regime).toBe('pa2023-framework-calloff');
    expect(because).toContain('which ends on 31 March 2027 and which “Breaks framework 2” follows on 1 April 2027');
    expect(because).not.toContain('comes first');
  });

  it('is bought by itself where the framework is over', () => {
    for (const over of [{ end: on('2026-03-31') }, { status: 'Terminated' }]) {
      const { regime, because } = bought(over);
      expect(regime).toBe('pa2023-light-touch');
      expect(because).toContain('The framework it was called off from, “Short breaks framework” (contracts.csv G3)');
    }
  });
});
