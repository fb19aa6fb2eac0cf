import { tidy } from '../../values/text.ts';
import type { Timeframe } from '../../values/timeframe.ts';
import { periodOf } from './timeframes.ts';

const due =
  /\bdue (?:for|to be) (?:renewal|renewed|re-?letting|re-?let|re-?tender(?:ing|ed)?|re-?procure(?:ment|d)?|re-?commission(?:ing|ed)?)\b[:,]?\s*(?:(?:in|on|by|from|at)\s+)?([^.;\n]{3,60})/i;

/** A time is no longer than this: `end of April 2019`. */
const wordsAtMost = 4;

/** When prose says a contract is due for renewal (`next due for renewal April 2019`); null where it says none, or no year. */
export function renewalWithin(prose: string): Timeframe | null {
  const tail = due.exec(prose)?.[1];
  if (tail === undefined) return null;
  const words = tidy(tail).split(' ');
  for (let length = Math.min(wordsAtMost, words.length); length > 0; length -= 1) {
    const text = words
      .slice(0, length)
      .join(' ')
      .replace(/[,)]+$/, '');
    const period = periodOf(text, new Map());
    if (period) return { text, period };
  }
  return null;
}
