import { Refusal } from '../../values/refusal.ts';
import { inWords, makesShift, type Shift } from '../scenario/shift.ts';
import type { Wanted } from './wanted.ts';

/** What of a package counts towards what is wanted: the amounts of some measures, by their place, under one term. */
export interface Counting {
  readonly term: 'savings' | 'reallocatedOut';
  readonly isIn: (index: number) => boolean;
  /** From where to where, where a shift is wanted. */
  readonly shift: { readonly from: string; readonly to: string } | null;
}

/** What counts: recurrent cashable savings where an amount is to be saved; else what moves for good from where to where the scenario says. */
export function countingOf({ scenario, lines, amount }: Wanted): Counting {
  const { measures } = scenario;
  if (amount !== null) {
    const counts = measures.map(({ recurrent, cashable }) => recurrent && cashable);
    return { term: 'savings', isIn: (index) => counts[index] === true, shift: null };
  }
  const shift = scenario.shift ?? unsaid(scenario.place);
  const counts = measures.map((measure) => makesShift(measure, shift, lines));
  const words = { from: inWords(shift.from), to: inWords(shift.to) };
  if (!counts.includes(true)) nothingToMove(shift, words);
  return { term: 'reallocatedOut', isIn: (index) => counts[index] === true, shift: words };
}

function unsaid(place: Wanted['scenario']['place']): never {
  throw new Refusal(
    'shift-not-said',
    '`--reach shift` asks for the most that can move, and the scenario does not say from where to where.',
    'Add `shift: { from: { tier: Specialist }, to: { tier: Early help } }`, in your own tiers, to it.',
    place,
  );
}

function nothingToMove({ from }: Shift, words: { readonly from: string; readonly to: string }): never {
  throw new Refusal(
    'nothing-to-move',
    `No reallocation for good of this scenario goes all of it from ${words.from} to ${words.to}.`,
    'Add measures of kind `reallocation` with such `from-line` and `to-line`.',
    from.place,
  );
}
