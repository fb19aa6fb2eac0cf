const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/**
 * Text a terminal shows as itself: control, format and escape characters and half characters are gone, white space is
 * single. What is left is measured one code point at a time, and never measured too small.
 */
export function shown(text: string): string {
  return text
    .replace(/[\s\p{Zs}\p{Cc}]+/gu, ' ')
    .replace(/\p{Cf}|\p{Cs}|\p{Co}|\p{Cn}|\p{Zl}|\p{Zp}|\p{Variation_Selector}/gu, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Columns a text takes on a terminal: two for a wide character, one for any other. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** What of a part too long for its line stays on it: as far as a sign that parts an address or a file's name, where that is not too near its start. */
function kept(part: string): string {
  const parted = /^(.*[/_.:-])[^/_.:-]/u.exec(part)?.[1] ?? '';
  return displayWidth(parted) * 3 >= displayWidth(part) ? parted : part;
}

function pieces(word: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && displayWidth(part + character) > width) {
      const own = kept(part);
      parts.push(own);
      part = part.slice(own.length);
    }
    part += character;
  }
  return [...parts, part];
}

/** Text broken into lines no wider than `width` (two at least), at spaces where there are some and inside a word where there are none. */
export function wrapped(text: string, width: number): string[] {
  const room = Math.max(2, width);
  const lines: string[] = [];
  let line = '';
  for (const word of shown(text).split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (displayWidth(joined) <= room) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = pieces(word, room);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return [...lines, line];
}

/** The widest single word of a text, in columns. */
export function longestWord(text: string): number {
  return Math.max(0, ...shown(text).split(' ').map(displayWidth));
}
