import { withoutReferences } from '../frameworks/references.ts';
import { areApart, ownOf } from '../joining/renamed.ts';
import { several } from '../order.ts';
import { namingWords } from '../words.ts';
import type { Offer } from './offer.ts';

interface Branch {
  readonly offer: Offer;
  /** The telling words of its name but those of its own, as a key. */
  readonly shared: string;
  readonly own: ReadonlySet<string>;
}

/** A name taken apart; null where it has no words of its own, or only those of who provides it. */
function branchOf(offer: Offer): Branch | null {
  const { name, placements } = offer;
  const own = ownOf({ title: name, placed: placements[0] ?? null }).words;
  const shared = [...namingWords(withoutReferences(name))].filter((word) => !own.has(word)).sort();
  const providers = new Set(placements.flatMap((placed) => placed.providers.flatMap((provider) => [...namingWords(provider)])));
  const isOfProvider = [...own].every((word) => providers.has(word)) && !shared.every((word) => providers.has(word));
  return own.size === 0 || shared.length === 0 || isOfProvider ? null : { offer, shared: shared.join(' '), own };
}

/** Offers of one name but for words of their own, which may be places: the branches of a charity (`Home-Start Eastport`, `Home-Start Wold and District`). */
export function branchesAmong(offers: readonly Offer[]): (readonly Offer[])[] {
  return several(
    offers.flatMap((offer) => branchOf(offer) ?? []),
    ({ shared }) => shared,
  )
    .filter((alike) => alike.every(({ own }, index) => alike.slice(index + 1).every((other) => areApart(own, other.own))))
    .map((alike) => alike.map(({ offer }) => offer));
}
