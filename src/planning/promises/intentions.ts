import type { Intention } from '../../nouns/intent.ts';
import type { Promised } from '../../nouns/promise.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Day } from '../../values/day.ts';
import { keyOf } from '../../values/text.ts';
import { daysOf, type FinancialYear } from '../../values/year.ts';
import type { Both } from './both.ts';

type Entry = Row<Intention>;

function textsOf({ milestones }: Entry, year: FinancialYear): readonly string[] {
  return (milestones ?? []).filter((one) => one.year === year).map(({ text }) => text);
}

/** The year in which the later plan has a milestone of these words, the same one where it still has; null when it has none. */
function yearNow(is: Entry, year: FinancialYear, text: string): FinancialYear | null {
  const years = (is.milestones ?? []).filter((one) => keyOf(one.text) === keyOf(text)).map((one) => one.year);
  return years.includes(year) ? year : (years[0] ?? null);
}

type Verdict = Pick<Promised, 'now' | 'became' | 'because'>;

function verdict(is: Entry, year: FinancialYear, text: string, asOf: Day): Verdict {
  const now = yearNow(is, year, text);
  if (now !== null && now > year) return { now, became: 'slipped', because: `Moved from ${year} to ${now}.` };
  if (now !== null && now < year) return { now, became: 'ahead', because: `Brought forward from ${year} to ${now}.` };
  const hasPassed = daysOf(year).to < asOf;
  if (now === year)
    return hasPassed
      ? { now, became: 'untold', because: `${year} is over, and a table of intentions does not say what was reached.` }
      : { now, became: 'to come', because: `${year} is not over.` };
  const instead = textsOf(is, year).join('; ');
  return instead === ''
    ? { now: `nothing in ${year}`, became: 'dropped', because: 'The later plan has no such milestone.' }
    : { now: instead, became: 'untold', because: `The later plan says something else of ${year}: whether it is the same is for a person.` };
}

/** What became of each year’s milestones of the commissioning intentions. */
export function intentionsKept({ pairs, gone, come }: Both<Intention>, asOf: Day): Promised[] {
  const kind = 'intentions' as const;
  const whole = (row: Entry, rest: Omit<Promised, 'kind' | 'what' | 'at'>): Promised => ({
    ...{ kind, what: row.intention ?? row.id, ...rest },
    at: [at(row, 'intention')],
  });
  return [
    ...pairs.flatMap(({ was, is }) =>
      (was.milestones ?? []).map(
        ({ year, text }): Promised => ({
          ...{ kind, what: is.intention ?? is.id, promised: `${year}: ${text}`, ...verdict(is, year, text, asOf) },
          at: [at(was, 'milestones', year), at(is, 'milestones', year)],
        }),
      ),
    ),
    ...gone.map((row) =>
      whole(row, {
        promised: 'an intention',
        now: 'not in the later plan',
        became: 'dropped',
        because: 'The later plan has no such intention.',
      }),
    ),
    ...come.map((row) =>
      whole(row, {
        promised: 'not in the earlier plan',
        now: 'an intention',
        became: 'new',
        because: 'The earlier plan had no such intention.',
      }),
    ),
  ];
}
