import { keyOf } from '../../values/text.ts';

/** The codes of the Common Procurement Vocabulary that a text names by their headings. */
export type CodesNamed = (text: string) => readonly string[];

/** Where no headings are known. */
export const noHeadings: CodesNamed = () => [];

/**
 * Codes by their headings, of lines such as `85000000 Health and social work services`. A text names them whole, several of them
 * parted by semicolons; read when one is first asked for.
 */
export function codesNamedIn(lines: string): CodesNamed {
  let known: ReadonlyMap<string, string> | null = null;
  return (text) => {
    known ??= new Map(lines.split('\n').map((line) => [keyOf(line.slice(9)), line.slice(0, 8)]));
    const codes = known;
    return text.split(';').flatMap((part) => codes.get(keyOf(part)) ?? []);
  };
}
