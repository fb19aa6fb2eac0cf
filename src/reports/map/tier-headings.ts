import { capital } from '../../values/text.ts';
import type { Place } from './map-places.ts';

const short = 10;

function first(title: string, at: RegExp): string {
  return title.split(at)[0] as string;
}

function unlike(headings: readonly string[]): (heading: string) => boolean {
  return (heading) => heading.length <= short && headings.filter((other) => other === heading).length === 1;
}

/**
 * Headings short enough for a grid at eighty columns: what stands before a tier's comma, else its first word, where no other tier
 * has the same; else its id in words, which is unlike any other.
 */
export function shortHeadings(tiers: readonly Place[]): string[] {
  const clauses = tiers.map(({ title }) => first(title, /,/));
  const words = tiers.map(({ title }) => first(title, /[\s,]/));
  const [ownClause, ownWord] = [unlike(clauses), unlike(words)];
  return tiers.map(({ key, title }, index) => {
    const own = [title, clauses[index] ?? ''].find((text) => text.length <= short && (text === title || ownClause(text)));
    if (own !== undefined) return own;
    const word = words[index] ?? '';
    const id = key.replaceAll('-', ' ');
    return ownWord(word) ? word : capital(id);
  });
}
