import type { JoinedRows } from '../../nouns/joined.ts';
import { listedAgainAmong } from '../frameworks/listed-again.ts';
import { oneFrameworksAmong } from '../frameworks/one-framework.ts';
import { listing, type Read } from './arranged-rows.ts';
import { arrangementsAmong } from './arrangements.ts';

/** Rows of the registers that are one thing, or may be, each row read once for all that may join it. */
export function joinedRows(read: Read): JoinedRows {
  const listed = listing(read);
  return {
    arrangements: arrangementsAmong(read, listed),
    listedAgain: listedAgainAmong(read, listed),
    frameworks: oneFrameworksAmong(read, listed),
  };
}
