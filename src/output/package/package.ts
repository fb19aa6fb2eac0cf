import { Refusal } from '../../values/refusal.ts';

/** An Office package: its parts by name, in the order of the file. A part no one changes keeps its very bytes. */
export interface Package {
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

const mostBytes = 1_000_000_000;

/** Opens a package. One that is no zip, or that would unfold into more than a gigabyte, is refused. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const { unzipSync } = await import('fflate');
  let size = 0;
  const refused = (code: string, sentence: string, remedy: string): Refusal => new Refusal(code, sentence, remedy);
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        if (size > mostBytes)
          throw refused(
            'workbook-too-large',
            'The workbook unfolds into more than a gigabyte.',
            'Save the sheets you need in a new workbook.',
          );
        return !name.endsWith('/');
      },
    });
    return { parts: new Map(Object.entries(parts)) };
  } catch (problem) {
    if (problem instanceof Refusal) throw problem;
    throw refused(
      'workbook-damaged',
      'The workbook cannot be opened: it is cut short or damaged.',
      'Open it in Excel or LibreOffice, save it again as .xlsx, and run this again.',
    );
  }
}

/** The package as bytes: every entry dated 1 January 1980, so that the same parts give the same bytes whatever the clock and the zone. */
export async function packed({ parts }: Package): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: new Date(1980, 0, 1) });
}

/** The name a part has in the package; case of letters makes no difference. Null when there is none. */
export function partNamed({ parts }: Package, name: string): string | null {
  if (parts.has(name)) return name;
  const lower = name.toLowerCase();
  return [...parts.keys()].find((other) => other.toLowerCase() === lower) ?? null;
}

/** The text of an XML part, in whatever encoding it declares. */
export function textOf({ parts }: Package, name: string): string {
  const bytes = parts.get(name) ?? new Uint8Array();
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** The package with a part in place of the one of that name, or added after all others. Text is stored as UTF-8, and says so. */
export function withPart(from: Package, name: string, holds: string | Uint8Array): Package {
  const bytes =
    typeof holds === 'string' ? new TextEncoder().encode(holds.replace(/^(<\?xml[^>]*encoding=)["'][^"']*["']/, '$1"UTF-8"')) : holds;
  return { parts: new Map([...from.parts, [name, bytes]]) };
}

/** A name for a new part that no part has: `xl/comments` and `.xml` give `xl/comments1.xml`, or the next one free. */
export function freeName(from: Package, stem: string, ending: string): string {
  for (let n = 1; ; n += 1) if (partNamed(from, `${stem}${n}${ending}`) === null) return `${stem}${n}${ending}`;
}
