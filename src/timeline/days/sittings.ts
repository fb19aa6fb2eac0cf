import type { Meeting } from '../../nouns/intent.ts';
import { at, type Row } from '../../nouns/row.ts';
import { type Cell, formatCell } from '../../values/cell.ts';
import { type Day, earlier, formatDay } from '../../values/day.ts';
import { count, keyOf, list } from '../../values/text.ts';

/** The meetings at which this council decides what a procurement needs, by day. They are known from `covers` to the last of them. */
export interface Sittings {
  readonly body: string;
  readonly days: readonly Day[];
  /** The day by which a meeting's papers are published, where its table says. */
  readonly agendaBy: ReadonlyMap<Day, Day>;
  readonly cells: ReadonlyMap<Day, Cell>;
  readonly covers: Day;
}

/** Which meetings decide, or why none in the table does: what is said either way. Both null when no file holds meetings. */
export interface Deciding {
  readonly sittings: Sittings | null;
  readonly because: string | null;
}

/** Who decides: the words their meetings are known by, and the one commissioning.yaml names, if it does (`calendar: decided-by`). */
export interface Deciders {
  readonly words: readonly string[];
  readonly named: string | null;
  readonly asOf: Day;
}

/** Meetings that advise, examine or regulate, and award no contract. */
const decidesNothing =
  /\b(?:scrutiny|overview|audit|licensing|planning|pensions?|standards|appeals?|shadow|forum|wellbeing|working group)\b/i;

/** The meetings of the workspace at which its decisions are taken: of the body it names, else of the only one that could be meant. */
export function sittingsOf(meetings: readonly Row<Meeting>[], { words, named, asOf }: Deciders): Deciding {
  const dated = meetings.filter((meeting) => meeting.date !== undefined);
  if (dated.length === 0) return { sittings: null, because: null };
  const bodies = [...new Map(dated.map(({ body }) => [keyOf(body ?? ''), body ?? '']))].map(([, body]) => body);
  const chosen = named === null ? likely(bodies, words) : bodies.filter((body) => keyOf(body) === keyOf(named));
  const [body] = chosen;
  if (body === undefined || chosen.length > 1) return { sittings: null, because: unsettled(chosen, bodies, named) };
  const own = dated.filter((meeting) => keyOf(meeting.body ?? '') === keyOf(body));
  const by = new Map(own.map((meeting) => [meeting.date as Day, meeting]));
  const days = [...by.keys()].sort();
  const found: Sittings = {
    body: body || 'the council',
    days,
    agendaBy: new Map(own.flatMap(({ date, agendaBy }) => (date && agendaBy && agendaBy <= date ? [[date, agendaBy] as const] : []))),
    cells: new Map([...by].map(([date, meeting]) => [date, at(meeting, 'date')])),
    covers: earlier(asOf, days[0] as Day),
  };
  return { sittings: found, because: `Decisions are taken at ${meetingsSaid(found)}.` };
}

/** The bodies that could decide: one named just so before those whose name only holds the words, and those that advise left out. */
function likely(bodies: readonly string[], words: readonly string[]): readonly string[] {
  const deciding = bodies.filter((body) => !decidesNothing.test(body));
  const exactly = deciding.filter((body) => words.includes(keyOf(body)));
  const holding = deciding.filter((body) => words.some((word) => keyOf(body).split(' ').includes(word)));
  return exactly.length > 0 ? exactly : holding.length > 0 ? holding : deciding.length === 1 ? deciding : [];
}

function unsettled(chosen: readonly string[], bodies: readonly string[], named: string | null): string {
  const any = 'so any working day is taken for a decision';
  if (named !== null) return `No meeting of “${named}” is in the files (there are ${list(bodies)}), ${any}.`;
  if (chosen.length > 1) return `${list(chosen)} could decide, and \`calendar: decided-by\` does not say which, ${any}.`;
  return `None of the meetings in the files (${list(bodies)}) decides contracts, ${any}; \`calendar: decided-by\` can name the one that does.`;
}

function meetingsSaid({ body, days, cells }: Sittings): string {
  const last = days.at(-1) as Day;
  return `${days.length === 1 ? `the only meeting of ${body} the files know,` : `the ${count(days.length, 'meeting')} of ${body} the files know, the last`} on ${formatDay(last)} (${formatCell(cells.get(last) as Cell)})`;
}

/** The first meeting on or after a day, whose papers can still be published when they must be ready no earlier than `papers`. Null beyond the meetings that are known. */
export function sittingFrom({ days, agendaBy, covers }: Sittings, from: Day, papers: Day | null): Day | null {
  if (from < covers) return null;
  return days.find((date) => date >= from && (papers === null || (agendaBy.get(date) ?? date) >= papers)) ?? null;
}
