import { betterWay, intervalOf } from '../../nouns/better.ts';
import type { Outcome } from '../../nouns/intent.ts';
import type { Promised } from '../../nouns/promise.ts';
import { at, type Row } from '../../nouns/row.ts';
import { type Both, inAll } from './both.ts';

type Entry = Row<Outcome>;

function figure({ unit }: Entry, value: number | undefined): string {
  return value === undefined ? 'not stated' : `${value.toLocaleString('en-GB')}${unit === '%' ? '%' : ''}`;
}

function verdict(was: Entry, is: Entry): Pick<Promised, 'became' | 'because'> {
  const way = betterWay(is) ?? betterWay(was);
  if (was.local === undefined && is.local === undefined) return { became: 'untold', because: 'Neither plan states a local figure.' };
  if (was.local === undefined || is.local === undefined) return { became: 'untold', because: 'One of the plans states no local figure.' };
  if (was.period !== undefined && was.period === is.period)
    return { became: 'untold', because: `Both figures are of ${is.period}: no newer one is in the later plan.` };
  if (way === null) return { became: 'untold', because: 'Neither plan says which way is better.' };
  const target = is.target ?? was.target;
  const isBetter = (a: number, b: number): boolean => (way === 'high' ? a > b : a < b);
  if (target !== undefined && !isBetter(target, is.local))
    return { became: 'done', because: `The target of ${figure(is, target)} is met.` };
  if (is.local === was.local) return { became: 'same', because: 'The figure is the same.' };
  const interval = intervalOf(is);
  const inside = interval !== null && was.local >= interval.lower && was.local <= interval.upper;
  const note = inside ? ' The earlier figure lies inside the later one’s confidence interval, so it may be chance.' : '';
  return isBetter(is.local, was.local)
    ? { became: inside ? 'same' : 'better', because: `${way === 'high' ? 'Higher' : 'Lower'} is better, and it is.${note}` }
    : { became: inside ? 'same' : 'worse', because: `${way === 'high' ? 'Higher' : 'Lower'} is better, and it is not.${note}` };
}

/** What became of the indicators: the local figure then and now, against the target and the way that is better. */
export function outcomesKept(both: Both<Outcome>): Promised[] {
  const kind = 'outcomes' as const;
  const nameOf = ({ indicator, id }: Entry): string => indicator ?? id;
  const promised = (row: Entry): string =>
    row.target === undefined
      ? `no target; then ${figure(row, row.local)}`
      : `target ${figure(row, row.target)}; then ${figure(row, row.local)}`;
  return inAll(both, {
    both: (was, is) => ({
      ...{ kind, what: nameOf(is), promised: promised(was), now: figure(is, is.local) },
      ...verdict(was, is),
      at: [at(was, 'local'), at(is, 'local')],
    }),
    gone: (was) => ({
      ...{ kind, what: nameOf(was), promised: promised(was), now: 'not in the later plan', became: 'dropped' },
      because: 'The later plan has no such indicator.',
      at: [at(was, 'indicator')],
    }),
    come: (is) => ({
      ...{ kind, what: nameOf(is), promised: 'not in the earlier plan', now: figure(is, is.local), became: 'new' },
      because: 'The earlier plan had no such indicator.',
      at: [at(is, 'indicator')],
    }),
  });
}
