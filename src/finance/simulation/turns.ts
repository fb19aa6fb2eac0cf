import { triangular } from '../../values/triangle.ts';
import type { Measure } from '../measures/measure.ts';
import { WHOLE } from '../portion.ts';
import type { Amount } from '../scenario/written.ts';
import type { Turn } from './played.ts';

const sizeOf = (amount: Amount): number => ('money' in amount ? amount.money : amount.basisPoints / WHOLE);

/** What a measure comes to for three shares from 0 to 1: its amount and its delay drawn from their triangles, its coming a coin of its confidence. */
export function turnOf({ amount, range, slip, confidence }: Measure, [high, late, comes]: readonly [number, number, number]): Turn {
  return {
    amount: range ? triangular({ low: sizeOf(range.low), likely: sizeOf(amount), high: sizeOf(range.high) }, high) : sizeOf(amount),
    late: slip ? triangular({ low: 0, ...slip }, late) : 0,
    comes: confidence === null || comes < confidence / WHOLE,
  };
}

/** Whether anything of a measure is left to chance. */
export function isDrawn({ range, slip, confidence }: Measure): boolean {
  return range !== null || (slip !== null && slip.high > 0) || (confidence !== null && confidence < WHOLE);
}

/** The measures each one needs, by their places; of measures that need nothing none. */
export function needsOf(measures: readonly Measure[]): readonly (readonly [number, readonly number[]])[] {
  const at = new Map(measures.map(({ id }, index) => [id, index]));
  return measures.flatMap(({ needs }, index) => (needs.length === 0 ? [] : [[index, needs.flatMap((id) => at.get(id) ?? [])] as const]));
}

/** What needs a measure that does not come does not come either, nor what needs that. */
export function leaveOut(turns: readonly Turn[], needing: ReturnType<typeof needsOf>): void {
  for (let changed = needing.length > 0; changed; ) {
    changed = false;
    for (const [index, needs] of needing) {
      const turn = turns[index] as Turn;
      if (!turn.comes || needs.every((other) => (turns[other] as Turn).comes)) continue;
      turn.comes = false;
      changed = true;
    }
  }
}

/** All as planned: nothing drawn. */
export const planned = ({ amount }: Measure): Turn => ({ amount: sizeOf(amount), late: 0, comes: true });
