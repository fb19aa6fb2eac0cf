import type { Contract } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';
import { groupedByEach } from '../../values/groups.ts';
import { keyOf } from '../../values/text.ts';
import { wholeValue } from '../contract/whole-value.ts';

/** The other contracts of one body that may count together with one of them: with its provider, or for the same or similar things. */
export interface Alike {
  readonly withProvider: readonly Row<Contract>[];
  readonly ofMatter: readonly Row<Contract>[];
}

/**
 * A lookup of the contracts of one body that stand beside one of them: under a provider of its own, by whoever that is, or for the same
 * things, by a CPV code or a title they share. Those that state no value are left out, for they add nothing.
 */
export function alikeIn(contracts: readonly Row<Contract>[], whoIs: (text: string) => string): (contract: Row<Contract>) => Alike {
  const valued = contracts.filter((contract) => wholeValue(contract) !== null);
  const providers = ({ provider = [] }: Contract): readonly string[] => provider.map(whoIs);
  const [byProvider, byMatter] = [groupedByEach(valued, providers), groupedByEach(valued, mattersOf)];
  const others = (
    contract: Row<Contract>,
    groups: ReadonlyMap<string, readonly Row<Contract>[]>,
    keys: readonly string[],
  ): Row<Contract>[] => [...new Set(keys.flatMap((key) => groups.get(key) ?? []).filter(({ id }) => id !== contract.id))];
  return (contract) => ({
    withProvider: others(contract, byProvider, providers(contract)),
    ofMatter: others(contract, byMatter, mattersOf(contract)),
  });
}

/** What a contract is for, as keys: its CPV codes without their check digit, and its title. */
function mattersOf({ cpv = [], title }: Contract): readonly string[] {
  const codes = cpv.map((code) => code.replace(/-\d$/, '').replace(/\D/g, '')).filter((code) => code.length === 8);
  return title === undefined ? codes : [...codes, keyOf(title)];
}
