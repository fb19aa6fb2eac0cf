import type { Contract } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';
import { keyOf } from '../../values/text.ts';
import { amountPart, endOf, type Part, startOf, stated } from './stated.ts';
import { documentsOf, itemsOf, periodOf } from './tender.ts';

const statuses: readonly (readonly [RegExp, string])[] = [
  [/^(active|live|current|in force|running|awarded)$/, 'active'],
  [/^(pending|future|not started|planned)$/, 'pending'],
  [/^(cancelled|canceled|withdrawn)$/, 'cancelled'],
  [/^(terminated|expired|ended|closed|complete|completed|finished)$/, 'terminated'],
];

/** The code of a contract's status as its register words it; undefined when the words fit no code. Never worked out from dates. */
export function statusOf({ status }: Contract): string | undefined {
  const key = keyOf(status ?? '');
  return statuses.find(([words]) => words.test(key))?.[1];
}

/** The contract of a release, as it stands. */
export function contractPart(contract: Row<Contract>, id: string): Part {
  const { title, description, totalValue, maxValue, vatBasis, signed, review, aboveThreshold } = contract;
  return {
    id,
    awardID: `${id}-award`,
    ...stated({
      title,
      description,
      status: statusOf(contract),
      value: amountPart(totalValue, vatBasis),
      maximumValue: amountPart(maxValue, vatBasis),
      period: periodOf(contract, contract.currentEnd ?? contract.end),
      dateSigned: startOf(signed),
      aboveThreshold,
      items: itemsOf(contract),
      documents: documentsOf(contract),
      milestones: review === undefined ? [] : [{ id: 'review', title: 'Review', type: 'assessment', dueDate: endOf(review) }],
    }),
  };
}

/** The award a contract rests on: the supplier and the term as first let. */
export function awardPart(contract: Row<Contract>, id: string, suppliers: readonly Part[]): Part {
  const { title, awarded, totalValue, vatBasis, aboveThreshold } = contract;
  const value = amountPart(totalValue, vatBasis);
  const contractPeriod = periodOf(contract, contract.end);
  return { id: `${id}-award`, ...stated({ title, date: startOf(awarded), value, suppliers, contractPeriod, aboveThreshold }) };
}
