import { groupedBy } from '../../values/groups.ts';
import { keyOf } from '../../values/text.ts';

/** Things grouped by all that is said of them, in the order in which each is first met: a framework let to nine providers is one procurement. */
export function alikeOnce<T>(items: readonly T[], saidOf: (item: T) => unknown): readonly (readonly [T, ...T[]])[] {
  return [...groupedBy(items, (item) => JSON.stringify(saidOf(item))).values()];
}

/** A lot by number or letter, and what stands before and behind it in a title. */
const lot = /[\s,;:(–-]*(?<![\p{L}\d])lots?\s*(?:no\.?\s*)?(?:\d|[A-Z](?![\p{L}\d]))/iu;
/** A reference before a name, which numbers the contract and not what is procured: `CF0438`, `U99(C) -`. */
const reference = /^[A-Z]{1,4}\d\S*[\s:–-]*/i;

/** What is procured in lots, by a title that names one of them: the words before the lot, without a reference. Null where a title names no lot, or nothing that two words tell before it. */
function wholeOf(title: string): string | null {
  const at = title.search(lot);
  const whole = at < 0 ? '' : title.slice(0, at).replace(reference, '').trim();
  return keyOf(whole).includes(' ') ? whole : null;
}

/** What a procurement is told from others by: its title or, where that names a lot, that of which it is one. */
export function procuredAs(title: string): string {
  return keyOf(wholeOf(title) ?? title);
}

/** What several contracts of one procurement are called together: by their one title, or by what they are lots of. */
export function procuredTitle(titles: readonly [string, ...string[]]): string {
  const different = new Set(titles.map(keyOf)).size;
  const whole = wholeOf(titles[0]);
  return different < 2 || whole === null ? titles[0] : `${whole}, ${different.toLocaleString('en-GB')} lots`;
}
