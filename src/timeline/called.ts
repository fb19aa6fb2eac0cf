import type { Contract } from '../nouns/contract.ts';
import type { Row } from '../nouns/table.ts';

/** What people call a contract: its title, else its reference. */
export function calledOf(contract: Row<Contract>): string {
  return contract.title ?? contract.ref ?? contract.id;
}
