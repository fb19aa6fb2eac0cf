import { quoted } from '../words.ts';

/**
 * Text as a font can show it: control characters become spaces, marks that show nothing go, and a character the font does not
 * have is written by its number, `[U+1F600]`, so that nothing is lost without a word. Line breaks stay.
 */
export function legible(text: string, has: (codePoint: number) => boolean): string {
  // Most texts are plain, and there are many of them.
  if (/^[\x20-\x5f\x61-\x7e£\n]*$/.test(text)) return text;
  return quoted(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/\p{Cf}|\p{Cs}|\p{Variation_Selector}|\ufffe|\uffff/gu, '')
    .replace(/[^\x20-\x7e\n]/gu, (character) => {
      const code = character.codePointAt(0) as number;
      return has(code) ? character : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
    });
}
