import type { Contract } from './contract.ts';
import type { Row } from './table.ts';

/** What people call a contract: its title, else its reference. */
export function calledOf(contract: Row<Contract>): string {
  return contract.title ?? contract.ref ?? contract.id;
}

/** The same in a sentence, with the reference beside the title: two contracts may share one. */
export function contractInWords(contract: Row<Contract>): string {
  const { title, ref } = contract;
  return `“${calledOf(contract)}”${title !== undefined && ref !== undefined && ref !== title ? ` (${ref})` : ''}`;
}
