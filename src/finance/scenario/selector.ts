import { groupedByEach } from '../../values/groups.ts';
import { onceFor } from '../../values/once.ts';
import { inOrderOf } from '../../values/order.ts';
import type { Place } from '../../values/refusal.ts';
import { Refusal } from '../../values/refusal.ts';
import { keyOf, list, meant, nearest } from '../../values/text.ts';
import { isMapping, isWritten, itemsOf, keyNameOf, type Node, placeOf, refuse, textOf, under } from './node.ts';

/** What a selector can ask of a budget line. Several narrow; alternatives of one key widen. */
const facets = ['line', 'contract', 'service', 'provider', 'element', 'tier', 'fund', 'partner', 'team', 'department'] as const;
/** `department` is what tells lines of one name apart. `services` is a merge's own: what a finding calls a service may be the name of a line, a service or a contract. */
export type Facet = (typeof facets)[number] | 'services';

/** Which budget lines something is about: all of them together, each on its own, or those that answer to what is asked. */
export interface Selector {
  readonly reach: 'all' | 'each line' | 'some';
  readonly asks: readonly { readonly facet: Facet; readonly names: readonly string[]; readonly place: Place }[];
  readonly place: Place;
}

/** A line's names under each facet, as written; an empty list where nothing in the files says. */
export interface Selectable {
  readonly id: string;
  readonly names: Readonly<Record<(typeof facets)[number], readonly string[]>>;
}

/** Reads `all`, `each line`, a bare line name, or a mapping of facets. A facet nobody knows is refused with its line. */
export function selectorOf(node: Node, more: readonly Facet[] = []): Selector {
  const known = [...facets, ...more];
  const place = placeOf(node);
  if (!isWritten(node)) {
    return refuse(
      node,
      'missing-key',
      `\`${keyNameOf(node)}\` is needed here: which budget lines is this about?`,
      'Name a line, or write `all`.',
    );
  }
  if (!isMapping(node)) return bareSelector(node, place);
  const held = Object.keys(node.value as object);
  if (held.length === 0) refuse(node, 'missing-key', `\`${keyNameOf(node)}\` names nothing.`, 'Name a line, or write `all`.');
  const asks = held.map((key) => {
    const at = under(node, key);
    const facet = known.find((each) => each === key);
    if (!facet) return unknownFacet(at, key, known);
    const names = itemsOf(at).map(textOf);
    if (names.length === 0) refuse(at, 'missing-key', `\`${key}\` names nothing.`, `Give a ${key}, or take the key away.`);
    return { facet, names, place: placeOf(at) };
  });
  return { reach: 'some', asks, place };
}

function unknownFacet(at: Node, key: string, known: readonly string[]): never {
  const near = nearest(key, known);
  const remedy = near ? `Did you mean \`${near}\`?` : `Known keys: ${known.join(', ')}.`;
  return refuse(at, 'unknown-key', `\`${key}\` is not something budget lines can be chosen by.`, remedy);
}

function bareSelector(node: Node, place: Place): Selector {
  const names = itemsOf(node).map(textOf);
  if (names.length === 1 && (names[0] === 'all' || names[0] === 'each line')) return { reach: names[0], asks: [], place };
  if (names.length === 0) refuse(node, 'missing-key', `\`${keyNameOf(node)}\` names nothing.`, 'Name a line, or write `all`.');
  return { reach: 'some', asks: [{ facet: 'line', names, place }], place };
}

/** The lines a selector is about, in order of id. Every name must match something, and all of them together too; else refused with the line. */
export function selected<T extends Selectable>(selector: Selector, lines: readonly T[]): readonly T[] {
  if (lines.length === 0)
    throw new Refusal(
      'no-such-line',
      'There are no budget lines for the base year.',
      'Check the budget table: `commission inspect FILE` shows how it is read.',
      selector.place,
    );
  const asks = selector.asks.map((ask) => ({ ...ask, answering: ask.names.map((name) => answering(lines, ask.facet, name)) }));
  for (const { facet, names, place, answering: found } of asks) {
    const unknown = names.find((_, index) => found[index]?.length === 0);
    if (unknown !== undefined) return unmatched(facet, unknown, lines, place);
  }
  const [first, ...others] = asks.map(({ answering: found }) => either(found));
  const narrowing = others.map((other) => new Set(other));
  const answers = first?.filter((line) => narrowing.every((other) => other.has(line)));
  const chosen = (answers ?? inOrder(lines)) as unknown as readonly T[];
  if (chosen.length === 0)
    throw new Refusal(
      'no-such-line',
      'No budget line answers to all of these together.',
      'Check the budget table, or ask for less at once.',
      selector.place,
    );
  return chosen;
}

function namesFor({ names }: Selectable, facet: Facet): readonly string[] {
  return facet === 'services' ? [...names.contract, ...names.service, ...names.line] : names[facet];
}

/** Lines in the order of their ids: put so once. */
const inOrder = onceFor((lines: readonly Selectable[]) => [...lines].sort(inOrderOf(({ id }) => id)));

/** The lines of any of some lists, each of which is in order. */
function either(lists: readonly (readonly Selectable[])[]): readonly Selectable[] {
  return lists.length === 1 ? (lists[0] as readonly Selectable[]) : inOrder([...new Set(lists.flat())]);
}

/** Lines by what they answer to, a facet at a time as it is asked for: every selector of a scenario asks the same lines. */
const answersOf = onceFor((_lines: readonly Selectable[]) => new Map<Facet, ReadonlyMap<string, readonly Selectable[]>>());

function answering(lines: readonly Selectable[], facet: Facet, name: string): readonly Selectable[] {
  const known = answersOf(lines);
  const byName = known.get(facet) ?? byNameOf(lines, facet);
  known.set(facet, byName);
  return byName.get(keyOf(name)) ?? [];
}

function byNameOf(lines: readonly Selectable[], facet: Facet): ReadonlyMap<string, readonly Selectable[]> {
  return groupedByEach(inOrder(lines), (line) => namesFor(line, facet).map(keyOf));
}

function unmatched(facet: Facet, name: string, lines: readonly Selectable[], place: Place): never {
  const word = facet === 'services' ? 'service' : facet;
  // A line's id and its title are often one name: the title is how the table spells it.
  const known = [...new Map(lines.flatMap((line) => namesFor(line, facet)).map((own) => [keyOf(own), own])).values()];
  const shown = [...new Set(lines.map((line) => namesFor(line, facet).at(-1)).filter((own) => own !== undefined))];
  const remedy =
    meant(name, known) ??
    (shown.length > 0
      ? `Known: ${list(shown.slice(0, 8).map((own) => `\`${own}\``))}${shown.length > 8 ? ', and others' : ''}.`
      : `No row of the budget tables names a ${word}: \`commission inspect FILE\` shows how their columns are read.`);
  throw new Refusal('no-such-line', `No budget line has the ${word} \`${name}\`.`, remedy, place);
}
