import type { Arrangement } from '../../nouns/placement.ts';
import { once } from '../../values/once.ts';
import { keyOf } from '../../values/text.ts';
import { namesSomebody } from '../parties/parties.ts';

const bodyWords = /\b(?:council|ccg|icb|nhs|trust|authority|board|borough|partnership)\b/;

/** The bodies an organisation's name names: `X Council and Y CCG` are two. Keys, not names. */
export function bodiesOf(organisation: string): readonly string[] {
  const whole = keyOf(organisation);
  const parts = whole.split(' and ');
  return parts.length > 1 && parts.every((part) => bodyWords.test(part)) ? parts : [whole];
}

function namedIn(key: string, body: string): boolean {
  return ` ${key} `.includes(` ${body} `);
}

const shared = /^and\b|\b(?:various|independent|voluntary|vcs|vcse|partners?|providers?)\b/;

// A buyer that does a thing itself says so in the provider's cell, or where others tell how a contract was let.
const doneBySelf = /\bin house\b|\bown (?:staff|teams?|workforce)\b|\bdirect(?:ly)? (?:delivered|delivery|provided|provision)\b/;

/** Own delivery of one provider text: whole, part (`the Council and various`) or none. */
function ownPart(provider: string, bodies: readonly string[]): 'whole' | 'part' | 'none' {
  const key = keyOf(provider);
  const body = bodies.find((one) => namedIn(key, one));
  if (body === undefined) return doneBySelf.test(key) || /\bprovided$/.test(key) ? 'whole' : 'none';
  const rest = key
    .replace(body, ' ')
    .replace(/\bprovided\b/, ' ')
    .trim();
  return shared.test(rest) ? 'part' : 'whole';
}

/**
 * Who delivers, for an organisation's rows. In house when every provider is the commissioning body itself (or `provided`, `in house`) and no other body
 * commissions it, or when it delivers with others and the commissioner is written as n/a; mixed when others deliver beside it; commissioned when others deliver alone, or when one body buys from the other.
 * A route that says so (`In-house`) is enough. A contract whose provider is not told is still commissioned; a service whose provider is not told is unknown.
 */
export function arrangementIn(
  organisation: string,
): (of: 'services' | 'contracts', commissioners: readonly string[], providers: readonly string[], route?: string) => Arrangement {
  const bodies = bodiesOf(organisation);
  const key = once(keyOf);
  const isSomebody = once(namesSomebody);
  const partOf = once((text: string) => ownPart(text, bodies));
  return (of, commissioners, providers, route = '') => {
    if (doneBySelf.test(key(route))) return 'in-house';
    const told = providers.filter((text) => key(text) !== '');
    if (told.length === 0) return of === 'contracts' ? 'commissioned' : 'unknown';
    const parts = told.map(partOf);
    if (parts.every((part) => part === 'none'))
      return told.some(isSomebody) || of === 'contracts' || commissioners.length > 0 ? 'commissioned' : 'unknown';
    const buyers = commissioners.filter((text) => isSomebody(text) && bodyWords.test(key(text)));
    const deliverers = bodies.filter((body) => told.some((text) => namedIn(key(text), body)));
    if (buyers.length > 0 && deliverers.length > 0 && !buyers.some((text) => deliverers.some((body) => namedIn(key(text), body))))
      return 'commissioned';
    // A table that writes n/a for the commissioner says that nobody commissions it, whoever else lends a hand.
    const uncommissioned = commissioners.length > 0 && !commissioners.some(isSomebody);
    return uncommissioned || parts.every((part) => part === 'whole') ? 'in-house' : 'mixed';
  };
}
