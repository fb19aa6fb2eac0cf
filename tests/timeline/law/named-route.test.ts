import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import { namedRoute } from '../../../src/timeline/law/named-route.ts';
import { scheduleAll } from '../../../src/timeline/schedule.ts';
import { contract, ground, on, regimes } from '../rows.ts';

const care = 'relevant health service';

function named(fields: Contract, kind = 'light touch') {
  return namedRoute(contract('x', fields, ['route', 'regime']), kind, regimes);
}

describe('the way to buy a register names', () => {
  it('by the longest words met, of a route for what is bought first', () => {
    expect(named({ route: 'Call-off from a regional framework' })?.route).toBe('framework call-off');
    expect(named({ route: 'Direct award' })?.route).toBe('direct award');
    expect(named({ route: 'PSR - Direct Award Process C' }, care)?.route).toBe('direct award C');
    expect(named({ regime: 'DPS' })?.route).toBe('dynamic market');
    expect(named({ route: 'Open', regime: 'Most suitable provider' }, care)?.route).toBe('most suitable provider');
    expect(named({ route: 'Restricted' }, 'ordinary service')?.route).toBe('restricted');
  });
  it('names none where it says an open competition, nothing, or part of a word', () => {
    expect([named({ route: 'Open procedure' }), named({}), named({ route: 'Unrestricted' })]).toEqual([null, null, null]);
  });
  it('says the cell', () => {
    expect(named({ route: 'Direct award' })?.because).toContain('contracts.csv J2');
  });
});

describe('a contract yet to start', () => {
  const timeline = (fields: Contract, asOf = '2026-06-01') => {
    const start = { start: on('2028-04-01'), cpv: ['85311300-5'], ...fields };
    return scheduleAll({ ...ground(asOf), contracts: [contract('x', { title: 'X', ...start }, ['route', 'cpv'])] })[0];
  };
  it('is worked back by the way its register names, whatever its value', () => {
    expect(timeline({ route: 'Framework call-off' })?.regime).toBe('pa2023-framework-calloff');
    expect(timeline({ route: 'Direct award C', cpv: ['85141200-1'] })?.regime).toBe('psr-dap-c');
  });
  it('by a competition where that way is not in force for it, and says so', () => {
    const health = timeline({ route: 'Direct award', cpv: ['85141200-1'] });
    expect(health?.regime).toBe('psr-competitive');
    expect(health?.because).toContain('contracts.csv J2');
    expect(timeline({ route: 'Framework', start: on('2020-01-01') }, '2018-06-01')?.regime).toBe('pcr2015-light-touch');
  });
  it('does not bind the successor of a live contract', () => {
    const live = { route: 'Framework call-off', start: on('2024-04-01'), end: on('2028-03-31') };
    expect(timeline(live)?.regime).toBe('pa2023-light-touch');
  });
});

it('before the 2015 Regulations nothing is modelled: unknown, and the law of the day is named', () => {
  const old = contract('x', { title: 'X', start: on('2015-01-01'), cpv: ['85311300-5'] }, ['cpv']);
  const [timeline] = scheduleAll({ ...ground('2014-06-01'), contracts: [old] });
  expect(timeline).toMatchObject({ verdict: 'unknown', regime: '', stages: [] });
  expect(timeline?.because).toContain('2006');
});
