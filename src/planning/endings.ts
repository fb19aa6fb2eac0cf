import { partyKey } from '../mapping/party-names.ts';
import type { Picture } from '../nouns/picture.ts';
import { at } from '../nouns/table.ts';
import { commissionersOf } from '../rules/buyers.ts';
import type { EndingsOf } from '../timeline/ending.ts';
import type { Unnamed } from '../timeline/transfer-milestones.ts';
import { nearest } from '../values/text.ts';

/** The bodies that end as the contracts of a picture know them, and those that no contract knows. */
export interface Endings {
  readonly endings?: EndingsOf;
  readonly unnamed: readonly Unnamed[];
}

/**
 * Which bodies that end commission which contracts: those a contract's row names, under any spelling that is theirs as parties are
 * settled; where it names nobody, the workspace's own.
 */
export function endingsIn({ workspace, parties, records }: Picture): Endings {
  const bodies = workspace.bodiesThatEnd ?? [];
  if (bodies.length === 0) return { unnamed: [] };
  const whoIs = identities(parties);
  const own = whoIs(workspace.organisation);
  const byBody = new Map(bodies.map((body) => [whoIs(body.name), body]));
  const endings: EndingsOf = (contract) => {
    const named = commissionersOf(contract);
    if (named.length === 0) return [byBody.get(own)].flatMap((body) => (body === undefined ? [] : [{ body, cell: null }]));
    const cell = at(contract, contract.commissioner === undefined ? 'body' : 'commissioner');
    const met = [...new Set(named.map((name) => byBody.get(whoIs(name))))];
    return met.flatMap((body) => (body === undefined ? [] : [{ body, cell }]));
  };
  const named = records.contracts.map(commissionersOf);
  const names = [...new Set(named.flat())];
  const met = new Set([...names.map(whoIs), ...(named.some((each) => each.length === 0) ? [own] : [])]);
  const unnamed = bodies
    .filter(({ name }) => records.contracts.length > 0 && !met.has(whoIs(name)))
    .map((body) => ({ body, nearest: nearest(body.name, names), names }));
  return { endings, unnamed };
}

/** One key for all the spellings of a party; a name nobody met has its own. */
function identities(parties: Picture['parties']): (text: string) => string {
  const keyOfName = (text: string): string => partyKey(text)?.base ?? text;
  const known = new Map<string, string>();
  for (const { name, spellings } of [...parties.commissioners, ...parties.providers])
    for (const text of [name, ...spellings.map((each) => each.text)]) {
      const key = keyOfName(text);
      if (!known.has(key)) known.set(key, keyOfName(name));
    }
  return (text) => known.get(keyOfName(text)) ?? keyOfName(text);
}
