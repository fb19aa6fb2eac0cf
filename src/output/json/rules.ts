import type { Example, RuleCard } from '../../nouns/finding.ts';
import { toPounds } from '../../values/money.ts';

/** The `data` of `rules`: every card with its example where there is one, amounts in pounds. */
export function rulesData(cards: readonly RuleCard[], examples: Readonly<Record<string, Example>>): object {
  return {
    rules: cards.map((card) => {
      const found = examples[card.code];
      if (found === undefined) return card;
      const { amount, ...example } = found;
      return { ...card, example: { ...example, ...(amount === undefined ? {} : { amount: toPounds(amount) }) } };
    }),
  };
}
