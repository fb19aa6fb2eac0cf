import iconv from 'iconv-lite';
import { type Breaking, breakings } from './break-bytes.ts';
import { packageBreakings } from './break-package.ts';
import { rewritings } from './break-text.ts';
import { chanceOf } from './chance.ts';
import type { SeedFile } from './seed-files.ts';

/** Text broken in its own encoding, once or several times. */
const asText: Breaking = (bytes, chance) => {
  const encoding = bytes[0] === 0xfe ? 'utf-16be' : bytes[1] === 0 ? 'utf-16le' : 'utf-8';
  let text = iconv.decode(Buffer.from(bytes), encoding);
  for (let i = 0; i <= chance.below(3); i += 1) text = chance.pick(rewritings)(text, chance);
  return iconv.encode(text, encoding);
};

/** The broken file of one number: the same seed and turn give the same bytes. */
export function mutantOf(seeds: readonly SeedFile[], seed: number, turn: number): SeedFile {
  const chance = chanceOf(seed, turn);
  const whole = chance.pick(seeds);
  const other = chance.pick(seeds);
  const zipped = whole.bytes[0] === 0x50 && whole.bytes[1] === 0x4b;
  const isText = !zipped && whole.bytes[0] !== 0xd0;
  const own = zipped ? packageBreakings : isText ? [asText] : breakings;
  const breaking = chance.pick(chance.below(3) === 0 ? breakings : own);
  return { name: `${seed}-${turn}-${whole.name}`, bytes: breaking(whole.bytes, chance, other.bytes) };
}
