import { compare } from '../values/order.ts';
import { keyOf, slug } from '../values/text.ts';
import type { Draft } from './draft.ts';
import type { AnyKind } from './tables/table-kind.ts';

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string').join(' ');
  return value === undefined ? '' : String(value);
}

/** What an id is told apart by, written as ids made of names are, which are told apart by themselves: a word of another alphabet has no key, and is itself. */
function likeOf(id: string): string {
  return keyOf(id).replaceAll(' ', '-') || id;
}

interface Candidates {
  readonly ids: readonly string[];
  readonly likes: readonly string[];
}

/** The ids a record could go by, the one people would choose first: its reference, its name, its name and what tells it apart. */
function candidatesOf(draft: Draft, kind: AnyKind): Candidates {
  const ref = nameOf(draft.fields['ref']);
  const ids = ref === '' ? [] : [ref];
  const likes = ref === '' ? [] : [likeOf(ref)];
  let said = '';
  for (const field of kind.names) {
    const name = nameOf(draft.fields[field]);
    if (name === '') continue;
    said = said === '' ? keyOf(name) : `${said} ${keyOf(name)}`;
    const id = slug(said);
    if (id === '' || ids.includes(id)) continue;
    ids.push(id);
    likes.push(id);
  }
  return ids.length === 0 ? { ids: [kind.kind], likes: [likeOf(kind.kind)] } : { ids, likes };
}

/**
 * Ids of a table's records, in order: the reference where it is unique, else made from what the record says,
 * no longer than it needs to be. Records nothing tells apart are numbered by the rest of what they say.
 * The order of the rows plays no part, so a sorted register keeps its ids. References that differ only in case or punctuation
 * (`DN100/1`, `DN100.1`) are not unique: a decision or a milestone could not tell them apart.
 */
export function idsFor(drafts: readonly Draft[], kind: AnyKind, taken: ReadonlySet<string>): string[] {
  const candidates = drafts.map((draft) => candidatesOf(draft, kind));
  const holders = new Map<string, { count: number; readonly name: string; isOneName: boolean }>();
  for (const own of candidates) {
    const name = own.ids.join('\n');
    for (const like of own.likes) {
      const held = holders.get(like);
      if (held === undefined) holders.set(like, { count: 1, name, isOneName: true });
      else {
        held.count += 1;
        if (held.name !== name) held.isOneName = false;
      }
    }
  }
  const elsewhere = new Set([...taken].map(likeOf));
  const first = candidates.map(({ likes }) => likes.findIndex((like) => holders.get(like)?.count === 1 && !elsewhere.has(like)));
  const ids = first.map((place, index) => candidates[index]?.ids[place]);
  const used = new Set([...elsewhere, ...first.flatMap((place, index) => candidates[index]?.likes[place] ?? [])]);
  const alike = drafts
    .flatMap((draft, index) => (ids[index] === undefined ? [{ index, said: JSON.stringify([draft.fields, draft.extra]) }] : []))
    .sort((a, b) => compare(a.said, b.said) || a.index - b.index);
  const reached = new Map<string, number>();
  for (const { index } of alike) {
    const own = candidates[index] as Candidates;
    const base = own.ids.find((_, at) => holders.get(own.likes[at] as string)?.isOneName) ?? (own.ids.at(-1) as string);
    let n = reached.get(base) ?? 1;
    const numbered = (): string => (n === 1 ? base : `${base}-${n}`);
    while (used.has(likeOf(numbered()))) n += 1;
    used.add(likeOf(numbered()));
    ids[index] = numbered();
    reached.set(base, n);
  }
  return ids as string[];
}
