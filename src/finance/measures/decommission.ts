import { type Pence, pence } from '../../values/money.ts';
import { WHOLE } from '../portion.ts';
import { begins, strandOf } from '../spread.ts';
import type { Measure, MeasureKind, Pick, Posting, Strand } from './measure.ts';

/** What ending a contract takes from lines that pay for others too, by line. */
export type Endings = ReadonlyMap<string, Pence>;

/**
 * The end of a contract: what is left of its money on each of its lines is the saving, from the day it ends.
 * A line that pays for another contract too loses this one's annual value and no more; `endings.ts` works out which before anything rolls.
 */
export const decommission: MeasureKind<Endings> = {
  kind: 'decommission',
  does: 'ends a contract, and its lines with it',
  keys: ['on'],
  forGood: true,
  amount: () => ({ basisPoints: WHOLE }),
  own: () => new Map(),
  term: 'savings',
  recurrent: true,
  cashable: true,
  strands: (measure, pick, year) => (begins(measure, year) ? endedOn(measure, pick) : []),
};

const saved = (line: string, annual: Pence): Posting => ({ line, term: 'savings', annual });

/** What is on the lines when they end, and what would have come on them later in the year from the day it would have come. */
function endedOn(measure: Measure<Endings>, pick: Pick): readonly Strand[] {
  const lines = measure.on === null ? [] : pick(measure.on);
  const later = lines.flatMap(({ id, later: rising = () => [] }) =>
    measure.own.has(id)
      ? []
      : rising(id)
          .filter(({ from }) => from > measure.from)
          .map((rise) => ({ ...rise, id })),
  );
  const now = lines.map(({ id, left }) => {
    const toCome = later.filter((rise) => rise.id === id).reduce((all, { annual }) => all + annual, 0);
    return saved(id, measure.own.get(id) ?? pence(left - toCome));
  });
  return [strandOf(measure, now), ...later.map(({ id, from, annual }) => ({ ...strandOf(measure, [saved(id, annual)]), from }))];
}
