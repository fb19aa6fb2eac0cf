import type { Contract } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';
import { untakenOption } from '../../nouns/untaken.ts';
import { formatDay } from '../../values/day.ts';
import { count } from '../../values/text.ts';

/** What is left of a contract’s options to extend, as a clause: `may be extended by 24 months to 31 March 2029`; null where there are none. */
export function extensionLeftWords(row: Row<Contract>): string | null {
  const option = untakenOption(row);
  if (option.is === 'none') return null;
  if (option.is === 'untold') return 'may be extended, for how long the register does not say';
  const may = `may be extended by ${count(option.months, 'month')} to ${formatDay(option.until)}`;
  return option.isSure ? may : `${may} if no extension is taken yet`;
}
