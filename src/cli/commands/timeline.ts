import type { Page, PageTable } from '../../nouns/page.ts';
import type { Timeline } from '../../nouns/timeline.ts';
import { exportPage } from '../../reports/terminal/export-page.ts';
import { count } from '../../values/text.ts';
import type { Command, Flags } from '../command.ts';
import type { TimelinesAsked } from '../timeline-asked.ts';
import { mustBePicture, timelineFile } from '../timeline-file.ts';

/** What is printed of procurements, in the order they are read. */
async function told(
  { timelines, clashes, timetables, renewals, others = null, imprint: { asOf } }: TimelinesAsked,
  flags: Flags,
): Promise<Page[]> {
  const { ganttPages, timelinePages } = await import('../../reports/terminal/timeline-pages.ts');
  const { printedTimetablePage } = await import('../../reports/procurement/printed-timetable-blocks.ts');
  const most = flags['show'] === 'all' || flags.csv || flags.md ? timelines.length : 40;
  const pages = flags['show'] === 'gantt' ? ganttPages(timelines, asOf, most) : timelinePages(timelines, most, clashes);
  const [first, ...rest] = pages;
  const whole = first && others !== null ? [{ ...first, lead: `${first.lead} ${others} --show all lists them too.` }, ...rest] : pages;
  return flags['show'] === 'gantt' ? whole : [...whole, ...timetables.map((one) => printedTimetablePage(one, renewals, asOf))];
}

/** The table printed as csv: the stages of one procurement that has them, or the chart that is asked for; else every procurement, told or not. */
async function tableOf({ timelines }: TimelinesAsked, pages: readonly Page[], flags: Flags): Promise<PageTable | undefined> {
  const { pipelineList } = await import('../../reports/procurement/pipeline-list.ts');
  const isOne = timelines.length === 1 && (timelines[0]?.stages.length ?? 0) > 0;
  if (timelines.length > 0 && !isOne && flags['show'] !== 'gantt') return pipelineList(timelines);
  return pages[0]?.blocks.find((block) => block.kind === 'table');
}

/** What a file holds, in words. */
function written(timelines: readonly Timeline[]): string {
  const drawn = timelines.filter(({ pointOfNoReturn }) => pointOfNoReturn !== null).length;
  const others = timelines.length - drawn;
  return `${count(drawn, 'procurement')} drawn${others === 0 ? '' : `; for ${others.toLocaleString('en-GB')} no last day to begin can be told`}.`;
}

/** Procurement timelines worked back from the day a contract must start. */
export const timeline: Command = {
  name: 'timeline',
  does: 'procurement timelines worked back from the day each contract must start',
  flags: [
    { flags: '--contract <name>', does: 'one contract only' },
    {
      flags: '--show <what>',
      does: 'every procurement, of contracts out of scope too, not the first 40; a chart; or the chance of one to start on time',
      choices: ['all', 'gantt', 'chance'],
    },
    { flags: '--regime <id>', does: 'a what-if: work this regime back from --start; needs no workspace' },
    { flags: '--start <date>', does: 'the day the contract should start, YYYY-MM-DD' },
    { flags: '--with <overlay...>', does: 'what else the what-if must hold: consultation, budget-setting, vcse-notice, redundancy …' },
    { flags: '--variant <id...>', does: 'a circumstance that changes its stages: urgent, planned-notice, general-exception …' },
    { flags: '-o, --output <file>', does: 'write it as a picture or a page: .svg, .html' },
    { flags: '--governance <who>', does: 'who decides in the what-if', choices: ['executive', 'committee', 'board'] },
  ],
  examples: [
    'commission timeline -w fixtures/cumbria',
    'commission timeline -w fixtures/cumbria --show gantt',
    'commission timeline -w fixtures/cumbria -o pipeline.svg',
    'commission timeline --regime pa2023-light-touch --start 2028-04-01 --show chance',
    'commission timeline --regime pa2023-light-touch --start 2028-04-01',
    'commission timeline --regime pa2023-open --start 2028-04-01 --variant urgent general-exception',
    'commission timeline --regime psr-most-suitable-provider --start 2028-04-01 --with consultation --governance board',
  ],
  workspace: true,
  run: async (world, _words, flags) => {
    const { timelineJson } = await import('../../output/json/timeline.ts');
    const output = flags['output'] as string | undefined;
    if (output !== undefined) mustBePicture(output, flags);
    const wondering = flags['regime'] !== undefined || flags['start'] !== undefined;
    const { pipelineAsked, whatIfAsked } = await import('../timeline-asked.ts');
    const made = wondering ? await whatIfAsked(world, flags) : await pipelineAsked(world, flags);
    const { timelines, imprint, label } = made;
    const file = output === undefined ? null : await timelineFile(world, output, made);
    const pages = file === null ? await told(made, flags) : [exportPage('timeline', written(timelines), file)];
    const table = await tableOf(made, pages, flags);
    const data = { ...timelineJson(made), ...(file === null ? {} : { files: [file] }) };
    return { data, pages, ...(table ? { table } : {}), asOf: imprint.asOf, workspace: label };
  },
};
