import type { Saving } from '../../nouns/money.ts';
import type { Promised } from '../../nouns/promise.ts';
import { at, type Row } from '../../nouns/row.ts';
import { standingOf } from '../../nouns/standing-of-saving.ts';
import type { Day } from '../../values/day.ts';
import { formatPounds, less, type Pence, pence } from '../../values/money.ts';
import { type FinancialYear, hasEnded } from '../../values/year.ts';
import { type Both, inAll } from './both.ts';

type Entry = Row<Saving>;

// Trackers write a saving with either sign; what counts is how much of it was reached.
const size = (amount: Pence): Pence => pence(Math.abs(amount));

/** How a saving stood in either plan: decided in one is decided; one that says nothing is taken for what its column says, approved. */
function standing(was: Entry, is: Entry): ReturnType<typeof standingOf> {
  const [earlier, later] = [standingOf(was), standingOf(is)];
  return earlier === 'decided' || later === 'decided' ? 'decided' : (later ?? earlier);
}

/** The word for the amount of a saving: approved only where no decision beside it says that it is not. */
function labelOf(stands: ReturnType<typeof standingOf>): string {
  return stands === 'open' || stands === 'refused' ? 'put at' : 'approved';
}

// Words of a rating that say it is lost, whatever the day; red says no more than that it may be.
const missed =
  /\b(?:missed|lost|failed|undeliverable|(?:not|never|un)[ -]?(?:be )?(?:achiev|deliver)(?:ed|able)|will not be (?:achieved|delivered|met))\b/i;

function isSaidMissed({ deliveryRating, financialRating }: Entry): boolean {
  return [deliveryRating, financialRating].some((said) => said !== undefined && missed.test(said));
}

/** The verdict of a saving whose year still runs: not all of it is reached, and it is not short before the year is over. */
function running({ approved }: Entry, { achieved, forecast }: Entry, year: FinancialYear): Pick<Promised, 'became' | 'because'> {
  const said = achieved === undefined ? [] : [`${formatPounds(size(achieved))} is achieved so far`];
  const short = approved === undefined || forecast === undefined ? 0 : less(size(approved), size(forecast));
  const expected = short > 0 ? [`the forecast is ${formatPounds(pence(short))} short`] : [];
  return { became: 'to come', because: `${[`${year} is not over`, ...said, ...expected].join('; ')}.` };
}

function verdict(was: Entry, is: Entry, asOf: Day): Pick<Promised, 'became' | 'because'> {
  const stands = standing(was, is);
  const said = is.decision ?? was.decision;
  if (stands === 'open') return { became: 'to come', because: `It is not decided yet: “${said}”.` };
  if (stands === 'refused') return { became: 'dropped', because: `Its decision: “${said}”.` };
  const told = measured(was, is);
  const year = is.year ?? was.year;
  return told.became === 'done' || year === undefined || hasEnded(year, asOf) || isSaidMissed(is) ? told : running(was, is, year);
}

function measured({ approved, year }: Entry, { achieved, forecast }: Entry): Pick<Promised, 'became' | 'because'> {
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

/** What became of the savings of a tracker: approved before, achieved by now; one whose year is not over on the day is still to come. */
export function savingsKept(both: Both<Saving>, asOf: Day): Promised[] {
  const kind = 'savings' as const;
  const nameOf = ({ title, line, id, year }: Entry): string => `${title ?? line ?? id}${year ? `, ${year}` : ''}`;
  const amount = (label: string, value: Pence | undefined): string =>
    value === undefined ? `${label === 'put at' ? 'amount' : label} not stated` : `${label} ${formatPounds(value)}`;
  return inAll(both, {
    both: (was, is) => ({
      ...{ kind, what: nameOf(is), promised: amount(labelOf(standing(was, is)), was.approved), now: amount('achieved', is.achieved) },
      ...verdict(was, is, asOf),
      at: [at(was, 'approved'), at(is, 'achieved')],
    }),
    gone: (was) => ({
      ...{
        kind,
        what: nameOf(was),
        promised: amount(labelOf(standingOf(was)), was.approved),
        now: 'not in the later plan',
        became: 'dropped',
      },
      because: 'The later plan has no such saving.',
      at: [at(was, 'approved')],
    }),
    come: (is) => ({
      ...{ kind, what: nameOf(is), promised: 'not in the earlier plan', now: amount(labelOf(standingOf(is)), is.approved), became: 'new' },
      because: 'The earlier plan had no such saving.',
      at: [at(is, 'approved')],
    }),
  });
}
