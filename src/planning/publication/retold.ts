import { notGiven } from '../../nouns/publication.ts';
import type { Table } from '../../nouns/table.ts';
import { formatPounds, type Pence, toPounds } from '../../values/money.ts';
import type { Retold } from './anew.ts';
import { withoutFew } from './few-people.ts';
import type { PlacesInCopy } from './places.ts';
import type { Ground } from './records.ts';

/** Amounts of less are too common in any text to be told from others. */
const leastPence = 10_000;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Ways an amount may stand in a sentence: `£1,234`, `£1,234.50`, `1234`, `£1234`. */
function spelt(amount: Pence): string[] {
  const plain = String(toPounds(amount));
  return [formatPounds(amount).replace(/^£/, ''), toPounds(amount).toLocaleString('en-GB'), plain];
}

function anyOf(words: readonly string[], before: string, after: string): RegExp | null {
  const all = [...new Set(words)].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  return all.length === 0 ? null : new RegExp(`${before}(?:${all.map(escaped).join('|')})${after}`, 'g');
}

/** Texts without the few people they count. What stands as it is stands within other texts too: the title of a contract in its milestones. */
export function withoutFewPeople(fewIn: Ground['fewIn'], stands: ReadonlySet<string>): Retold {
  const kept = anyOf([...stands], '(', ')');
  const told = (text: string): string => withoutFew(text, fewIn(text), notGiven);
  return (text) =>
    kept
      ? text
          .split(kept)
          .map((part, index) => (index % 2 === 1 ? part : told(part)))
          .join('')
      : told(text);
}

/**
 * Texts of a copy for publication: files and sheets go by numbers, a sheet that is marked by none, amounts left out are left out of sentences
 * too, and whatever else the door asks (personal data that stands in no file, but in a scenario or commissioning.yaml).
 */
export function retoldFor(
  written: PlacesInCopy['written'],
  marked: readonly Table[],
  amounts: { readonly out: readonly Pence[]; readonly law: ReadonlySet<string> },
  also: Retold,
): Retold {
  const named = anyOf([...written.keys()], '(?<![\\w/.-])', '(?![\\w-])');
  const sheets = new Set(marked.flatMap(({ sheet }) => (sheet === null ? [] : [sheet])));
  const onSheet = anyOf(
    [...sheets].map((sheet) => `${sheet}!`),
    '',
    '',
  );
  const sums = anyOf(
    amounts.out.filter((amount) => Math.abs(amount) >= leastPence).flatMap(spelt),
    // What a rate is per is no amount (`per 10,000`).
    '(?<!\\bper )£?(?<![\\d.,])',
    '(?:\\.00)?(?![\\d]|[.,]\\d)',
  );
  return (text) => {
    if (sheets.has(text)) return notGiven;
    let told = named ? text.replace(named, (name) => written.get(name) as string) : text;
    if (onSheet) told = told.replace(onSheet, `${notGiven}!`);
    // What a law prints everybody knows: left out there, it would tell which amount it is that is left out elsewhere.
    if (sums && !amounts.law.has(text)) told = told.replace(sums, notGiven);
    return also(told);
  };
}
