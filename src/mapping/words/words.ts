import { once } from '../../values/once.ts';

/** One word of a text: the form it is compared in, and where it stands in the text. */
export interface Word {
  readonly stem: string;
  readonly from: number;
  readonly to: number;
}

const joining = new Set(['and', 'or', 'the', 'of', 'a', 'an', 'for']);
const irregular: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['people', 'person'],
  ['women', 'woman'],
  ['men', 'man'],
  ['crech', 'creche'],
  ['ins', 'in'],
]);

/** The singular a word is compared in: `centres` as `centre`, `children's` as `child`. Only endings go; `fostering` stays. */
export const stemOf = once((word: string): string => {
  const lower = word.toLowerCase();
  const single = singular(/['’‘`]/.test(lower) ? lower.replace(/['’‘`]/g, '') : lower);
  return irregular.get(single) ?? single;
});

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /[sui]s$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(ss|x|ch|sh)es$/.test(word) ? -2 : -1);
}

/** Text as its words are looked for in it: accents gone, everything else as written, so that a place in it can be quoted. */
export function plain(text: string): string {
  // Most cells are plain already, and looking is cheaper than rewriting.
  return /[\u0080-\uffff]/.test(text) ? text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '') : text;
}

const word = /[\p{L}\p{N}][\p{L}\p{N}'’‘`]*/gu;
const older = /^(?:1[89]|[2-9]\d)$/;

/** Whether a number is an age from 18 upwards, with its plus: the `18+` of `Counselling 18+`, not the `18` of `11-18` or `0-18+`. */
function isOpenAge(text: string, from: number, to: number): boolean {
  return text[to] === '+' && older.test(text.slice(from, to)) && !/[+–-]/.test(text[from - 1] ?? '') && !/[\d+]/.test(text[to + 1] ?? '');
}

/** The words of a text made `plain`, in order; joining words (`and`, `of`, `the`) are passed over. An age from 18 keeps its plus. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(word)) {
    const from = found.index;
    const end = from + found[0].length;
    const to = isOpenAge(text, from, end) ? end + 1 : end;
    const stem = stemOf(to === end ? found[0] : text.slice(from, to));
    if (!joining.has(stem)) words.push({ stem, from, to });
  }
  return words;
}
