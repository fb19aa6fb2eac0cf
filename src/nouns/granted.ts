import { formatCell } from '../values/cell.ts';
import type { Contract } from './contract.ts';
import { at, type Row } from './row.ts';

const isGrant =
  /^(?:[\w&'’/-]+ ){0,3}grants?(?:[ -](?:agreements?|award(?:ed|s)?|aid|in[ -]aid|funding(?: agreement)?|schemes?|programmes?|payments?|letter|to .+))?(?:\s*[([,:–-].*)?$/i;
/** A grant received, or that pays for a contract, and words that leave it open which of the two this is. */
const isOther = /\b(?:funded|not|non|no|public health|schools?|dedicated|government|home office|dfe|dhsc|contracts?)\b/i;

/** The field by which a register says that what it lists is a grant given, and no contract for a price: its route, regime or category; null where none does. */
export function grantField(contract: Contract): 'route' | 'regime' | 'category' | null {
  const says = (['route', 'regime', 'category'] as const).find((field) => {
    const text = contract[field]?.trim();
    return text !== undefined && isGrant.test(text) && !isOther.test(text);
  });
  return says ?? null;
}

/** That a contract of a register is a grant, as part of a sentence with its cell; null where it is none, or nothing says so. */
export function grantSaid(contract: Row<Contract>): string | null {
  const field = grantField(contract);
  return field === null ? null : `it is a grant by its ${field}, “${contract[field]}” (${formatCell(at(contract, field))})`;
}
