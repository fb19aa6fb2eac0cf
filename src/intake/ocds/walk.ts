import type { Raw } from '../grid.ts';
import { asMeant } from '../markup.ts';

/** Any value JSON can hold. */
export type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** An object of a JSON file, and the pointer to it. */
export interface Placed {
  readonly value: Json;
  readonly at: string;
}

/** Whether a value is an object with keys, and no list. */
export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key as a step of a JSON pointer. */
export function step(key: string | number): string {
  return `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

/** The members of a list, each with its pointer. */
export function membersOf(list: Json | undefined, at: string): Placed[] {
  return Array.isArray(list) ? (list as readonly Json[]).map((value, i) => ({ value, at: at + step(i) })) : [];
}

/** A key's own value: a file may call its keys anything, `__proto__` too. */
export function own(value: Json, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** No notice nests lists and objects deeper than this. */
const deepest = 12;

/** Everything found by following keys from a place; a list is followed into each of its members. */
export function follow(from: Placed, keys: readonly string[], depth = 0): Placed[] {
  if (depth > deepest) return [];
  if (Array.isArray(from.value)) return membersOf(from.value, from.at).flatMap((member) => follow(member, keys, depth + 1));
  const [key, ...rest] = keys;
  if (key === undefined) return from.value === null ? [] : [from];
  const value = own(from.value, key);
  return value === undefined ? [] : follow({ value, at: from.at + step(key) }, rest, depth + 1);
}

/** A value as a cell holds it: words with their entities read, however often they were escaped. */
export function rawOf(value: Json): Raw {
  if (typeof value === 'string') return asMeant(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
