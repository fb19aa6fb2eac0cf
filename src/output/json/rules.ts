import type { Example, RuleCard } from '../../nouns/finding.ts';
import { toPounds } from '../../values/money.ts';

/** The `data` of `rules`: every card with its example, amounts in pounds. */
export function rulesData(cards: readonly RuleCard[], examples: Readonly<Record<string, Example>>): object {
  return {
    rules: cards.map((card) => {
      const { amount, ...example } = examples[card.code] as Example;
      return { ...card, example: { ...example, ...(amount === undefined ? {} : { amount: toPounds(amount) }) } };
    }),
  };
}
