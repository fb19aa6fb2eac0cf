import type { LikelySame } from '../../nouns/placement.ts';
import { compare } from '../../values/order.ts';
import { edits, list } from '../../values/text.ts';
import type { Likened } from './likened.ts';
import { branchOf, candidatePairs, shortestCut } from './party-candidates.ts';
import { isLight, isOwn, isSlip, slipsBetween, tellsApart, writtenOut } from './party-words.ts';

type Because = string | null;

function left(words: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return words.filter((word) => {
    const at = rest.indexOf(word);
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
}

function differ(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some((number) => other.has(number));
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word[0]).join('');
}

/** A word of capitals that the other's words spell by their first letters. */
function initialled(one: readonly string[], other: readonly string[]): boolean {
  const [word, ...more] = one;
  if (word === undefined || more.length > 0 || other.length < 2 || word.length < 2) return false;
  return initialsOf(other) === word || initialsOf(other.filter((each) => !isLight(each))) === word;
}

function bySlips(a: readonly string[], b: readonly string[], names: (word: string) => number): Because {
  const [one, other] = [writtenOut(a), writtenOut(b)];
  const [mine, theirs] = [left(one, other), left(other, one)];
  if ([...mine, ...theirs].some(tellsApart)) return null;
  const shared = one.filter((word) => !mine.includes(word));
  if (mine.length === 0 && theirs.length === 0) {
    // The very same words are kept apart by their legal form or number, and were meant to be.
    if (a.join() === b.join() || !shared.some(isOwn)) return null;
    return [...a].sort().join() === [...b].sort().join() ? 'the same words in another order' : 'the same but for an abbreviation';
  }
  if (initialled(mine, theirs) || initialled(theirs, mine)) {
    const letters = (mine.length === 1 ? mine : theirs)[0] as string;
    return shared.some(isOwn) || (shared.length === 0 && letters.length > 3) ? `“${letters}” may stand for the words of the other` : null;
  }
  const slips: [string, string][] = [];
  for (const word of mine) {
    const near = theirs.find((each) => !slips.some(([, taken]) => taken === each) && isSlip(word, each, names));
    if (near !== undefined) slips.push([word, near]);
  }
  const added = [
    ...mine.filter((word) => !slips.some(([taken]) => taken === word)),
    ...theirs.filter((word) => !slips.some(([, taken]) => taken === word)),
  ];
  if (slips.length > 2 || !added.every(isLight)) return null;
  // With nothing else to go by, one letter in a long word may be a slip; two make another word.
  const marked =
    shared.some(isOwn) ||
    slips.some(([word, near]) => isOwn(word) && isOwn(near) && Math.min(word.length, near.length) > 6 && slipsBetween(word, near) === 1);
  if (!marked) return null;
  const said = [...slips.map(([word, near]) => `“${word}” and “${near}”`), ...(added.length > 0 ? [`“${added.join(' ')}”`] : [])];
  return `the same but for ${list(said)}`;
}

/** A name cut where its column ends, or in the middle of a word, that the other goes on from. */
function byCut(cut: Likened, whole: Likened): Because {
  const [short, long] = [cut.letters, whole.letters];
  if (cut.text.length < shortestCut || long.length <= short.length || !long.startsWith(short)) return null;
  const next = long[short.length] as string;
  if (/\d/.test(next) && /\d$/.test(short)) return null;
  return next !== ' ' || cut.endsAtEdge ? `“${cut.text}” may be cut off after ${cut.text.length} letters` : null;
}

/** A name and the same name with a branch or an office in brackets: a body's own, or a body of its own. */
function byBranch(one: Likened, other: Likened): Because {
  const parts = branchOf(other.text);
  return parts?.body === one.letters ? `“${parts.branch}” may be a part of the other` : null;
}

function whyAlike(a: Likened, b: Likened, names: (word: string) => number): Because {
  if (a.party === b.party || (a.decided && b.decided) || differ(a.companies, b.companies) || differ(a.charities, b.charities)) return null;
  const alias = a.aliases.get(b.base) ?? b.aliases.get(a.base);
  if (alias !== undefined) return `one is written as also going by “${alias}”`;
  return byBranch(a, b) ?? byBranch(b, a) ?? byCut(a, b) ?? byCut(b, a) ?? bySlips(a.words, b.words, names);
}

/** How much of two names agrees, from 0 to 1: their letters as they stand, or their words in any order, whichever is more. */
function likenessOf(one: Likened, other: Likened): number {
  const [a, b] = [one.letters, other.letters];
  const letters = 1 - edits(a, b) / Math.max(a.length, b.length);
  const words = 1 - (left(one.words, other.words).length + left(other.words, one.words).length) / (one.words.length + other.words.length);
  return Math.round(Math.max(letters, words) * 100) / 100;
}

/** How many parties carry a word in a name. Names of one party stand together. */
function partiesWith(likened: readonly Likened[]): (word: string) => number {
  const counted = new Map<string, { party: string; times: number }>();
  for (const { words, party } of likened)
    for (const word of words) {
      const known = counted.get(word);
      if (!known) counted.set(word, { party, times: 1 });
      else if (known.party !== party) Object.assign(known, { party, times: known.times + 1 });
    }
  return (word) => counted.get(word)?.times ?? 0;
}

/**
 * Pairs of parties that look like one under two names: a slip of the pen, a name cut off, words in another order, initials, a trading name.
 * It only proposes. Figures, places and directions keep bodies apart, and so do different company or charity numbers.
 */
export function likelySame(likened: readonly Likened[], pairs: typeof candidatePairs = candidatePairs): LikelySame[] {
  const names = partiesWith(likened);
  const found = new Map<string, { readonly like: LikelySame; readonly place: number }>();
  const places = new Map(likened.map((one, index) => [one, index]));
  const placeOf = (one: Likened): number => places.get(one) as number;
  for (const met of pairs(likened, names)) {
    const [a, b] = placeOf(met[0]) < placeOf(met[1]) ? met : [met[1], met[0]];
    const because = whyAlike(a, b, names);
    if (because === null) continue;
    // The one met less, or the shorter, is more likely the slip.
    const spellingFirst =
      a.times !== b.times ? a.times < b.times : a.text.length !== b.text.length ? a.text.length < b.text.length : a.text > b.text;
    const [one, other] = spellingFirst ? [a, b] : [b, a];
    const pair = [one.party, other.party].sort().join('\n');
    const like: LikelySame = {
      names: [one.goesBy, other.goesBy],
      cells: [one.cell, other.cell],
      likeness: likenessOf(one, other),
      because,
    };
    const [known, place] = [found.get(pair), placeOf(a) * likened.length + placeOf(b)];
    // Of several names of one party the likest speaks, and of those alike the first, in whatever order the pairs come.
    const speaks = !known || known.like.likeness < like.likeness || (known.like.likeness === like.likeness && place < known.place);
    if (speaks) found.set(pair, { like, place });
  }
  const all = [...found.values()].map(({ like }) => like);
  return all.sort((a, b) => b.likeness - a.likeness || compare(a.names.join('\n'), b.names.join('\n')));
}
