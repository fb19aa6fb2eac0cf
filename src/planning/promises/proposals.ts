import type { Proposal } from '../../nouns/intent.ts';
import type { Promised } from '../../nouns/promise.ts';
import { at, type Row } from '../../nouns/row.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { type Both, daysLater, inAll } from './both.ts';

type Entry = Row<Proposal>;

const dated = ({ decisionDate }: Entry): string => (decisionDate ? `decision on ${formatDay(decisionDate)}` : 'no day for its decision');

function verdict(was: Entry, is: Entry, asOf: Day): Pick<Promised, 'became' | 'because'> {
  const [promised, now] = [was.decisionDate, is.decisionDate];
  if (promised && now && now > promised)
    return { became: 'slipped', because: `${daysLater(promised, now)}: from ${formatDay(promised)} to ${formatDay(now)}.` };
  const due = now ?? promised;
  if (!due) return { became: 'untold', because: 'Neither plan gives a day for its decision.' };
  if (due >= asOf) return { became: 'to come', because: `Its decision is due on ${formatDay(due)}.` };
  return is.decision
    ? { became: 'done', because: `Decided: “${is.decision}”.` }
    : { became: 'untold', because: `Its decision was due on ${formatDay(due)}, and no file says what was decided.` };
}

/** What became of the proposals that were to be consulted on and decided. */
export function proposalsKept(both: Both<Proposal>, asOf: Day): Promised[] {
  const kind = 'proposals' as const;
  const nameOf = ({ proposal, id }: Entry): string => proposal ?? id;
  return inAll(both, {
    both: (was, is) => ({
      ...{ kind, what: nameOf(is), promised: dated(was), now: is.decision ? `${is.decision}; ${dated(is)}` : dated(is) },
      ...verdict(was, is, asOf),
      at: [at(was, 'decisionDate'), at(is, 'decisionDate')],
    }),
    gone: (was) => ({
      ...{ kind, what: nameOf(was), promised: dated(was), now: 'not in the later plan', became: 'dropped' },
      because: 'The later plan has no such proposal.',
      at: [at(was, 'proposal')],
    }),
    come: (is) => ({
      ...{ kind, what: nameOf(is), promised: 'not in the earlier plan', now: dated(is), became: 'new' },
      because: 'The earlier plan had no such proposal.',
      at: [at(is, 'proposal')],
    }),
  });
}
