import type { Contract } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';
import { groupedBy } from '../../values/groups.ts';
import { Refusal } from '../../values/refusal.ts';
import { count, tidy } from '../../values/text.ts';

type Entry = Row<Contract>;

/**
 * Contracts by the process that let them, under its OCID: the row's own, else the publisher's registered prefix and the reference.
 * Without a prefix a row that has no OCID is refused: a made-up one would pass for registered and could be somebody else's.
 */
export function processesOf(contracts: readonly Entry[], prefix: string | null): ReadonlyMap<string, readonly Entry[]> {
  const without = contracts.filter(({ ocid }) => ocid === undefined).length;
  if (without > 0 && prefix === null)
    throw new Refusal(
      'ocid-missing',
      `${without} of ${count(contracts.length, 'contract')} carry no OCID, and one may only begin with a prefix registered to its publisher, so none is made up.`,
      'Add your registered prefix as --ocid-prefix (the Open Contracting Partnership gives them out for nothing), or an OCID column.',
    );
  if (prefix !== null && !/^ocds-[a-z0-9]{6}$/.test(prefix))
    throw new Refusal(
      'ocid-prefix-unfit',
      `\`${prefix}\` is not written as a registered prefix is.`,
      'Write it as it was registered: `ocds-` and six small letters or digits.',
    );
  return groupedBy(contracts, ({ ocid, ref, id }) => ocid ?? `${prefix}-${tidy(ref ?? id).replaceAll(' ', '-')}`);
}
