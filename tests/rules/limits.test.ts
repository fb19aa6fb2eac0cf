import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { limitsFor } from '../../src/rules/limits.ts';

describe('limits of a workspace', () => {
  it('take the place of a rule’s own, one by one', () => {
    const own = rules['same-need']?.card.limits;
    expect(limitsFor(rules, { 'same-need': { surePercent: 75 } })['same-need']).toEqual({ ...own, surePercent: 75 });
  });

  it.each([
    [{ 'same-need': { services: -5 } }, 'The limit `services` of `same-need` is -5.'],
    [{ 'same-need': { surePercent: 900 } }, 'write a number from 0 to 100'],
    [{ 'same-need': { sure: 90 } }, '`sure`'],
    [{ 'same-ned': { services: 2 } }, '`same-need`'],
    [{ 'What a council buys': { services: 2 } }, 'There is no rule `What a council buys`. `commission rules` lists them.'],
  ])('%o is refused', (given, words) => {
    let said = '';
    try {
      limitsFor(rules, given);
    } catch (error) {
      const { message, remedy } = error as { message: string; remedy: string };
      said = `${message} ${remedy}`;
    }
    expect(said).toContain(words);
  });

  it('lets a tolerance be more than the whole', () => {
    expect(limitsFor(rules, { 'spend-above-contract-value': { tolerancePercent: 150 } })['spend-above-contract-value']).toMatchObject({
      tolerancePercent: 150,
    });
  });
});
