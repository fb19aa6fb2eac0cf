import { type Document, validated } from '../../nouns/document.ts';
import { nothingDone } from '../../nouns/model.ts';
import { list, nearest } from '../../values/text.ts';
import type { Deflators } from '../worth/deflators.ts';
import { refuseCutAmounts } from './cut-amounts.ts';
import { isWritten, itemsOf, type Node, refuse, rootOf, textOf, under } from './node.ts';
import { scenarioSchema } from './schema.ts';

/** The other scenarios a file may build on: found by name or by file, as the file that asks would write it. */
export interface OtherScenarios {
  readonly names: readonly string[];
  readonly find: (name: string, from: Document) => Document | null;
  /** What prices have done, for a scenario in real prices that does not say. */
  readonly deflators?: Deflators | null;
}

/** A file that stands alone: nothing to build on but doing nothing. */
export const alone: OtherScenarios = { names: [], find: () => null };

/**
 * The files a scenario is made of, as their roots: what it builds on first, itself last. Each must be a scenario in its own right.
 * Refused with the line of `extends` when there is no such scenario, or when files build on one another in a circle.
 */
export function chainOf(document: Document, others: OtherScenarios): readonly Node[] {
  const chain: Node[] = [];
  for (let next: Document | null = document; next !== null; ) {
    const root = rootOf(next);
    refuseCutAmounts(root);
    validated(next, scenarioSchema);
    chain.unshift(root);
    next = parentOf(root, chain, others);
  }
  return chain;
}

function parentOf(root: Node, chain: readonly Node[], others: OtherScenarios): Document | null {
  const at = under(root, 'extends');
  if (!isWritten(at)) return null;
  const name = textOf(at);
  const found = others.find(name, root.document);
  if (found === null) return name === nothingDone ? null : missing(at, name, others.names);
  const files = chain.map(({ document }) => document.file);
  if (!files.includes(found.file)) return found;
  const round = [...files.slice(0, files.indexOf(found.file) + 1)].reverse();
  return refuse(
    at,
    'extends-in-a-circle',
    files.length === 1
      ? 'This scenario builds on itself.'
      : `Scenarios build on one another in a circle: ${[...round, found.file].map((file) => `\`${file}\``).join(', then ')}.`,
    'Let one of them stand alone.',
  );
}

function missing(at: Node, name: string, names: readonly string[]): never {
  const near = nearest(name, names);
  const known = names.length > 0 ? `Scenarios here: ${list(names.map((each) => `\`${each}\``))}.` : 'Put it beside this file.';
  return refuse(at, 'scenario-missing', `There is no scenario called \`${name}\` to build on.`, near ? `Did you mean \`${near}\`?` : known);
}

/** A key of the whole file: as the scenario has it, else as the nearest it builds on does; unwritten where none does. */
export function keyIn(chain: readonly Node[], key: string): Node {
  const own = chain.at(-1) as Node;
  return chain.map((root) => under(root, key)).findLast(isWritten) ?? under(own, key);
}

/** The entries of a list through the chain: those built on first; one with a name already there stands in its place, others follow. */
export function entriesIn(chain: readonly Node[], key: string, name: 'id' | 'title'): readonly Node[] {
  const nameOf = (node: Node): unknown => under(node, name).value;
  return chain.reduce<readonly Node[]>((before, root) => {
    const own = itemsOf(under(root, key));
    const standing = before.map((node) => own.find((each) => nameOf(node) !== undefined && nameOf(each) === nameOf(node)) ?? node);
    return [...standing, ...own.filter((node) => !standing.includes(node))];
  }, []);
}
