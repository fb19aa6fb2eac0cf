import { type Day, partsOf } from '../../values/day.ts';
import { openPackage, type Package, packed, textOf } from '../package/package.ts';

/** Ids are counted by the library for as long as it runs; here each document counts its own from one, in the order it reads. */
function renumbered(xml: string, pattern: RegExp): string {
  const met = new Map<string, string>();
  return xml.replace(pattern, (_, before: string, id: string, after: string) => {
    const own = met.get(id) ?? String(met.size + 1);
    met.set(id, own);
    return `${before}${own}${after}`;
  });
}

function finished(parts: Package, name: string, bytes: Uint8Array, stamp: string): Uint8Array {
  if (!name.endsWith('.xml')) return bytes;
  const xml = textOf(parts, name);
  const own =
    name === 'docProps/core.xml'
      ? xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`)
      : renumbered(xml, /(<w:bookmark(?:Start|End)\b[^>]*?w:id=")([^"]*)(")/g);
  return new TextEncoder().encode(own);
}

/** The document with the day of the plan for its only time, and ids that are the same whenever it is made. */
export async function finishedDocument(bytes: Uint8Array, asOf: Day): Promise<Uint8Array> {
  const opened = await openPackage(bytes);
  const { year, month, date } = partsOf(asOf);
  const stamp = new Date(Date.UTC(year, month - 1, date)).toISOString().replace('.000', '');
  return packed({ parts: new Map([...opened.parts].map(([name, part]) => [name, finished(opened, name, part, stamp)])) });
}
