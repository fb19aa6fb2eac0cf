import { saysNoOption } from '../../nouns/option-words.ts';
import { tidy } from '../../values/text.ts';
import { bareUnit, inMonths, type LengthUnit, lengthsIn, lettersAtMost, numberOf } from './months.ts';

/** What extension prose says, in months: the options there are, and the first term when the words give it too. */
export interface Extension {
  readonly months: number;
  readonly term?: number;
}

/** What stands around such words: the term of the contract in months, when another cell tells it; whether they stand for the term; and the unit their heading names. */
export interface Around {
  readonly term?: number | null;
  readonly isTerm?: boolean;
  readonly unit?: LengthUnit | null;
}

const amount = String.raw`\d+(?:\.\d+)?|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty[ -]four`;
const unit = 'years?|yrs?|months?|mths?|mnths?|yearly|y|m';
const one = new RegExp(`^(?:up to )?(${amount})[ -]*(${unit})$`, 'i');
const many = new RegExp(
  `^(${amount})\\s*(?:x|×|\\*|further|optional|additional|separate|extension|extensions|options?|periods?|of|each|for|up to|no)?(?:\\s*(?:x|×|further|optional|additional|extension|extensions|options?|periods?|of|each|for|up to|a))*\\s*\\b(${amount})[ -]*(${unit})$`,
  'i',
);
const chaff =
  /\b(?:with|plus|there (?:is|are)|an?|the|possible|possibility|optional|options?|right|able|may be|can be|to be|to|extend(?:ed)?|extensions?|extension|extendable|available|contract|agreement|for|further|additional|maximum|max|period|periods|each|in total|total|by|of|at the council'?s? discretion|subject to \w+(?: \w+)?|initial|then|term|if required|yearly|annual|any)\b|[.,;:()]/gi;

function pieceMonths(piece: string): number | null {
  const text = tidy(
    piece.replace(/\b(?:up to|a further|an additional|a)\s+(?=\d|one|two|three|twelve|six)/gi, ' ').replace(/\s+each$/i, ''),
  );
  const times = many.exec(text.replace(/(\d)(x|×)(?=\s*\d)/gi, '$1 x '));
  if (times) {
    const [count, size] = [numberOf(times[1] as string), numberOf(times[2] as string)];
    const months = size === null ? null : inMonths(size, times[3] as string);
    return count === null || months === null ? null : count * months;
  }
  const single = one.exec(text) ?? one.exec(tidy(text.replace(chaff, ' ')));
  const size = single ? numberOf(single[1] as string) : null;
  return single && size !== null ? inMonths(size, single[2] as string) : null;
}

const plainNumber = /^\d+(?:\.\d+)?$/;
const lastUnit = /(?<![a-z])(years?|yrs?|y|months?|mths?|mnths?|m)\b/gi;

/**
 * `5+1+1`, `12 month plus 12 month`, `3 + 2 x 1 year`: parts that add up. A bare number is in the unit the last part names, else the heading's,
 * else as `bareUnit` has it; null where that cannot be told, undefined where the words are no such parts.
 */
function added(text: string, { term, isTerm: termColumn, unit: headed }: Required<Around>): Extension | null | undefined {
  const parts = text
    .split(/\s*(?:\+|\bplus\b|\bthen\b|\bfollowed by\b)\s*/i)
    .map((part) => tidy(part.replace(/^option to extend(?: for| by)?\s/i, '')));
  if (parts.length < 2 || parts.some((part) => part === '')) return undefined;
  const named = [...(parts.at(-1) as string).matchAll(lastUnit)].at(-1)?.[1];
  const bare = parts.filter((part) => plainNumber.test(part)).map(Number);
  const spelled = named ?? headed ?? bareUnit(bare);
  const months = parts.map((part) => (plainNumber.test(part) ? spelled && inMonths(Number(part), spelled) : pieceMonths(part)));
  if (months.some((value) => value === null)) return spelled === null ? null : undefined;
  const [first, ...others] = months as [number, ...number[]];
  const rest = others.reduce((a, b) => a + b, 0);
  const isTerm = termColumn || first === term || (term === null ? first > (others[0] as number) : false);
  return isTerm ? { months: rest, term: first } : { months: first + rest };
}

/** A first term, and the option in words behind it: `3 years with the option of 2 x 12 months`. */
const behind =
  /^(.+?)\s*(?:\+|,|;|\(|\bplus\b|\bwith\b|\band\b)\s*(?:with\s+)?(?:(?:an?|the|any)\s+)?((?:options?|optional|possib\w+|potential|provision|extension|extend(?!ed)\w*|further|up to)\b.+?)\)?$/i;
/** The same with the length of the option first: `36 months (with 24 month extension)`. */
const lengthBehind =
  /^(.+?)\s*(?:\+|\(|\bplus\b|\bwith\b)\s*(?:with\s+|plus\s+|an?\s+)*(\d[^()]*\bextensions?(?: (?:options?|available|possible))?)\)?$/i;

/** Null where the words do not tell a term from a first option; undefined where they are no term and option. */
function termAndOption(text: string, around: Required<Around>): Extension | null | undefined {
  const { term, isTerm } = around;
  const [, before, after] = behind.exec(text) ?? lengthBehind.exec(text) ?? [];
  const first = before === undefined ? null : pieceMonths(before);
  const option = after === undefined || first === null ? null : readExtension(after, { unit: around.unit });
  if (first === null || option === null || option.term !== undefined) return undefined;
  if (isTerm || first === term || (term === null && first > option.months)) return { months: option.months, term: first };
  return /^(?:further|extension|up to)/i.test(after as string) ? undefined : null;
}

/** How an option is taken up, which adds nothing to how long it is: `up to 24 months in 12 month steps`. */
const steps =
  /,?\s*(?:in|by|taken in|exercised in)\s+(?:(?:steps|increments|blocks|stages)\s+of\s+)?(?:\d+|one|two|three|six|twelve)[ -]*(?:months?|years?|monthly|yearly)(?:[ -]*(?:steps?|increments?|blocks?|periods?|stages?|at a time))?\s*$/i;
/** An option that is spent is none to come, and how much of it is left the words do not say. */
const taken = /\b(?:already|has been|have been|been)\s+(?:taken|used|exercised|invoked|activated)\b/i;

/** What closes a length: `3 years, no extension`. */
const nothingMore = /[\s,;.(–—-]+(?:and |but |with )?no (?:(?:further|more|other)\b(?! than)|extensions?\b|options?\b)[^,;]*$/i;

const leadingPlus = /^\s*\+\s*(?=\S)/;

/** Months of option in words, or null when they do not say: `2 one-year extension options`, `up to 24 months`, `5+1+1`, `+12 months`, `none`. A bare number behind a plus is years, any other in the unit its heading names. */
export function readExtension(words: string, { term = null, isTerm = false, unit = null }: Around = {}): Extension | null {
  if (words.length > lettersAtMost) return null;
  const isAdded = leadingPlus.test(words);
  // Behind a plus all parts are options: no first term stands among them.
  const around = { term: isAdded ? -1 : term, isTerm, unit };
  const text = tidy(words)
    .replace(leadingPlus, '')
    .replace(steps, '')
    .replace(/[–—]/g, '-')
    .replace(/[.;]+$/, '')
    .replace(/\bextn?s?\b\.?/gi, 'extension')
    .replace(/^yes\b[\s,:-]*(?=\S)/i, '')
    .replace(/^\(([^()]*)\)$/, '$1');
  if (isAdded && /^[1-5]$/.test(text)) return { months: Number(text) * (unit === 'months' ? 1 : 12) };
  if (!isTerm && saysNoOption(text)) return { months: 0 };
  const counted = !isTerm && unit !== null && plainNumber.test(text) ? inMonths(Number(text), unit) : null;
  if (counted !== null) return { months: counted };
  const all = nothingMore.test(text) ? pieceMonths(text.replace(nothingMore, '')) : null;
  if (all !== null) return isTerm ? { months: 0, term: all } : { months: all };
  if (taken.test(words)) return null;
  const parted = termAndOption(text, around);
  if (parted !== undefined) return parted;
  const sum = added(text.replace(/[()]/g, ' '), around);
  if (sum !== undefined || isTerm) return sum ?? null;
  const plain = pieceMonths(text.replace(/\bextensions?\b(?= of)|\boptions?\b(?= of)|\bperiods?\b(?= of)/gi, 'further'));
  if (plain !== null) return { months: plain };
  const bare = tidy(text.replace(/\b(?:options?|extensions?)\b/gi, ' '));
  const tail = pieceMonths(bare) ?? pieceMonths(tidy(bare.replace(chaff, ' ')));
  if (tail !== null) return { months: tail };
  const lengths = lengthsIn(text);
  return lengths?.length === 1 && /exten|option/i.test(text) ? { months: lengths[0] as number } : null;
}

/** Months of option a description mentions in passing; null when it mentions none that can be read whole. */
export function extensionWithin(prose: string): number | null {
  if (!/exten/i.test(prose)) return null;
  const clause =
    /((?:\d+|one|two|three|four)\s*(?:x|×)?[^.;\n]{0,20}(?:years?|months?)\s*(?:extensions?|options?)[^.;\n]{0,20}|\b(?:options?|possibility|provision|extendable|extensions?)\b[^.;\n]{0,90})/i.exec(
      prose,
    )?.[1];
  if (clause === undefined || !/exten/i.test(clause) || !/year|month/i.test(clause)) return null;
  return readExtension(clause)?.months ?? null;
}
