import { unturned } from '../../values/text.ts';

const longest = 32_767;
// Most texts by far: Western letters that begin and end with one.
const plain = /^(?:[!-~\u00a1-\u024f](?:[ -~\u00a1-\u024f]*[!-~\u00a1-\u024f])?)?$/;
const said = ' … (cut here: a spreadsheet cell holds no more)';

/**
 * Text a spreadsheet cell can hold: control characters become spaces, half characters and non-characters go, line breaks
 * stay, and text beyond 32,767 characters is cut and says so.
 */
export function cleanText(text: string): string {
  if (plain.test(text) && text.length <= longest) return text;
  const clean = unturned(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '')
    .trim();
  if (clean.length <= longest) return clean;
  return clean.slice(0, longest - said.length).replace(/[\ud800-\udbff]$/, '') + said;
}

/** The same, with what the file format would take for a coded character (`_x0041_`) written so that it is shown as it is. */
export function storedText(text: string): string {
  const clean = cleanText(text);
  if (!clean.includes('_x')) return clean;
  const stored = clean.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return stored.length <= longest ? stored : clean;
}
