import type { Found } from '../../nouns/finding.ts';
import type { GapVerdict, PrintedGap, PrintedTimetable } from '../../nouns/printed-timetable.ts';
import type { Cell } from '../../values/cell.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { count, list, lowered } from '../../values/text.ts';
import { evidenceOf, sortedByCell } from '../order.ts';
import type { Rule } from '../rule.ts';

const wrong: ReadonlySet<GapVerdict> = new Set(['backwards', 'unlawful']);

/** What stands between two steps, told where nothing printed between them tells it. */
function between({ holds }: PrintedGap): string {
  return ` In between: ${list(holds.map((name) => lowered(name.replace(/^[^:]*: /, ''))))}.`;
}

function said(gap: PrintedGap): string {
  const { from, to, days, verdict, byLaw, shortest, likely, sources } = gap;
  const steps = `From “${from.title}” (${formatDay(from.day)}) to “${to.title}” (${formatDay(to.by)})`;
  if (verdict === 'backwards') return `${steps}: the later step is printed before the earlier one.`;
  const day = (one: Day | null): string => formatDay(one as Day);
  const law =
    verdict === 'unlawful'
      ? `by the law’s own periods it could not come before ${day(byLaw)}`
      : `the law’s own periods allow ${day(byLaw)}`;
  const held = sources.length > 0 && gap.to.id !== 'start' ? between(gap) : '';
  return `${steps}: ${count(days, 'day')}; ${law}, the shortest usual lengths ${day(shortest)}, the likely ones ${day(likely)}.${held}`;
}

/** What of it does not fit, by the gravest: what is shorter than usual is not against the law, and a day nobody meets is not too short. */
function whatIsFound(short: readonly PrintedGap[]): string {
  const has = (verdict: GapVerdict): boolean => short.some((gap) => gap.verdict === verdict);
  const found = [
    has('backwards') ? 'prints a later step before an earlier one' : '',
    has('unlawful') ? 'leaves less time than the law’s own periods' : '',
    has('short') ? 'leaves less time than such steps usually take at their shortest' : '',
    short.length === 0 ? 'has a day on which its step cannot be taken' : '',
  ];
  return list(found.filter((words) => words !== ''));
}

function found({ id, title, regime, gaps, remarks }: PrintedTimetable): Found[] {
  const short = gaps.filter(({ verdict }) => verdict === 'short' || wrong.has(verdict));
  const strange = remarks.filter(({ isWrong }) => isWrong);
  const cells = [...short.flatMap(({ from, to }) => [from.cell, to.cell]), ...strange.flatMap((one) => one.cells)];
  const [first, ...others] = cells as [Cell, ...Cell[]];
  if (first === undefined) return [];
  const lines = [...short.map(said), ...strange.map(({ text }) => text)];
  return [
    {
      text: `“${title}”, held against ${regime}, ${whatIsFound(short)}. Move a day${short.some(({ verdict }) => verdict === 'short') ? ', or say what shortens the stage' : ''}.\n${lines.map((line) => `• ${line}`).join('\n')}`,
      about: [id],
      evidence: evidenceOf(first, others),
      ...(short.some(({ verdict }) => wrong.has(verdict)) ? { severity: 'error' as const } : {}),
    },
  ];
}

/** A timetable of a procurement, as a paper prints it, that leaves less time than the law or practice needs. */
export const printedTimetableTooShort: Rule = {
  card: {
    family: 'papers',
    title: 'A printed timetable does not fit the law or the usual lengths of its steps',
    severity: 'warning',
    method:
      'Activities that print the steps of one procurement (tender, deadline, evaluation, decision, standstill, signature, mobilisation, start, by the words of the template of printed timetables) are held against the route its contract falls under. Days between two steps that are fewer than the shortest usual lengths of what must happen in them are found; fewer than the law’s own periods, or a later step before an earlier one, is an error. A decision on a day of which the council’s table of meetings knows no meeting is found too. Months and parts of months are read for the most days they can mean.',
    exclusions: [
      'Days that are enough at the shortest lengths, though not at the likely ones, are left alone; the timeline shows them.',
      'An approval to procure and a specification that are not printed are taken as settled before.',
      'A table in which fewer than half of the rows are steps, or without a start, is no timetable.',
      'A timetable for which no route can be told, and days beyond the known bank holidays, are not judged.',
    ],
    why: 'A contract signed inside its standstill can be set aside, and a mobilisation cut short begins without staff or families told.',
    remedy:
      'Start earlier, extend what runs now, or say which stage is shortened and how. `commission timeline` has the first days that fit and the last days of notices.',
    source:
      'Cumbria, 0-19 and Early Help integration (2019), process and timescales: 76 days from decision to start, 61 of them mobilisation',
    limits: {},
  },
  judge({ timetables }) {
    const all = sortedByCell(timetables, ({ cell }) => cell);
    const unjudged = all.flatMap(({ id, regime, because, cell, gaps }) =>
      regime === ''
        ? [{ about: id, because: because.replace(/\.$/, ''), cell }]
        : gaps.some(({ verdict }) => verdict === 'unknown')
          ? [{ about: id, because: 'some of its days lie beyond the bank holidays that are known', cell }]
          : [],
    );
    return { examined: all.length, found: all.flatMap(found), unjudged };
  },
};
