import { type Document, placeIn } from '../../nouns/document.ts';
import { type Place, Refusal } from '../../values/refusal.ts';
import { list, nearest } from '../../values/text.ts';

/** One value of a scenario file and the way to it, so that whatever is wrong with it has a line number. */
export interface Node {
  readonly document: Document;
  readonly path: readonly PropertyKey[];
  readonly value: unknown;
}

/** The whole file as a node. */
export function rootOf(document: Document): Node {
  return { document, path: [], value: document.value };
}

/** The value under a key or at a place in a list; its value is undefined when there is none. */
export function under(node: Node, key: string | number): Node {
  const held = node.value as Readonly<Record<string | number, unknown>> | null | undefined;
  return { document: node.document, path: [...node.path, key], value: held?.[key] };
}

/** Whether anything is written there: an empty key and `null` say nothing. */
export function isWritten(node: Node): boolean {
  return node.value !== undefined && node.value !== null;
}

/** The file and line of a node, or the flag it was typed with. */
export function placeOf(node: Node): Place {
  return placeIn(node.document, node.path);
}

/** The key a node stands under, in the words of the file. */
export function keyNameOf(node: Node): string {
  const key = node.path.filter((step) => typeof step === 'string').at(-1);
  return key === undefined ? 'the file' : String(key);
}

/** Ends the run at a line of the scenario. */
export function refuse(node: Node, code: string, sentence: string, remedy: string): never {
  throw new Refusal(code, sentence, remedy, placeOf(node));
}

/** The items of a list; none when nothing is written. One value alone counts as a list of one. */
export function itemsOf(node: Node): readonly Node[] {
  if (!isWritten(node)) return [];
  return Array.isArray(node.value) ? node.value.map((_, index) => under(node, index)) : [node];
}

/** Whether a node holds keys of its own. */
export function isMapping(node: Node): boolean {
  return typeof node.value === 'object' && node.value !== null && !Array.isArray(node.value);
}

/** A text, tidied; a number is taken as it is written. Refused when missing or when it is something else. */
export function textOf(node: Node): string {
  const { value } = node;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  const name = keyNameOf(node);
  if (!isWritten(node) || value === '')
    return refuse(node, 'missing-key', `\`${name}\` is needed here and is not given.`, `Add \`${name}:\`.`);
  return refuse(node, 'unfit-value', `\`${name}\` should be a piece of text.`, `Write \`${name}\` on one line.`);
}

/** A text, or null when nothing is written. */
export function textOrNull(node: Node): string | null {
  return isWritten(node) ? textOf(node) : null;
}

/** true or false (or yes and no), with what it is when nothing is written. */
export function flagOf(node: Node, otherwise: boolean): boolean {
  if (!isWritten(node)) return otherwise;
  if (typeof node.value === 'boolean') return node.value;
  if (node.value === 'yes' || node.value === 'no') return node.value === 'yes';
  return refuse(
    node,
    'unfit-value',
    `\`${keyNameOf(node)}\` is either true or false, and reads ${quoted(node)}.`,
    'Write true or false, yes or no.',
  );
}

/** One of some known words, with a did-you-mean. */
export function wordOf<T extends string>(node: Node, known: readonly T[]): T {
  const text = textOf(node);
  const found = known.find((word) => word === text);
  if (found !== undefined) return found;
  const near = nearest(text, known);
  const remedy = near ? `Did you mean \`${near}\`?` : `It can be ${list(known.map((word) => `\`${word}\``))}.`;
  return refuse(node, 'unknown-word', `\`${keyNameOf(node)}: ${text}\` is not a word this file can hold there.`, remedy);
}

/** A plain number between two limits. */
export function numberOf(node: Node, least: number, most: number): number {
  const { value } = node;
  if (typeof value === 'number' && value >= least && value <= most) return value;
  return refuse(
    node,
    'unfit-value',
    `\`${keyNameOf(node)}\` should be a number from ${least} to ${most}, and reads ${quoted(node)}.`,
    'Mend the number.',
  );
}

/** A value as it was written, for a sentence. */
export function quoted(node: Node): string {
  return isWritten(node) ? `\`${typeof node.value === 'string' ? node.value : JSON.stringify(node.value)}\`` : 'nothing';
}
