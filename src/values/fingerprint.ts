/** A short fingerprint of a text as a whole number of 32 bits (FNV-1a): the same everywhere, for ever. */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) as number), 0x01000193) >>> 0;
  return hash;
}
