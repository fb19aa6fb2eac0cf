import type { Contract } from '../../nouns/contract.ts';
import { slug } from '../../values/text.ts';
import { type Part, stated } from './stated.ts';

/** The organisations of one release: whole in `parties`, by name and id where they act. */
export interface Acting {
  readonly parties: readonly Part[];
  readonly buyer: Part | undefined;
  /** References to a contract's suppliers. */
  readonly suppliersOf: (contract: Contract) => readonly Part[];
}

interface Met {
  readonly id: string;
  readonly name: string;
  readonly roles: Set<string>;
  details: Part;
}

function registered({ companyNumber, charityNumber }: Contract): readonly { readonly scheme: string; readonly id: string }[] {
  return [
    ...(companyNumber ? [{ scheme: 'GB-COH', id: companyNumber }] : []),
    ...(charityNumber ? [{ scheme: 'GB-CHC', id: charityNumber }] : []),
  ];
}

/** What a register says of a contract's only supplier. Of several, it does not say which it means. */
function supplierDetails(contract: Contract, suppliers: readonly string[]): Part {
  if (suppliers.length !== 1) return {};
  const [identifier, ...more] = registered(contract);
  return {
    identifier,
    additionalIdentifiers: more,
    address: stated({ postalCode: contract.providerPostcode }),
    details: stated({ scale: contract.sme === undefined ? undefined : contract.sme ? 'sme' : 'large', vcse: contract.vcse }),
  };
}

/** Who acts in the contracts of one release. A name `somebody` says is nobody's (`Various`) is left out. */
export function actingIn(contracts: readonly Contract[], organisation: string | null, somebody: (name: string) => boolean): Acting {
  const met = new Map<string, Met>();
  const ids = new Set<string>();
  const party = (name: string, role: string, details: Part = {}): Met => {
    const known = met.get(name);
    const base = slug(name) || 'party';
    let id = base;
    for (let n = 2; !known && ids.has(id); n += 1) id = `${base}-${n}`;
    const found = known ?? { id, name, roles: new Set<string>(), details: {} };
    ids.add(found.id);
    found.roles.add(role);
    found.details = { ...found.details, ...stated(details) };
    met.set(name, found);
    return found;
  };
  const named = (names: readonly string[] | undefined): string[] => [...new Set(names ?? [])].filter(somebody);
  const commissioners = [...new Set(contracts.flatMap(({ commissioner }) => named(commissioner)))];
  const body = contracts.map(({ body: name }) => name).find((name) => name !== undefined);
  const buyerName = body ?? (commissioners.length === 1 ? commissioners[0] : undefined) ?? organisation ?? undefined;
  const department = contracts.map(({ department: name }) => name).find((name) => name !== undefined);
  const buyer = buyerName === undefined ? undefined : party(buyerName, 'buyer', { contactPoint: stated({ name: department }) });
  for (const name of commissioners) party(name, 'buyer');
  const suppliers = new Map(
    contracts.map((contract) => {
      const names = named(contract.provider);
      return [contract, names.map((name) => party(name, 'supplier', supplierDetails(contract, names)))];
    }),
  );
  return {
    parties: [...met.values()].map(({ id, name, roles, details }) => ({ id, name, roles: [...roles], ...details })),
    buyer: buyer && { id: buyer.id, name: buyer.name },
    suppliersOf: (contract) => (suppliers.get(contract) ?? []).map(({ id, name }) => ({ id, name })),
  };
}
