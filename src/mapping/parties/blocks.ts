import { fingerprint } from '../../values/fingerprint.ts';

/** More things than this under one key are no likeness but a crowd, and are passed over. */
export const crowd = 40;

// A key's fingerprint and a thing's number stand in one number of 53 bits.
const mostThings = 2 ** 21;

/**
 * Numbers of things that share a key, two at least and a crowd at most. Keys are kept as fingerprints, side by side in one list that is
 * sorted: texts by the million would fill the machine. Two keys of one fingerprint put more things together, never fewer.
 */
export function* blocksOf<T>(things: readonly T[], keys: (thing: T) => Iterable<string>): Generator<readonly number[]> {
  const marks: number[] = [];
  things.forEach((thing, index) => {
    for (const key of new Set(keys(thing))) marks.push(fingerprint(key) * mostThings + index);
  });
  const sorted = Float64Array.from(marks).sort();
  const keyAt = (at: number): number => Math.floor((sorted[at] ?? Number.NaN) / mostThings);
  for (let from = 0, to = 1; from < sorted.length; from = to, to += 1) {
    while (keyAt(to) === keyAt(from)) to += 1;
    if (to - from > 1 && to - from <= crowd) yield Array.from(sorted.subarray(from, to), (mark) => mark % mostThings);
  }
}

/** Every two of some things. */
export function* everyTwo<T>(things: readonly T[]): Generator<readonly [T, T]> {
  for (const [index, one] of things.entries())
    for (let other = index + 1; other < things.length; other += 1) yield [one, things[other] as T];
}
