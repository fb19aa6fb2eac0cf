import type { Page } from '../../nouns/page.ts';
import type { Clash, Timeline } from '../../nouns/timeline.ts';
import { type Day, daysBetween, formatDay } from '../../values/day.ts';
import { count, slug } from '../../values/text.ts';
import { clashesList } from '../procurement/clash-list.ts';
import { pipelineGantt, stagesGantt } from '../procurement/gantt.ts';
import { optionsTable } from '../procurement/options-table.ts';
import { marks, pipelineTable, stagesTable } from '../procurement/timeline-blocks.ts';
import { alsoHeldList } from '../register/also-held.ts';
import { distinct } from '../tables/page-table.ts';

function leadOf({ pointOfNoReturn, verdict, lateByWorkingDays, direction, start }: Timeline): string {
  const begin = pointOfNoReturn ? `it must begin by ${formatDay(pointOfNoReturn)}` : 'the last day to begin is not known';
  const late = lateByWorkingDays ? `, its start by ${count(lateByWorkingDays, 'working day')}` : '';
  const end = start
    ? `${direction === 'backward' ? 'Worked back from' : 'Worked forward to'} ${formatDay(start)}`
    : 'Worked without a start date';
  return `${end}: ${begin}; ${verdict}${late}.`;
}

function playedOut({ simulation }: Timeline): Page['blocks'] {
  if (!simulation) return [];
  const { runs, seed, onTime, p50, p80 } = simulation;
  const by = (day: Day | null): string => (day === null ? 'after the last day whose bank holidays are known' : `by ${formatDay(day)}`);
  const text = `Begun today and played through ${count(runs, 'time')} with lengths drawn between the low and the high of practice, it starts on time in ${Math.round(onTime * 100)}% of them. Half have started ${by(p50)} (P50), four in five ${by(p80)} (P80). (Seed ${seed}; the lengths are practice, drawn apart from each other.)`;
  return [{ kind: 'words', heading: 'Chance to start on time', paragraphs: [text] }];
}

function unread(timeline: Timeline): Page['blocks'] {
  const from = [...new Set(timeline.stages.filter(({ verified }) => !verified).map(({ name }) => name))];
  if (from.length === 0) return [];
  const text = `Lengths or law set down from memory and not yet read in the source: ${from.join('; ')}.`;
  return [{ kind: 'words', paragraphs: [text], tone: 'proposed' }];
}

function restsOn({ conditions }: Timeline): Page['blocks'] {
  const items = conditions.map(({ text, source, verified }) => ({
    text: `${text} (${source}${verified ? '' : `; ${marks.unverified}`})`,
    cells: [],
  }));
  return items.length === 0 ? [] : [{ kind: 'list', heading: 'What it rests on', items }];
}

function pipelinePage(timelines: readonly Timeline[], most: number, clashes: readonly Clash[]): Page {
  const told = timelines.filter(({ verdict }) => verdict !== 'unknown');
  const unknown = timelines.filter(({ verdict }) => verdict === 'unknown');
  const more = told.length > most ? ` The first ${most} are shown; --show all shows every one.` : '';
  return {
    id: 'pipeline',
    title: 'Procurement pipeline',
    lead: `${count(timelines.length, 'procurement')}: ${told.length.toLocaleString('en-GB')} worked back from the day the contract must start, ${unknown.length.toLocaleString('en-GB')} that could not be.${more}`,
    blocks: [
      ...(told.length === 0 ? [] : [pipelineTable(told.slice(0, most), true)]),
      ...alsoHeldList(told),
      ...clashesList(clashes),
      ...untold(unknown),
    ],
  };
}

/** More procurements than this are a pipeline to scan: their stages are shown one contract at a time. */
const shownWhole = 3;

/** What cannot be worked out, by reason: a register of contracts without end dates is one thing to mend, not a thousand. */
function untold(timelines: readonly Timeline[]): Page['blocks'] {
  const reasons = [...new Set(timelines.map(({ because }) => because.replace(/[,;]? ?see .*$/, '')))];
  const items = reasons.map((because) => {
    const mine = timelines.filter((timeline) => timeline.because.startsWith(because));
    return { text: `${count(mine.length, 'contract')}: ${because}`, cells: mine.slice(0, 8).map(({ cell }) => cell) };
  });
  return items.length === 0 ? [] : [{ kind: 'list', heading: 'Could not be worked out', items, tone: 'warn' }];
}

/** The same as charts: one procurement by its stages, several as a pipeline, the `most` that must begin soonest. */
export function ganttPages(timelines: readonly Timeline[], asOf: Day, most = Number.POSITIVE_INFINITY): Page[] {
  const only = timelines.length === 1 ? timelines[0] : undefined;
  if (only && only.stages.length > 0)
    return [{ id: 'gantt', title: only.title, lead: leadOf(only), blocks: [stagesGantt('gantt-stages', only, asOf)] }];
  const told = timelines.filter(({ pointOfNoReturn }) => pointOfNoReturn !== null);
  const untoldOf = timelines.filter(({ pointOfNoReturn }) => pointOfNoReturn === null);
  const soonest = [...told].sort((a, b) => daysBetween(b.pointOfNoReturn as Day, a.pointOfNoReturn as Day)).slice(0, most);
  const which = soonest.length < told.length ? ` The chart shows the ${soonest.length} that must begin soonest.` : '';
  const lead = `${count(told.length, 'procurement')} worked back from the day the contract must start.${which}`;
  const charts = told.length === 0 ? [] : [pipelineGantt('gantt-pipeline', soonest, asOf)];
  return [{ id: 'gantt', title: 'Procurement pipeline', lead, blocks: [...charts, ...untold(untoldOf)] }];
}

/** Procurement timelines: one or a few with their stages, float and options; many as one pipeline, the first `most` of them. */
export function timelinePages(timelines: readonly Timeline[], most = 40, clashes: readonly Clash[] = []): Page[] {
  if (timelines.length > shownWhole) return [pipelinePage(timelines, most, clashes)];
  const overview: Page[] = timelines.length === 1 ? [] : [pipelinePage(timelines, most, clashes)];
  const ids = distinct(timelines.map(({ id }) => `timeline-${slug(id)}`));
  const each = timelines.map((timeline, index): Page => {
    const id = ids[index] as string;
    const options = optionsTable([timeline], `${id}-options`, true);
    return {
      id,
      title: timeline.title,
      lead: leadOf(timeline),
      blocks: [
        { kind: 'words', heading: timeline.regime, paragraphs: [timeline.because] },
        stagesTable(`${id}-stages`, [timeline], true),
        ...playedOut(timeline),
        ...(options.rows.length > 0 ? [options] : []),
        ...restsOn(timeline),
        ...unread(timeline),
      ],
    };
  });
  return [...overview, ...each];
}
