import type { Chance } from './chance.ts';

/** A way to break a file's bytes. `other` is another sound file to take pieces of. */
export type Breaking = (bytes: Uint8Array, chance: Chance, other: Uint8Array) => Uint8Array;

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

function span(bytes: Uint8Array, chance: Chance): readonly [number, number] {
  const from = chance.below(bytes.length + 1);
  const most = chance.pick([1, 4, 16, 64, 512, bytes.length]);
  return [from, Math.min(bytes.length, from + 1 + chance.below(most))];
}

/** Flips bits, cuts short, takes out, writes twice, blots out, and puts in pieces of other files. */
export const breakings: readonly Breaking[] = [
  (bytes, chance) => {
    const broken = Uint8Array.from(bytes);
    for (let i = 0; i <= chance.below(20); i += 1) broken[chance.below(broken.length)] = chance.below(256);
    return broken;
  },
  (bytes, chance) => {
    const broken = Uint8Array.from(bytes);
    const at = chance.below(broken.length);
    broken[at] = (broken[at] as number) ^ (1 << chance.below(8));
    return broken;
  },
  (bytes, chance) => bytes.slice(0, chance.below(bytes.length)),
  (bytes, chance) => bytes.slice(0, bytes.length - 1 - chance.below(64)),
  (bytes, chance) => bytes.slice(chance.below(chance.pick([2, 8, bytes.length]))),
  (bytes, chance) => {
    const [from, to] = span(bytes, chance);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, chance) => {
    const [from, to] = span(bytes, chance);
    const times = 1 + chance.below(chance.pick([2, 40]));
    return joined(bytes.subarray(0, from), ...new Array(times).fill(bytes.subarray(from, to)), bytes.subarray(to));
  },
  (bytes, chance) => {
    const [from, to] = span(bytes, chance);
    return Uint8Array.from(bytes).fill(chance.pick([0, 0x22, 0x2c, 0x3c, 0x80, 0xff]), from, to);
  },
  (bytes, chance, other) => {
    const [from, to] = span(other, chance);
    const at = chance.below(bytes.length);
    return joined(bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at));
  },
  (bytes, chance, other) => joined(bytes.subarray(0, chance.below(bytes.length)), other.subarray(chance.below(other.length))),
];
