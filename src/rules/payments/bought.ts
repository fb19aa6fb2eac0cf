import { severalAuthorities } from '../../nouns/authority.ts';
import { budgetsOf } from '../../nouns/budgets.ts';
import type { BudgetLine } from '../../nouns/money.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Row } from '../../nouns/row.ts';
import { type Pence, pence, sum } from '../../values/money.ts';
import { keyOf } from '../../values/text.ts';
import { inOrder } from '../order.ts';
import { namingWords, sharedWords } from '../words.ts';

/** A budget line of the plan year, and what it is called. */
export type Line = Row<BudgetLine>;

/**
 * Budget lines of the plan year for the whole of it, this organisation’s own where the table names several. A contract is paid before
 * income comes in, so a gross budget stands where it is stated, and the net one only where it is all there is.
 */
export function linesOfYear(picture: Picture): Line[] {
  const { year, organisation } = picture.workspace;
  const written = picture.records.budget;
  const asSet = budgetsOf(written);
  const rows = inOrder(written.map((row, index) => (row.budget === undefined ? (asSet[index] ?? row) : row))).filter(
    (row) => (row.year ?? year) === year && row.period === undefined,
  );
  return [...(severalAuthorities(rows, organisation)?.own ?? rows)];
}

/** What a line is called: its own name, else the service it is for; null where it has only an element or a code. */
export function lineName(row: Line): string | null {
  return row.line ?? row.service ?? null;
}

const saysBought =
  /\b(?:third part(?:y|ies)|contracts?|contracted|commissioned|purchase(?:d|s)?|purchasing|external(?:ly)?|outsourced|bought|independent sector|private sector|voluntary sector|providers?|service level agreements?|slas?)\b/;
const saysOwn =
  /\b(?:team|teams|staff|staffing|salar(?:y|ies)|pay|officers?|managers?|management|unit|support|in house|recharges?|overheads?|contingency)\b/;

/** The part of a line that is for buying from others, and why it is thought so; null where nothing says so. */
export function boughtIn(
  row: Line,
): { readonly amount: Pence; readonly field: 'budget' | 'privateProvision' | 'voluntary'; readonly because: string } | null {
  const provision = sum([row.privateProvision ?? pence(0), row.voluntary ?? pence(0)]);
  if (provision > 0)
    return {
      amount: provision,
      field: (row.privateProvision ?? 0) > 0 ? 'privateProvision' : 'voluntary',
      because: 'it is for private and voluntary provision',
    };
  if (row.budget === undefined || row.budget <= 0) return null;
  const subjective = keyOf(row.subjective ?? '');
  if (saysBought.test(subjective)) return { amount: row.budget, field: 'budget', because: `its heading says “${row.subjective}”` };
  const name = keyOf(`${row.line ?? ''} ${row.service ?? ''}`);
  return saysBought.test(name) && !saysOwn.test(name)
    ? { amount: row.budget, field: 'budget', because: 'its name says that it is bought' }
    : null;
}

const ofBuying = new Set(
  'third party parties contracted commissioned purchase purchased external externally outsourced bought sector independent private voluntary provider providers level agreement agreements sla slas budget budgets targeted universal specialist other spend individual general'.split(
    ' ',
  ),
);

/** The telling words of a line’s or a contract’s name, without those that only say that something is bought, or for how great a need. */
function subjectOf(name: string): ReadonlySet<string> {
  const words = keyOf(name)
    .split(' ')
    .filter((word) => !ofBuying.has(word));
  return namingWords(words.join(' '));
}

/** Things found by name. */
interface Named<T> {
  /** Those whose names answer to a name: all the telling words of the one are among those of the other. */
  readonly answering: (name: string) => readonly T[];
  /** Those that share half the telling words of a name or more: what a heading of a statutory return is about. */
  readonly kindred: (name: string) => readonly T[];
}

/** Finds things by name. They are held by word, so that no name is held against every other. */
export function byName<T>(things: readonly T[], nameOf: (thing: T) => string): Named<T> {
  const byWord = new Map<string, { readonly thing: T; readonly words: ReadonlySet<string> }[]>();
  for (const thing of things) {
    const words = subjectOf(nameOf(thing));
    for (const word of words) {
      const known = byWord.get(word);
      if (known) known.push({ thing, words });
      else byWord.set(word, [{ thing, words }]);
    }
  }
  const found = (name: string, meets: (words: ReadonlySet<string>, mine: ReadonlySet<string>) => boolean): readonly T[] => {
    const mine = subjectOf(name);
    const near = [...mine].flatMap((word) => byWord.get(word) ?? []);
    return [...new Set(near.filter(({ words }) => meets(words, mine)).map(({ thing }) => thing))];
  };
  const within = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean => [...some].every((word) => all.has(word));
  return {
    answering: (name) => found(name, (words, mine) => within(mine, words) || within(words, mine)),
    kindred: (name) => found(name, (words, mine) => sharedWords(mine, words).length * 2 >= mine.size),
  };
}
