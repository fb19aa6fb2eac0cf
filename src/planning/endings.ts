import { partyKey } from '../mapping/parties/party-names.ts';
import type { Contract } from '../nouns/contract.ts';
import type { Picture } from '../nouns/picture.ts';
import { at, type Row } from '../nouns/row.ts';
import type { EndingBody } from '../nouns/workspace.ts';
import { commissionersOf } from '../rules/buyers/buyers.ts';
import { alikeIn } from '../timeline/ends/alike.ts';
import type { EndingsOf } from '../timeline/ends/ending.ts';
import type { Unnamed } from '../timeline/watch/transfer-milestones.ts';
import { onceFor } from '../values/once.ts';
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
export function endingsIn({ workspace, parties, records }: Pick<Picture, 'workspace' | 'parties' | 'records'>): Endings {
  const bodies = workspace.bodiesThatEnd ?? [];
  if (bodies.length === 0) return { unnamed: [] };
  const whoIs = identities(parties);
  const own = whoIs(workspace.organisation);
  const byBody = new Map(bodies.map((body) => [whoIs(body.name), body]));
  const buyersOf = (contract: Row<Contract>): readonly string[] => {
    const named = commissionersOf(contract);
    return named.length === 0 ? [own] : named.map(whoIs);
  };
  const alikeOf = onceFor((body: EndingBody) => {
    const key = whoIs(body.name);
    const its = records.contracts.filter((contract) => buyersOf(contract).includes(key));
    return alikeIn(its, whoIs);
  });
  const endings: EndingsOf = (contract) => {
    const field = contract.commissioner === undefined ? 'body' : 'commissioner';
    const cell = commissionersOf(contract).length === 0 ? null : at(contract, field);
    const met = [...new Set(buyersOf(contract).map((key) => byBody.get(key)))];
    return met.flatMap((body) => (body === undefined ? [] : [{ body, cell, alike: (of) => alikeOf(body)(of) }]));
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
