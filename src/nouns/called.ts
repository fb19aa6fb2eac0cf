import { keyOf, list } from '../values/text.ts';
import type { Contract } from './contract.ts';
import { nameOf, type Row } from './row.ts';

/** What people call a contract, as every page does. */
export function calledOf(contract: Row<Contract>): string {
  return nameOf(contract);
}

/** What a line of decisions.csv may call a contract, as keys: its id, its reference, its title, its title and provider. */
export function contractKeys(contract: Row<Contract>): readonly string[] {
  return [...new Set(contractNames(contract).map(keyOf))];
}

/** The same as they are written. */
export function contractNames(contract: Row<Contract>): readonly string[] {
  const { id, ref, provider = [] } = contract;
  const title = calledOf(contract);
  return [id, ...(ref === undefined ? [] : [ref]), title, ...(provider.length === 0 ? [] : [`${title}, ${list(provider)}`])];
}

/** What people call a contract in a sentence, with the reference beside the title: two contracts may share one. */
export function contractInWords(contract: Row<Contract>): string {
  const { title, ref } = contract;
  return `“${calledOf(contract)}”${title !== undefined && ref !== undefined && ref !== title ? ` (${ref})` : ''}`;
}
