const narrow = /[iIjJl.,:;'’|!]/;
const slim = /[frt()[\]/"“”-]/;
const broad = /[mwMW%@&—…]/;
const capital = /\p{Lu}/u;

function partOf(letter: string): number {
  if (narrow.test(letter)) return 0.32;
  if (slim.test(letter)) return 0.45;
  if (broad.test(letter)) return 0.98;
  return capital.test(letter) ? 0.76 : 0.63;
}

/**
 * How wide a word runs in letters of one size: as wide as in the broadest of the plain faces a reader’s program may put in
 * Arial’s place, so that a column made for a word holds it there too.
 */
export function wordWidth(word: string, size: number, bold = false): number {
  const parts = [...word].reduce((sum, letter) => sum + partOf(letter), 0);
  return Math.ceil(parts * size * (bold ? 1.14 : 1));
}
