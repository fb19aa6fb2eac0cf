import { keyOf, slug } from '../values/text.ts';
import type { Draft } from './record.ts';
import type { AnyKind } from './tables/table-kind.ts';

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string').join(' ');
  return value === undefined ? '' : String(value);
}

/** What an id is told apart by: a word of another alphabet has no key, and is itself. */
function likeOf(id: string): string {
  return keyOf(id) || id;
}

/** The ids a record could go by, the one people would choose first: its reference, its name, its name and what tells it apart. */
function candidatesOf(draft: Draft, kind: AnyKind): string[] {
  const names = kind.names.map((name) => nameOf(draft.fields[name])).filter(Boolean);
  const ids = [nameOf(draft.fields['ref']), ...names.map((_, i) => slug(names.slice(0, i + 1).join(' ')))].filter(Boolean);
  return ids.length === 0 ? [kind.kind] : [...new Set(ids)];
}

/**
 * Ids of a table's records, in order: the reference where it is unique, else made from what the record says,
 * no longer than it needs to be. Records nothing tells apart are numbered by the rest of what they say.
 * The order of the rows plays no part, so a sorted register keeps its ids. References that differ only in case or punctuation
 * (`DN100/1`, `DN100.1`) are not unique: a decision or a milestone could not tell them apart.
 */
export function idsFor(drafts: readonly Draft[], kind: AnyKind, taken: ReadonlySet<string>): string[] {
  const candidates = drafts.map((draft) => candidatesOf(draft, kind));
  const likes = candidates.map((own) => own.map(likeOf));
  const holders = new Map<string, { count: number; readonly names: Set<string> }>();
  for (const [index, own] of candidates.entries()) {
    const name = own.join('\n');
    for (const like of likes[index] as string[]) {
      const held = holders.get(like) ?? { count: 0, names: new Set() };
      held.count += 1;
      held.names.add(name);
      holders.set(like, held);
    }
  }
  const elsewhere = new Set([...taken].map(likeOf));
  const first = likes.map((own) => own.findIndex((like) => holders.get(like)?.count === 1 && !elsewhere.has(like)));
  const ids = first.map((place, index) => candidates[index]?.[place]);
  const used = new Set([...elsewhere, ...first.flatMap((place, index) => likes[index]?.[place] ?? [])]);
  const alike = drafts
    .flatMap((draft, index) => (ids[index] === undefined ? [{ index, said: JSON.stringify([draft.fields, draft.extra]) }] : []))
    .sort((a, b) => (a.said < b.said ? -1 : a.said > b.said ? 1 : a.index - b.index));
  const reached = new Map<string, number>();
  for (const { index } of alike) {
    const own = candidates[index] as string[];
    const base = own.find((id) => holders.get(likeOf(id))?.names.size === 1) ?? (own.at(-1) as string);
    let n = reached.get(base) ?? 1;
    const numbered = (): string => (n === 1 ? base : `${base}-${n}`);
    while (used.has(likeOf(numbered()))) n += 1;
    used.add(likeOf(numbered()));
    ids[index] = numbered();
    reached.set(base, n);
  }
  return ids as string[];
}
