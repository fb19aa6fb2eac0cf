import type { Clock, ClockAnswer } from '../../nouns/clock.ts';
import type { Finding } from '../../nouns/finding.ts';
import type { Source } from '../../nouns/law.ts';
import type { Page, PageTable, PageWords } from '../../nouns/page.ts';
import { type Day, weekday } from '../../values/day.ts';
import { dayRuns, dayWords } from '../procurement/clock-days.ts';
import { clockLength, countingSentence, inForceWords, lengthOf } from '../procurement/clock-words.ts';
import { marks } from '../procurement/timeline-blocks.ts';
import { dayOr, words } from '../tables/cells.ts';
import { column, pageTable, rowsOf } from '../tables/page-table.ts';

/** The legal periods, by the law or subject each belongs to. */
export function clocksPage(clocks: readonly Clock[]): Page {
  const columns = [column('rule', 'Rule', 35), column('title', 'What it is', 42)];
  const families = [...new Set(clocks.map(({ family }) => family))];
  const blocks = families.map((family) => {
    const rows = rowsOf(
      clocks.filter((clock) => clock.family === family),
      ({ id }) => id,
      (clock) => ({ rule: words(clock.id), title: words(`${clock.title}: ${clockLength(clock)}`) }),
    );
    return pageTable(`clocks-${families.indexOf(family) + 1}`, family, columns, rows);
  });
  const lead = `\`commission clock RULE DATE\` works one out day by day; \`commission clock RULE\` tells more of one.`;
  return { id: 'clocks', title: 'Legal periods', lead, blocks };
}

/** Every legal period in one table with its length, dates in force and source, for `--csv`. */
export function clocksTable(clocks: readonly Clock[]): PageTable {
  const rows = rowsOf(
    clocks,
    ({ id }) => id,
    (clock) => ({
      rule: words(clock.id),
      title: words(clock.title),
      subject: words(clock.family),
      length: words(clockLength(clock)),
      from: dayOr(clock.inForce.from, ''),
      to: dayOr(clock.inForce.to, ''),
      source: words(clock.source.text),
      verified: words(clock.source.verified ? 'yes' : 'no'),
    }),
  );
  const columns = ['rule', 'title', 'subject', 'length', 'from', 'to', 'source', 'verified'].map((id) => column(id, id, 20));
  return pageTable('clocks', 'Legal periods', columns, rows);
}

/** One legal period: how it counts, its variants, where it comes from and when it was in force. */
export function clockCard(clock: Clock): Page {
  const variants = rowsOf(
    clock.variants,
    ({ id }) => id,
    ({ id, span, title }) => ({ variant: words(id), length: words(lengthOf(span)), when: words(title) }),
  );
  const columns = [column('variant', '--variant', 22), column('length', 'How long', 20), column('when', 'When', 34)];
  return {
    id: `clock-${clock.id}`,
    title: clock.title,
    lead: `${clock.id}: give ${clock.given}, and it gives ${clock.answer}.`,
    blocks: [
      { kind: 'words', heading: 'How it counts', paragraphs: [countingSentence(clock, clock.span), ...noted(clock)] },
      ...(variants.length === 0 ? [] : [pageTable(`clock-${clock.id}-variants`, 'In other circumstances', columns, variants)]),
      sourceBlock(clock.source, inForceWords(clock)),
    ],
  };
}

/** A legal period worked out: the answer, what must be said beside it, and the working with runs of days joined. */
export function clockPage(answer: ClockAnswer, remarks: readonly Finding[]): Page {
  const { clock, variant } = answer;
  return {
    id: `clock-${clock.id}`,
    title: clock.title,
    lead: [
      countingSentence(clock, variant?.span ?? clock.span),
      ...(variant === null ? [] : [`In this case (${variant.id}): ${variant.title}.`]),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    blocks: [
      answerTable(answer),
      ...remarks.map((remark): PageWords => ({ kind: 'words', heading: remark.title, paragraphs: [remark.text], tone: 'warn' })),
      ...(answer.days.length === 0 ? [] : [workingTable(answer)]),
      ...(variant === null ? noted(clock) : []).map((note): PageWords => ({ kind: 'words', paragraphs: [note] })),
      sourceBlock(variant?.source ?? clock.source, inForceWords(clock)),
    ],
  };
}

function answerTable({ clock, from, starts, latest, ends, actFrom }: ClockAnswer): PageTable {
  const told: readonly (readonly [string, Day | null, string])[] = [
    ['Given', from, clock.given],
    [clock.kind === 'leads up' ? 'Begins' : 'Opens', starts, clock.opens?.answer ?? clock.answer],
    ['No later than', latest, clock.answer],
    ['Ends', ends, clock.answer],
    ['From', clock.afterwards === null ? null : actFrom, clock.afterwards ?? ''],
  ];
  const rows = rowsOf(
    told.filter(([, day]) => day !== null),
    ([what]) => what,
    ([what, day, meaning]) => ({ what: words(what, 'strong'), day: words(dayWords(day as Day)), meaning: words(meaning) }),
  );
  const columns = [column('what', '', 13), column('day', 'Day', 16), column('meaning', 'Which is', 46)];
  return pageTable('clock-answer', 'Answer', columns, rows);
}

function workingTable({ days }: ClockAnswer): PageTable {
  const rows = rowsOf(
    dayRuns(days),
    ({ from }) => from,
    ({ from, to, counted, because }) => ({
      days: words(from === to ? dayWords(from) : `${dayWords(from)} to ${dayWords(to)}`),
      counted: words(counted ? 'counted' : '–', counted ? 'good' : 'muted'),
      because: words(because, counted ? undefined : 'muted'),
    }),
  );
  const columns = [column('days', 'Days', 36), column('counted', '', 7), column('because', 'Because', 32)];
  return pageTable('clock-working', 'Working', columns, rows);
}

/** Every day of the working in a row of its own, for `--csv`. */
export function clockDaysTable({ days }: ClockAnswer): PageTable {
  const rows = rowsOf(
    days,
    ({ date }) => date,
    ({ date, counted, because }) => ({
      date: dayOr(date, ''),
      weekday: words(weekdays[weekday(date)] as string),
      counted: words(counted ? 'yes' : 'no'),
      because: words(because),
    }),
  );
  const columns = [
    column('date', 'date', 10),
    column('weekday', 'weekday', 9),
    column('counted', 'counted', 7),
    column('because', 'because', 40),
  ];
  return pageTable('clock-days', 'Working', columns, rows);
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

function noted({ note }: Clock): string[] {
  return note === null ? [] : [note];
}

function sourceBlock({ text, verified }: Source, inForce: string): PageWords {
  const paragraphs = [verified ? `${text}.` : `${text}: ${marks.unverified}.`, inForce];
  return { kind: 'words', heading: 'Source', paragraphs, ...(verified ? {} : { tone: 'proposed' }) };
}
