// Widths of a 10 point sans serif letter, in the units spreadsheet columns are measured in (one figure of the usual font).
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijl'|]/, 0.45],
  [/[tfI.,;:/! [\]\\]/, 0.55],
  [/[r()\-"*]/, 0.66],
  [/[ckszvxyJ]/, 0.96],
  [/[abdeghnopqu0-9£$+=<>?_L–]/, 1.08],
  [/[mMW@%—…]/, 1.75],
  [/[w&A-Z]/, 1.36],
];

const space = 0.55;

function unitsOf(text: string): number {
  let units = 0;
  for (const character of text) {
    const known = widths.find(([letters]) => letters.test(character));
    units += known ? known[1] : (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1.15;
  }
  return units;
}

/** Lines a text takes when wrapped in a column so many characters wide; erring to one too many rather than one too few. */
export function linesIn(text: string, width: number, scale = 1): number {
  const room = Math.max(2, (width * 0.97) / scale);
  return text.split('\n').reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const word of paragraph.split(' ')) {
      const units = unitsOf(word);
      if (used > 0 && used + space + units > room) {
        count += 1;
        used = 0;
      }
      used += (used > 0 ? space : 0) + units;
      // A word longer than the column is broken, and takes the lines it needs.
      if (used > room) {
        count += Math.ceil(used / room) - 1;
        used %= room;
      }
    }
    return lines + count;
  }, 0);
}

/** The height in points of a row of so many lines of a point size; spreadsheets allow 409 and no more. */
export function heightOf(lines: number, points: number): number {
  return Math.min(409, Math.round(Math.max(1, lines) * points * 1.22 + 6));
}
