import iconv from 'iconv-lite';
import type { Repaired } from '../nouns/table.ts';
import { repairing } from './mojibake.ts';

/** Text, the encoding it was in, and what was repaired in it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly repaired?: Repaired;
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Two bytes a letter without a mark: western text then has a nought in every other place. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096);
  const noughts = [0, 0];
  for (let i = 0; i < sample.length; i += 1) if (sample[i] === 0) noughts[i % 2] = (noughts[i % 2] as number) + 1;
  const [even, odd] = noughts as [number, number];
  const many = sample.length / 5;
  if (odd > many && even < odd / 10) return 'utf-16le';
  return even > many && odd < even / 10 ? 'utf-16be' : null;
}

/** How the bytes are to be read: by their mark, else by where their noughts stand, else by whether they are sound UTF-8. */
function read(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: iconv.decode(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: iconv.decode(bytes, 'utf-16be'), encoding: 'utf-16be' };
  const wide = unmarkedUtf16(bytes);
  if (wide) return { text: iconv.decode(bytes, wide), encoding: wide };
  const sound = utf8(bytes);
  return sound === null ? { text: iconv.decode(bytes, 'windows-1252'), encoding: 'windows-1252' } : { text: sound, encoding: 'utf-8' };
}

/** Bytes to text. What is neither marked nor sound UTF-8 is Windows-1252, as older council systems write; UTF-8 once read as that is put right, and said. */
export function decode(bytes: Uint8Array): Decoded {
  const { text, encoding } = read(bytes);
  const repair = repairing();
  const whole = repair.text(text).replace(/^\ufeff+/, '');
  const repaired = repair.repaired();
  return { text: whole, encoding, ...(repaired ? { repaired } : {}) };
}

/** The first words of a file, enough to tell what kind of text it is; null when it is no text. */
export function opening(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  if (!(sample[0] === 0xff && sample[1] === 0xfe) && !(sample[0] === 0xfe && sample[1] === 0xff) && unmarkedUtf16(sample) === null) {
    let control = 0;
    for (const byte of sample) if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) control += 1;
    if (control > sample.length / 200) return null;
  }
  return read(sample)
    .text.replace(/^(?:\ufeff|ï»¿)+/, '')
    .trimStart();
}
