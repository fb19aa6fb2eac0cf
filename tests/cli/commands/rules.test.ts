import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/rules/index.ts';
import { dataOf, run } from '../../world.ts';
import { expectRefused } from '../ground.ts';

interface Told {
  readonly rules: readonly { readonly code: string; readonly why: string; readonly remedy: string; readonly source: string }[];
}

describe('rules', () => {
  it('tells every rule in the order of the list, each with why, remedy and source', async () => {
    const { rules: told } = await dataOf<Told>(['rules']);
    expect(told.map(({ code }) => code)).toEqual(Object.keys(rules));
    for (const { why, remedy, source } of told) for (const words of [why, remedy, source]) expect(words).not.toBe('');
  });

  it('tells one by its code', async () => {
    expect((await dataOf<Told>(['rules', 'same-need'])).rules.map(({ code }) => code)).toEqual(['same-need']);
  });

  it('needs no workspace, and refuses a code nobody knows', async () => {
    expectRefused(await run(['rules', 'same-nede'], { here: '/' }), '`same-need`');
    expectRefused(await run(['rules', 'zzzzzzzzzz'], { here: '/' }), 'commission rules');
  });

  it('prints the list as csv', async () => {
    const { out } = await run(['rules', '--csv']);
    for (const code of Object.keys(rules)) expect(out).toContain(code);
  });
});
