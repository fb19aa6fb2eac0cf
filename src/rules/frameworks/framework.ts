import { isLot, wholesAbove, withoutLot } from '../../nouns/lots.ts';
import type { Commitment } from '../offers/commitments.ts';
import { namingKey, namingWords, significantKey, significantWords } from '../words.ts';
import { withoutReferences } from './references.ts';

const saysFramework =
  /\bframework\b|\bdps\b|\bdynamic (?:purchasing|market)|\b(?:approved|preferred) (?:provider|supplier)s?(?: list)?\b|\b(?:approved|select|standing) list\b|\bmulti[- ](?:provider|supplier)\b|\bany qualified provider\b/i;

/** Whether a title calls itself a framework: its whole value is a ceiling nobody has promised to spend. */
export function isFramework(title: string): boolean {
  return saysFramework.test(title);
}

/** A title without a part of it that only names who provides it: `Youth work` of `Kite Youth - Youth work`, held by Kite Youth Services. */
function withoutHolder(title: string, providers: readonly string[]): string {
  const parts = title.split(/\s+[-–—]\s+|:\s+/);
  const held = providers.map(significantWords);
  const others = parts.filter((part) => !held.some((words) => [...namingWords(part)].every((word) => words.has(word))));
  return others.length === 0 ? title : others.join(' ');
}

/** A title as the key of a framework: its telling words without its reference, its lot and the name of who holds that. */
function baseOf({ title, providers }: Commitment): string {
  const bare = withoutHolder(withoutLot(withoutReferences(title)), providers);
  return namingKey(bare) || significantKey(bare);
}

/**
 * What makes commitments parts of one framework, as keys: one reference under which lots stand, or one title; one title but for its
 * lot and the reference before it, bought by one body; one title that calls itself a framework. One reference with one provider is one contract, whatever its titles.
 * The places of one body's list for a need are one list.
 */
export function frameworkKeys(one: Commitment): string[] {
  const { reference, title, buyers, providers } = one;
  const lot = isLot(one);
  const base = baseOf(one);
  const keys: string[] = [];
  if (reference !== null) {
    keys.push(`reference ${reference} of ${base}`);
    if (lot) keys.push(`reference ${reference} with lots`);
    if (providers.length > 0) keys.push(`reference ${reference} with ${providers.join(' / ')}`);
  }
  if (one.bought === 'list') keys.push(...one.needs.map((need) => `list for ${need} bought by ${buyers}`));
  if (base !== '' && (lot || isFramework(title))) keys.push(`framework ${base} bought by ${buyers}`);
  return keys;
}

/** Rows of a register that stand above lots, each with its lots: what all are called so, or what its values show to be its parts. */
export function headedLots(commitments: readonly Commitment[]): (readonly Commitment[])[] {
  const listed = commitments.flatMap((one) => (one.row === null ? [] : [{ row: one.row, buyers: one.buyers.split(' + '), one }]));
  return wholesAbove(listed)
    .filter(({ whole, marked }) => marked === 'all' || whole.one.placed?.statedToo?.by === 'lots')
    .map(({ whole, lots }) => [whole.one, ...lots.map(({ one }) => one)]);
}
