import type { Reach } from '../nouns/reach.ts';
import { toPounds } from '../values/money.ts';

/** The `shift` of `model --reach shift`, in pounds; null where an amount was to be saved. */
export function shiftJson({ shift, amount }: Reach): object | null {
  return shift ? { ...shift, moved: toPounds(amount) } : null;
}
