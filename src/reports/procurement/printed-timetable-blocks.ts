import type { Page, PageTable } from '../../nouns/page.ts';
import type { GapVerdict, PrintedGap, PrintedStep, PrintedTimetable, RenewalGap } from '../../nouns/printed-timetable.ts';
import type { Tone } from '../../nouns/tone.ts';
import { type Day, formatDay, formatShortDay } from '../../values/day.ts';
import { count, list, lowered } from '../../values/text.ts';
import { counted, dayOr, words } from '../tables/cells.ts';
import { column, figures, pageTable, rowsOf } from '../tables/page-table.ts';

const tones: Readonly<Record<GapVerdict, Tone>> = {
  fits: 'good',
  tight: 'warn',
  short: 'warn',
  unlawful: 'bad',
  backwards: 'bad',
  unknown: 'muted',
};

const legend =
  'Days: as many as the printed words allow. By law: the first day the law’s own periods allow for the later step. Shortest: the same at the shortest lengths that are usual; later than printed is short. Tight: enough for those, not for the likely ones.';

const apart = 'By law leaves out what must be given some days before a step, for it may be given early; its last day stands below.';

function stepWords({ title }: PrintedStep, on: Day): string {
  return `${title} (${formatShortDay(on)})`;
}

/** The days between the steps a paper prints, against the law and practice. It fits eighty characters. */
function gapsTable({ id, gaps, notices }: PrintedTimetable): PageTable {
  const columns = [
    column('from', 'From', 17),
    column('to', 'To', 17),
    figures('days', 'Days', 4),
    column('law', 'By law', 11),
    column('shortest', 'Shortest', 11),
    column('verdict', 'Stands', 10),
  ];
  const rows = rowsOf(
    gaps,
    ({ from, to }) => `${from.id} ${to.id}`,
    ({ from, to, days, holds, byLaw, shortest, verdict, sources }) => ({
      from: words(stepWords(from, from.day), undefined, [from.cell]),
      to: words(stepWords(to, to.by), undefined, [to.cell]),
      days: counted(days),
      law: dayOr(sources.length === 0 ? null : byLaw, sources.length === 0 ? 'no rule' : 'not known'),
      shortest: dayOr(holds.length === 0 ? null : shortest, holds.length === 0 ? 'none' : 'not known'),
      verdict: words(verdict === 'unknown' ? 'not known' : verdict, tones[verdict]),
    }),
  );
  return pageTable(`${id}-gaps`, 'Days as printed', columns, rows, notices.length === 0 ? legend : `${legend} ${apart}`);
}

/** The last lawful days of the notices before what is printed; those gone by on the as-of day say so. */
function noticesTable({ id, notices }: PrintedTimetable, asOf: Day): PageTable {
  const columns = [
    column('notice', 'Notice', 27),
    column('before', 'Before', 18),
    column('by', 'Last day', 11),
    column('source', 'Source', 14),
  ];
  const rows = rowsOf(
    notices,
    ({ name, before }) => `${before.id} ${name}`,
    ({ name, before, by, source }) => ({
      notice: words(by !== null && by < asOf ? `${name} (its last day has passed)` : name, by !== null && by < asOf ? 'warn' : undefined),
      before: words(stepWords(before, before.by), undefined, [before.cell]),
      by: dayOr(by, 'not known'),
      source: words(source.text, source.verified ? undefined : 'proposed'),
    }),
  );
  return pageTable(`${id}-notices`, 'Last days of notices', columns, rows);
}

/** What must happen between two printed steps, where the law has a period in it. */
function held({ from, to, holds, byLaw, sources }: PrintedGap): string {
  const rests = list(sources.map(({ text, verified }) => `${text}${verified ? '' : ', not verified'}`));
  return `Between “${from.title}” and “${to.title}”: ${list(holds.map((name) => lowered(name.replace(/^[^:]*: /, ''))))} (${rests}).${byLaw === null ? '' : ` The law’s own periods allow the later step from ${formatDay(byLaw)}.`}`;
}

function renewalSaid({ title, said, renewal, next, days }: RenewalGap): string {
  return `“${title}” is due for renewal in ${said}: ${count(days, 'day')} from ${formatDay(renewal)} to the start on ${formatDay(next.start)}, and no end or extension is stated.`;
}

/** A printed timetable held against its route: what is printed, what fits, the last days of notices, and what comes before it. */
export function printedTimetablePage(timetable: PrintedTimetable, renewals: readonly RenewalGap[], asOf: Day): Page {
  const { id, title, regime, because, gaps, notices, remarks, steps, contract } = timetable;
  const wrong = gaps.filter(({ verdict }) => verdict !== 'fits' && verdict !== 'tight' && verdict !== 'unknown');
  const against = regime === '' ? 'not held against any route' : `held against ${regime}`;
  const items = [
    ...gaps
      .filter(({ sources, to }) => sources.length > 0 && to.id !== 'start')
      .map((gap) => ({ text: held(gap), cells: [gap.from.cell, gap.to.cell] })),
    ...remarks.map(({ text, cells }) => ({ text, cells })),
    ...renewals
      .filter(({ next }) => next.contract === contract)
      .map((gap) => ({ text: renewalSaid(gap), cells: [gap.cell, gap.next.cell] })),
  ];
  return {
    id,
    title: `As printed: ${title}`,
    lead: `${count(steps.length, 'printed step')}, ${against}: ${wrong.length === 0 ? 'no stretch is too short' : `${count(wrong.length, 'stretch', 'stretches')} of it too short`}.`,
    blocks: [
      { kind: 'words', ...(regime === '' ? {} : { heading: regime }), paragraphs: [because] },
      ...(gaps.length === 0 ? [] : [gapsTable(timetable)]),
      ...(notices.length === 0 ? [] : [noticesTable(timetable, asOf)]),
      ...(items.length === 0 ? [] : [{ kind: 'list' as const, heading: 'Beside it', items }]),
    ],
  };
}
