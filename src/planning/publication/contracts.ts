import type { Contract } from '../../nouns/contract.ts';
import type { LeftOutFor } from '../../nouns/publication.ts';
import type { Day } from '../../values/day.ts';
import type { PublicationWords } from './words.ts';

/**
 * Whether a contract is let. One that has begun and has a provider is, whatever its status says of what follows it; else its status
 * says, a signature or an award says, or a provider does; what has neither begun nor a provider is not.
 */
export function isLet(contract: Contract, asOf: Day, { isNotLet }: PublicationWords): boolean {
  const { provider = [], start, status, signed, awarded } = contract;
  const named = provider.length > 0;
  if (named && start !== undefined && start <= asOf) return true;
  if (status !== undefined && isNotLet(status)) return false;
  return named || [signed, awarded, start].some((on) => on !== undefined && on <= asOf);
}

const values = ['annualValue', 'totalValue', 'maxValue', 'valueMin', 'valueMax', 'irrecoverableVat'] as const;
const prices = ['unitPrice', 'volume', 'indexation', 'payShare', 'contributions'] as const;

/** Whether a contract's status says how far a procurement has come: of one not let it says nothing else, of one that is let it may. */
function tellsOfLetting(contract: Contract, asOf: Day, words: PublicationWords): boolean {
  return !isLet(contract, asOf, words) || words.isNotLet(contract.status ?? '');
}

/** The fields of a contract that are left out, and why: of one not let its values and its status, unless a notice has published them; of every one its prices, and a range that no notice published. */
export function withheldOf(contract: Contract, asOf: Day, words: PublicationWords): ReadonlyMap<string, LeftOutFor> {
  const isPublished = contract.published !== undefined && contract.published <= asOf;
  const without = new Map<string, LeftOutFor>(prices.map((field) => [field, 'commercial']));
  if (isPublished) return without;
  if (tellsOfLetting(contract, asOf, words)) without.set('status', 'commercial');
  if (!isLet(contract, asOf, words)) for (const field of values) without.set(field, 'not-let');
  else for (const field of ['valueMin', 'valueMax']) without.set(field, 'estimate');
  return without;
}
