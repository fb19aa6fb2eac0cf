import { Refusal } from '../../values/refusal.ts';

/** So many children more or fewer in placements of some type: `children` is below nought for fewer. */
export interface AskedChange {
  readonly type: string;
  readonly children: number;
}

const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
]; // prettier-ignore

const phrase = /^\s*(\d+|[a-z]+)\s+(fewer|less|more)\s+(.+?)(?:\s+placements?)?\s*$/i;

/** Whether words say so many placements fewer or more, and are no name of a scenario: `ten fewer residential placements`. */
export function isPlacementChange(text: string): boolean {
  return phrase.test(text);
}

/** Reads `ten fewer residential placements` or `5 more fostering`. */
export function askedChange(text: string): AskedChange {
  const said = phrase.exec(text);
  const number = said ? numberOf(said[1] as string) : null;
  if (said === null || number === null || number === 0)
    throw new Refusal(
      'placements-unreadable',
      `\`${text}\` does not say how many placements.`,
      'Write it as "ten fewer residential placements", or with a number in figures.',
    );
  return { type: said[3] as string, children: /^more$/i.test(said[2] as string) ? number : -number };
}

function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const index = words.indexOf(text.toLowerCase());
  return index < 0 ? null : index;
}
