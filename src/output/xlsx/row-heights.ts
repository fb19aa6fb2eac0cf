// Widths of the letters of Arial at 10 points, in the units spreadsheet columns are measured in (one figure of that font, seven pixels).
const widths: readonly (readonly [RegExp, number])[] = [
  [/[`ijl'‘’]/, 0.43],
  [/[ !,./:;I[\]\\ft|]/, 0.53],
  [/[-()r{}"“”*•]/, 0.67],
  [/[Jcksvxyz^]/, 0.96],
  [/[#$£0-9?L_abdeghnopqu–]/, 1.06],
  [/[+<=>~FTZ]/, 1.17],
  [/[&ABEKPSVXY]/, 1.27],
  [/[CDHNRUw]/, 1.38],
  [/[GOQMm]/, 1.59],
  [/[%W@—…→]/, 1.94],
];

const space = 0.55;
const widestLetter = 2;

function widthOf(character: string): number {
  const known = widths.find(([letters]) => letters.test(character));
  return known ? known[1] : (character.codePointAt(0) ?? 0) > 0x2e7f ? widestLetter : 1.15;
}

// Nearly all letters of a plan are these, and a large one has millions.
const usual = Array.from({ length: 0x180 }, (_, code) => widthOf(String.fromCharCode(code)));

/** How wide a stretch of a text is; all of it, where no bounds are given. */
function unitsOf(text: string, from = 0, to = text.length): number {
  let units = 0;
  for (let at = from; at < to; at += 1) {
    const known = usual[text.charCodeAt(at)];
    if (known !== undefined) units += known;
    else {
      const character = String.fromCodePoint(text.codePointAt(at) as number);
      units += widthOf(character);
      at += character.length - 1;
    }
  }
  return units;
}

/** Lines a text takes when wrapped in a column so many characters wide; erring to one too many rather than one too few. */
export function linesIn(text: string, width: number, scale = 1): number {
  const room = Math.max(2, (width * 0.97) / scale);
  let [lines, used] = [0, 0];
  const put = (units: number, before: number): void => {
    if (used > 0 && used + before + units > room) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? before : 0) + units;
    // A part longer than the column is broken, and takes the lines it needs.
    if (used > room) {
      lines += Math.ceil(used / room) - 1;
      used %= room;
    }
  };
  for (const paragraph of text.split('\n')) {
    lines += 1;
    used = 0;
    if (paragraph.length * widestLetter <= room) continue;
    for (let at = 0, end = 0; at <= paragraph.length; at = end + 1) {
      const next = paragraph.indexOf(' ', at);
      end = next < 0 ? paragraph.length : next;
      const units = unitsOf(paragraph, at, end);
      if (units <= room) put(units, space);
      else {
        // Of a word longer than the column, what stands between its hyphens and strokes is kept on one line: there spreadsheets break it.
        const parts = paragraph.slice(at, end).split(/(?<=[-/])/u);
        for (const [index, part] of parts.entries()) put(unitsOf(part), index === 0 ? space : 0);
      }
    }
  }
  return lines;
}

function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[.!?])\s+/).filter((sentence) => sentence !== '');
}

/** A word as it stands, or in pieces where it is wider than the room by itself, as a web address may be. */
function piecesOf(word: string, room: number): string[] {
  if (unitsOf(word) <= room) return [word];
  return word.match(new RegExp(`.{1,${Math.max(1, Math.floor(room / 1.75))}}`, 'gsu')) ?? [word];
}

/**
 * A text as lines no wider than so many characters, each to stand in a row of its own: a sentence begins a new line where it
 * does not fit in what is left of one, and is broken between words only where it is longer than a whole line.
 */
export function brokenInto(text: string, width: number, scale = 1): string[] {
  const room = Math.max(2, (width * 0.97) / scale);
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    const put = (words: string): void => {
      const last = lines.at(-1);
      if (last !== undefined && unitsOf(last) + space + unitsOf(words) <= room) lines[lines.length - 1] = `${last} ${words}`;
      else lines.push(words);
    };
    for (const sentence of sentencesOf(paragraph)) {
      if (unitsOf(sentence) <= room) put(sentence);
      else for (const word of sentence.split(/\s+/)) for (const piece of piecesOf(word, room)) put(piece);
    }
    return lines;
  });
}

/** The highest row a spreadsheet program shows, in points. */
const highest = 409;
const [lineHeight, around] = [1.25, 5];

/** The height in points of a row of so many lines of a point size, a quarter more than the size each; spreadsheets allow 409 and no more. */
export function heightOf(lines: number, points: number): number {
  return Math.min(highest, Math.round(Math.max(1, lines) * points * lineHeight + around));
}

/** How many lines of a point size stand in the highest row there can be. */
export function mostLines(points: number): number {
  return Math.floor((highest - around) / (points * lineHeight));
}
