import { formatPounds, nothing } from '../values/money.ts';
import { count } from '../values/text.ts';
import type { Contract } from './contract.ts';
import type { Placement } from './placement.ts';

const lotWords = /[\s(,:;–—-]*\blots?\s*(?:no\.?|number|nr\.?)?\s*:?\s*(?:\d+[a-z]?|[ivx]+|[a-z])\b.*$/i;

/** A title without the lot at its end: `Fostering framework` of `Fostering framework, Lot 2 (complex)`. Empty when it begins with its lot. */
export function withoutLot(title: string): string {
  return title.replace(lotWords, '').trim();
}

/** Whether a row is a lot: a register says so in a column of lots, or its title does. */
export function isLot({ lot, title }: Pick<Contract, 'lot' | 'title'>): boolean {
  return (lot ?? '') !== '' || lotWords.test(title ?? '');
}

const mostNamed = 5;

/** Sentences for rows of frameworks above their lots, where a sum of annual values has both: what counts once, and what may count twice. */
export function lotNotes(placements: readonly Pick<Placement, 'service' | 'annualValue' | 'inLots'>[]): string[] {
  const said = placements.flatMap(({ service, annualValue, inLots }): string[] => {
    if (inLots === undefined || inLots.twice === null || annualValue === null) return [];
    const lots = count(inLots.lots, 'lot');
    if (inLots.is === 'untold')
      return [
        `“${service}” states ${formatPounds(annualValue)} and stands above its ${lots}, whose values do not add to that: ${formatPounds(inLots.twice)} counts twice if it is theirs, and nothing does if it is a contract of its own.`,
      ];
    const rest = inLots.rest.annualValue ?? nothing;
    return [
      `The ${formatPounds(annualValue)} of “${service}” is that of its ${lots} and counts there, once${rest > 0 ? `; ${formatPounds(rest)} stands at no lot and counts too` : ''}.`,
    ];
  });
  const more = said.length - mostNamed;
  return more > 0 ? [...said.slice(0, mostNamed), `So it is of ${count(more, 'other framework')}.`] : said;
}
