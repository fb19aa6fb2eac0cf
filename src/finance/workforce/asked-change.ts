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

/** Reads `ten fewer residential placements`, `5 more fostering` or `residential=-10`. */
export function askedChange(text: string): AskedChange {
  const said = /^\s*(\d+|[a-z]+)\s+(fewer|less|more)\s+(.+?)(?:\s+placements?)?\s*$/i.exec(text);
  const short = /^\s*(.+?)\s*=\s*([+-]?\d+)\s*$/.exec(text);
  const number = said ? numberOf(said[1] as string) : short ? Number(short[2]) : null;
  const type = said?.[3] ?? short?.[1];
  if (number === null || type === undefined || number === 0)
    throw new Refusal(
      'placements-unreadable',
      `\`${text}\` does not say how many placements of which type.`,
      'Write --placements "ten fewer residential" or residential=-10.',
    );
  return { type, children: said && !/^more$/i.test(said[2] as string) ? -number : number };
}

function numberOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const index = words.indexOf(text.toLowerCase());
  return index < 0 ? null : index;
}
