import type { Saving } from '../../nouns/money.ts';
import type { Promised } from '../../nouns/promise.ts';
import { at, type Row } from '../../nouns/table.ts';
import { formatPounds, less, type Pence, pence } from '../../values/money.ts';
import { type Both, inAll } from './both.ts';

type Entry = Row<Saving>;

// Trackers write a saving with either sign; what counts is how much of it was reached.
const size = (amount: Pence): Pence => pence(Math.abs(amount));

function verdict({ approved, year }: Entry, { achieved, forecast }: Entry): Pick<Promised, 'became' | 'because'> {
  if (approved === undefined) return { became: 'untold', because: 'The earlier plan states no approved amount.' };
  if (achieved === undefined) {
    const lower = forecast !== undefined && size(forecast) < size(approved);
    return lower
      ? {
          became: 'short',
          because: `Nothing achieved is stated; the forecast is ${formatPounds(less(size(approved), size(forecast)))} short.`,
        }
      : { became: 'untold', because: `What was achieved${year ? ` of ${year}` : ''} is not stated.` };
  }
  const missing = less(size(approved), size(achieved));
  return missing > 0
    ? { became: 'short', because: `${formatPounds(missing)} short of what was approved.` }
    : { became: 'done', because: missing < 0 ? `${formatPounds(pence(-missing))} more than was approved.` : 'As approved.' };
}

/** What became of the savings of a tracker: approved before, achieved by now. */
export function savingsKept(both: Both<Saving>): Promised[] {
  const kind = 'savings' as const;
  const nameOf = ({ title, line, id, year }: Entry): string => `${title ?? line ?? id}${year ? `, ${year}` : ''}`;
  const amount = (label: string, value: Pence | undefined): string =>
    value === undefined ? `${label} not stated` : `${label} ${formatPounds(value)}`;
  return inAll(both, {
    both: (was, is) => ({
      ...{ kind, what: nameOf(is), promised: amount('approved', was.approved), now: amount('achieved', is.achieved) },
      ...verdict(was, is),
      at: [at(was, 'approved'), at(is, 'achieved')],
    }),
    gone: (was) => ({
      ...{ kind, what: nameOf(was), promised: amount('approved', was.approved), now: 'not in the later plan', became: 'dropped' },
      because: 'The later plan has no such saving.',
      at: [at(was, 'approved')],
    }),
    come: (is) => ({
      ...{ kind, what: nameOf(is), promised: 'not in the earlier plan', now: amount('approved', is.approved), became: 'new' },
      because: 'The earlier plan had no such saving.',
      at: [at(is, 'approved')],
    }),
  });
}
