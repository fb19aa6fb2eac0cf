import { list } from '../../values/text.ts';

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

/** The names a list begins with, without what stands in brackets behind each, and how many more it says there are. */
function namesIn(listed: string): { readonly names: readonly string[]; readonly more: number } {
  const bare = listed.replace(/(?<=”) \([^()]*(?:\([^()]*\)[^()]*)*\)/g, '');
  const [run = ''] = /^“[^“”]*”(?:(?:, | and )“[^“”]*”)*(?: and [\d,]+ more(?![\p{L}\d]))?/u.exec(bare) ?? [];
  const more = / and ([\d,]+) more$/.exec(run)?.[1] ?? '0';
  return { names: run.match(/“[^“”]*”/g) ?? [], more: Number(more.replaceAll(',', '')) };
}

/** What was found before a colon, with as many of the names listed after it as fit and how many more there are; a mark that more follows where they are no names, or none fits. */
function withNames(found: string, listed: string, most: number): string {
  const { names, more } = namesIn(listed);
  const shown = (n: number): string => {
    const left = names.length - n + more;
    return `${found}: ${list([...names.slice(0, n), ...(left > 0 ? [`${left.toLocaleString('en-GB')} more`] : [])])}.`;
  };
  const fits = names.findLastIndex((_, index) => shown(index + 1).length <= most);
  return fits < 0 ? `${found}…` : shown(fits + 1);
}

/**
 * A finding in about so many characters: as many whole sentences as fit, else the first of them; where that is very long and lists
 * things after a colon, the words before it with the first of their names and how many more there are; else all of it. It never ends
 * inside a bracket or a quotation.
 */
export function inShort(text: string, most: number): string {
  const whole = text.trim().replace(/\s*\n\s*/g, ' ');
  if (whole.length <= most) return whole;
  const ends = endsOf(whole);
  const sentences = ends.filter(({ isSentence }) => isSentence);
  const sentence = sentences.findLast(({ after }) => after <= most) ?? sentences[0] ?? { after: whole.length };
  const colon = ends.find(({ isSentence, after }) => !isSentence && after >= lettersBeforeList && after < sentence.after);
  return sentence.after > most * grace && colon
    ? withNames(whole.slice(0, colon.after), whole.slice(colon.after + 2, sentence.after), most * grace)
    : whole.slice(0, sentence.after);
}
