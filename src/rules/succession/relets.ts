import { isLot } from '../../nouns/lots.ts';
import { withoutReferences } from '../frameworks/references.ts';
import type { Commitment } from '../offers/commitments.ts';
import { several } from '../order.ts';
import { carriedKey } from './in-turn.ts';

const years = /\b(?:19|20)\d{2}\b/g;
const kindsOfBody = /\b(?:the|of|london|royal|council|borough|city|county|district|metropolitan|cc|bc|mbc|dc)\b/g;

/** What a notice says of itself before it names what is bought. */
const noticeOf =
  /^(?:(?:contracts?|notice of) awards?(?: notice)?|award(?: notice)?(?: of contract)?|invitation to (?:tender|quote|bid)|request for (?:quotations?|proposals?)|itt|rfq|rfp)(?:\s*[:–—-]\s*|\s+for\s+|\s+of\s+)(?=\S)/i;

function carried({ title, buyers }: Commitment): string | null {
  const words = carriedKey(withoutReferences(title).replace(noticeOf, ''));
  return words === '' ? null : `${words}\n${buyers.replace(kindsOfBody, '').replace(/\s+/g, ' ').trim()}`;
}

function isDated({ start, end }: Commitment): boolean {
  return start !== null && end !== null;
}

/** Those that do not state all their days, with the first that does: what states its days is told apart by them. */
function undated(rows: readonly Commitment[]): Commitment[] {
  const [dated, open] = [rows.filter(isDated), rows.filter((one) => !isDated(one))];
  return [...open, ...dated.slice(0, 1)];
}

/**
 * Sets of rows that are one arrangement let again, told by their titles where days do not tell it: one title of one body with a year
 * that differs on each, or with another reference and one provider.
 */
export function relets(commitments: readonly Commitment[]): (readonly Commitment[])[] {
  const groups = several(
    commitments.filter((one) => !isLot(one)),
    carried,
  );
  const some = groups.filter((own) => own.some((one) => !isDated(one)));
  const sets = some.flatMap((own) => {
    const marks = own.map(({ title }) => (title.match(years) ?? []).join());
    if (new Set(marks).size === own.length) return [undated(own)];
    const ofProviders = several(own, (one) => (one.providers.length === 0 ? null : one.providers.join(' / ')));
    return ofProviders.filter((of) => new Set(of.map(({ title }) => title)).size === of.length).map(undated);
  });
  return sets.filter((set) => set.length > 1);
}
