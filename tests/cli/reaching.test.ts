import { describe, expect, it } from 'vitest';
import { modelAsked } from '../../src/cli/reaching.ts';
import { scenarioFrom } from '../../src/finance/scenario/scenario.ts';
import { pence } from '../../src/values/money.ts';
import { budgetRows, recordsOf, workspaceFor } from '../finance/rows.ts';
import { documentOf } from '../finance/scenarios.ts';

const rows = budgetRows([
  { line: 'A', pounds: 1_000 },
  { line: 'B', pounds: 700 },
]);

function asked(text: string, isPlayed: boolean) {
  const input = { scenario: scenarioFrom(documentOf(text)), records: recordsOf(rows), workspace: workspaceFor('2017/18') };
  return modelAsked(input, { target: { amount: pence(10_000), by: null }, throws: isPlayed ? { runs: 100, seed: 1 } : null, by: null });
}

const scenario = (harm: string) =>
  `scenario: S\nyears: 2017/18 to 2018/19\nmeasures:\n  - { id: a, kind: saving, on: A, amount: £120, from: 2018-04-01${harm} }\n  - { id: b, kind: saving, on: B, amount: £60, from: 2018-04-01, harm: 1 }\n`;

describe('--reach with --simulate', () => {
  it('asks for no harm, for the chance needs none: the whole scenario is played, and that is said', async () => {
    const { reach, draws, measures } = await asked(scenario(''), true);
    expect(reach).toBeUndefined();
    expect(measures.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(draws).toMatchObject({ target: 10_000, chance: null, isPlan: false });
    expect(draws?.said[0]).toBe('What is played is the whole scenario: `a` gives no `harm`, so no package was chosen.');
  });

  it('plays the package it chooses where every measure gives its harm', async () => {
    const { reach, draws, measures } = await asked(scenario(', harm: 0'), true);
    expect(reach?.chosen?.measures).toEqual(['a']);
    expect(measures.map(({ id }) => id)).toEqual(['a']);
    expect(draws?.said[0]).toBe('What is played is the package chosen to reach it.');
  });

  it('alone still asks', async () => {
    await expect(asked(scenario(''), false)).rejects.toMatchObject({ code: 'harm-not-given' });
  });
});
