import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/rules/index.ts';
import { scenarioRules } from '../../../src/rules/scenarios/index.ts';
import { dataOf, run } from '../../world.ts';
import { expectRefused } from '../ground.ts';

interface Told {
  readonly rules: readonly {
    readonly code: string;
    readonly why: string;
    readonly remedy: string;
    readonly source: string;
    readonly exclusions: readonly string[];
    readonly example?: { readonly story: string };
  }[];
}

describe('rules', () => {
  it('tells every rule in the order of the list, each with why, remedy and source', async () => {
    const { rules: told } = await dataOf<Told>(['rules']);
    expect(told.map(({ code }) => code)).toEqual([...Object.keys(rules), ...Object.keys(scenarioRules)]);
    for (const { why, remedy, source } of told) for (const words of [why, remedy, source]) expect(words).not.toBe('');
  });

  it('tells one by its code', async () => {
    expect((await dataOf<Told>(['rules', 'same-need'])).rules.map(({ code }) => code)).toEqual(['same-need']);
  });

  it('gives each an example of its own and what it leaves out, with and without `--json`', async () => {
    const { rules: told } = await dataOf<Told>(['rules']);
    for (const { code, exclusions, example } of told) {
      expect(exclusions.length, code).toBeGreaterThan(0);
      expect(example?.story).toBe(`fixtures/stories/${code}`);
    }
    const { out } = await run(['rules', 'unused-acceptance'], { here: '/' });
    for (const words of [told.find(({ code }) => code === 'unused-acceptance')?.exclusions[0], 'decisions.csv B3  no-end-date:WM-902'])
      expect(out).toContain(words);
  });

  it('shows all of it in eighty columns, and as Markdown', async () => {
    for (const code of [...Object.keys(rules), ...Object.keys(scenarioRules)]) {
      const { out } = await run(['rules', code]);
      for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
      expect((await run(['rules', code, '--md'])).out).toContain('### What it leaves alone, and what it does not judge');
    }
  });

  it('needs no workspace, and refuses a code nobody knows', async () => {
    expectRefused(await run(['rules', 'same-nede'], { here: '/' }), '`same-need`');
    expectRefused(await run(['rules', 'zzzzzzzzzz'], { here: '/' }), 'commission rules');
  });

  it('prints the list as csv', async () => {
    const { out } = await run(['rules', '--csv']);
    for (const code of [...Object.keys(rules), ...Object.keys(scenarioRules)]) expect(out).toContain(code);
  });
});
