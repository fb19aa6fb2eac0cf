import { Refusal } from '../values/refusal.ts';
import { list } from '../values/text.ts';

/**
 * What is made for each file asked for. If one is refused and others were asked for beside it, the refusal names it and says that
 * nothing was written, and which of them could be.
 */
export async function eachOrNone<T extends { readonly output: string }, U>(
  asked: readonly T[],
  make: (one: T) => U | Promise<U>,
): Promise<U[]> {
  const made: U[] = [];
  const could: string[] = [];
  let refused: { readonly refusal: Refusal; readonly output: string } | null = null;
  for (const one of asked) {
    try {
      made.push(await make(one));
      could.push(one.output);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused ??= { refusal: error, output: one.output };
    }
  }
  if (refused === null) return made;
  const { refusal, output } = refused;
  const others = asked.length === 1 ? '' : ` Nothing was written${could.length > 0 ? `; ${list(could)} could be` : ''}.`;
  throw new Refusal(refusal.code, refusal.message, `${refusal.remedy}${others}`, { file: output, ...refusal.place });
}
