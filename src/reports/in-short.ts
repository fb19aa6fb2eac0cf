/** A place outside brackets and quotation marks where a text may end: after so many characters, at a sentence or before the list that a colon opens. */
interface End {
  readonly after: number;
  readonly isSentence: boolean;
}

// A sentence that is whole says what was found, and half of one does not: it may be so much longer than was asked for.
const grace = 2;

// Words before a colon that are fewer than these say nothing by themselves.
const lettersBeforeList = 40;

function endsOf(text: string): End[] {
  const ends: End[] = [];
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[(“)”]|[.!?](?= ["“(]?[\p{Lu}\d•]|$)|:(?= )/gu)) {
    if (mark === ')' || mark === '”') depth = Math.max(0, depth - 1);
    else if (mark === '(' || mark === '“') depth += 1;
    else if (depth === 0) ends.push({ after: mark === ':' ? index : index + 1, isSentence: mark !== ':' });
  }
  return ends;
}

/**
 * A finding in about so many characters: as many whole sentences as fit, else the first of them; where that is very long and lists
 * things after a colon, the words before it, with a mark that more follows; else all of it. It never ends inside a bracket or a quotation.
 */
export function inShort(text: string, most: number): string {
  const whole = text.trim().replace(/\s*\n\s*/g, ' ');
  if (whole.length <= most) return whole;
  const ends = endsOf(whole);
  const sentences = ends.filter(({ isSentence }) => isSentence);
  const sentence = sentences.findLast(({ after }) => after <= most) ?? sentences[0] ?? { after: whole.length };
  const list = ends.find(({ isSentence, after }) => !isSentence && after >= lettersBeforeList && after < sentence.after);
  return sentence.after > most * grace && list ? `${whole.slice(0, list.after)}…` : whole.slice(0, sentence.after);
}
