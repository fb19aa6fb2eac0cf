import { clipped } from './clipped.ts';

/** A place where a text may end: after so many characters, and whether a sentence ends there. */
interface End {
  readonly after: number;
  readonly isSentence: boolean;
}

// A sentence that is whole says more than half of one: it may be so much longer than what else is shown.
const grace = 1.35;

/** Where a text may end, outside brackets and quotation marks: at a sentence, at a clause, before a bracket. */
function endsOf(text: string): End[] {
  const ends: End[] = [];
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[(“)”]|[.!?](?= ["“(]?[\p{Lu}\d•]|$)|[,;](?= )| (?=[–(])/gu)) {
    if (mark === ')' || mark === '”') depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[.!?]/.test(mark)) ends.push({ after: index + 1, isSentence: true });
    else if (depth === 0 && /[,; ]/.test(mark)) ends.push({ after: index, isSentence: false });
    else if (mark === '(' || mark === '“') depth += 1;
  }
  return ends;
}

/**
 * A text in about so many characters: as many whole sentences as fit, else the first if it is little longer, else as much of it
 * as ends at a clause, with a mark where it is cut off; never inside a bracket or between quotation marks.
 */
export function inShort(text: string, most: number): string {
  const whole = clipped(text, Number.POSITIVE_INFINITY);
  if (whole.length <= most) return whole;
  const ends = endsOf(whole);
  const sentences = ends.filter(({ isSentence }) => isSentence);
  const sentence = sentences.findLast(({ after }) => after <= most) ?? sentences.find(({ after }) => after <= most * grace);
  if (sentence) return whole.slice(0, sentence.after);
  const clause = ends.findLast(({ after }) => after < most);
  return clause ? `${whole.slice(0, clause.after)}…` : clipped(whole, most);
}
