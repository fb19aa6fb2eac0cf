import type { Page } from '../../nouns/page.ts';
import type { Timeline } from '../../nouns/timeline.ts';
import { formatDay } from '../../values/day.ts';
import { count, slug } from '../../values/text.ts';
import { distinct } from '../page-table.ts';
import { optionsTable, pipelineTable, stagesTable } from '../timeline-blocks.ts';

function leadOf({ pointOfNoReturn, verdict, lateByWorkingDays, direction, start }: Timeline): string {
  const begin = pointOfNoReturn ? `it must begin by ${formatDay(pointOfNoReturn)}` : 'the last day to begin is not known';
  const late = lateByWorkingDays ? `, by ${count(lateByWorkingDays, 'working day')}` : '';
  const end = start
    ? `${direction === 'backward' ? 'Worked back from' : 'Worked forward to'} ${formatDay(start)}`
    : 'Worked without a start date';
  return `${end}: ${begin}; ${verdict}${late}.`;
}

function unread(timeline: Timeline): Page['blocks'] {
  const from = [...new Set(timeline.stages.filter(({ verified }) => !verified).map(({ name }) => name))];
  if (from.length === 0) return [];
  const text = `Lengths or law set down from memory and not yet read in the source: ${from.join('; ')}.`;
  return [{ kind: 'words', paragraphs: [text], tone: 'proposed' }];
}

/** Procurement timelines: all of them in one table when there are several, then each with its stages, float and options. */
export function timelinePages(timelines: readonly Timeline[]): Page[] {
  const overview: Page[] =
    timelines.length === 1
      ? []
      : [
          {
            id: 'pipeline',
            title: 'Procurement pipeline',
            lead: `${count(timelines.length, 'procurement')}, each with the last day it can begin.`,
            blocks: timelines.length === 0 ? [] : [pipelineTable(timelines, true)],
          },
        ];
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
        ...(options.rows.length > 0 ? [options] : []),
        ...unread(timeline),
      ],
    };
  });
  return [...overview, ...each];
}
