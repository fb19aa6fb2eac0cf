import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Breaking } from './break-bytes.ts';
import { rewritings } from './break-text.ts';
import type { Chance } from './chance.ts';

/** A package unpacked, changed and packed again: sound as a package, wrong within. */
function within(change: (parts: Zippable, names: readonly string[], chance: Chance) => void): Breaking {
  return (bytes, chance) => {
    const parts: Zippable = unzipSync(bytes);
    change(parts, Object.keys(parts), chance);
    return zipSync(parts, { level: 1 });
  };
}

function rewritten(parts: Zippable, name: string, chance: Chance): void {
  parts[name] = strToU8(chance.pick(rewritings)(strFromU8(parts[name] as Uint8Array), chance));
}

const doctype =
  '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname"><!ENTITY d "&b;&b;&b;&b;">]>';

/** Places in the directory of a package where sizes, methods, check sums and offsets stand, from the start of an entry. */
const claims = [8, 10, 16, 18, 20, 22, 24, 26, 28, 30, 42, 44] as const;

function withClaim(bytes: Uint8Array, chance: Chance): Uint8Array {
  const broken = Buffer.from(bytes);
  const entries: number[] = [];
  for (const mark of ['PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06'])
    for (let at = broken.indexOf(mark, 0, 'latin1'); at >= 0; at = broken.indexOf(mark, at + 4, 'latin1')) entries.push(at);
  const at = chance.pick(entries) + chance.pick(claims);
  const claim = chance.pick([0, 1, 0xff, 0x7fffffff, 0xfffffffe, 0xffffffff, 999_999_999, 50_000_001]);
  if (at + 4 <= broken.length) broken.writeUInt32LE(claim, at);
  return new Uint8Array(broken);
}

/** Parts dropped, swapped, renamed, emptied, doubled and rewritten, and a directory that claims what is not so. */
export const packageBreakings: readonly Breaking[] = [
  within((parts, names, chance) => {
    delete parts[chance.pick(names)];
  }),
  within((parts, names, chance) => {
    const [one, other] = [chance.pick(names), chance.pick(names)];
    [parts[one], parts[other]] = [parts[other] as Uint8Array, parts[one] as Uint8Array];
  }),
  within((parts, names, chance) => {
    const name = chance.pick(names);
    parts[chance.pick([name.toUpperCase(), `/${name}`, `../${name}`, name.replaceAll('/', '\\'), `${name}.bak`, '__proto__', ''])] = parts[
      name
    ] as Uint8Array;
    if (chance.below(2) === 0) delete parts[name];
  }),
  within((parts, names, chance) => {
    parts[chance.pick(names)] = chance.pick([new Uint8Array(0), strToU8('<'), strToU8('\ufeff'), new Uint8Array(3000).fill(0x3c)]);
  }),
  within((parts, names, chance) => {
    const name = chance.pick(names);
    const text = strFromU8(parts[name] as Uint8Array);
    parts[name] = strToU8(text.replace(/^(<\?xml[^>]*>)?/, `$1${doctype}`).replace(/>([^<>]{2,})</, '>&d;&c;&zz;$1<'));
  }),
  within((parts, names, chance) => rewritten(parts, chance.pick(names), chance)),
  within((parts, names, chance) =>
    rewritten(parts, chance.pick(names.filter((name) => /sheet|content|shared|workbook/i.test(name))), chance),
  ),
  within((parts, names, chance) => {
    for (let i = 0; i < 4; i += 1) rewritten(parts, chance.pick(names), chance);
  }),
  withClaim,
  withClaim,
];
