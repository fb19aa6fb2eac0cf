import type { Timeline } from '../../nouns/timeline.ts';
import { parseDay } from '../../values/day.ts';
import { Refusal } from '../../values/refusal.ts';
import { keyOf, meant, nearest } from '../../values/text.ts';
import type { Command } from '../command.ts';

function named(timelines: readonly Timeline[], wanted: string): Timeline {
  const chosen = timelines.find(
    (timeline) => timeline.id === wanted || timeline.contract === wanted || keyOf(timeline.title) === keyOf(wanted),
  );
  if (chosen) return chosen;
  const like = meant(
    wanted,
    timelines.map(({ title }) => title),
  );
  throw new Refusal(
    'contract-unknown',
    `No procurement for a contract called \`${wanted}\` is due here.`,
    like ?? '`commission timeline` lists those that are.',
  );
}

/** Procurement timelines worked back from the day a contract must start. */
export const timeline: Command = {
  name: 'timeline',
  does: 'procurement timelines worked back from the day each contract must start',
  flags: [
    { flags: '--contract <name>', does: 'one contract only' },
    { flags: '--all', does: 'every procurement of the pipeline, not the first 40' },
    { flags: '--regime <id>', does: 'a what-if: work this regime back from --start' },
    { flags: '--start <date>', does: 'the day the contract should start, YYYY-MM-DD' },
  ],
  examples: ['commission timeline -w fixtures/cumbria', 'commission timeline --regime pa2023-light-touch --start 2028-04-01'],
  workspace: true,
  run: async (world, _words, flags) => {
    const { takePicture } = await import('../picture.ts');
    const { mustBeSettled } = await import('../needed-fields.ts');
    const { whatIf } = await import('../../timeline/what-if.ts');
    const { timelinePages } = await import('../../reports/terminal/timeline-pages.ts');
    const { timelineJson } = await import('../../output/json/timeline.ts');
    const { picture, knowledge, label } = await takePicture(world, flags);
    const { workspace, timelines } = picture;
    let shown = timelines;
    if (flags['regime'] !== undefined || flags['start'] !== undefined) {
      const start = parseDay(String(flags['start'] ?? ''));
      if (!start && flags['start'] !== undefined)
        throw new Refusal('day-unreadable', `\`${String(flags['start'])}\` is not a day.`, 'Write --start as 2028-04-01.');
      if (!start) throw new Refusal('start-missing', 'A what-if needs the day the contract should start.', 'Add --start 2028-04-01.');
      const ids = knowledge.regimes.map((regime) => regime.id);
      if (flags['regime'] === undefined)
        throw new Refusal('regime-missing', 'A what-if needs a regime.', `Add --regime with one of \`${ids.join('`, `')}\`.`);
      const regime = knowledge.regimes.find(({ id }) => id === flags['regime']);
      if (!regime)
        throw new Refusal(
          'regime-unknown',
          `\`${flags['regime']}\` is not a regime.`,
          `Did you mean \`${nearest(String(flags['regime']), ids) ?? ids.join('`, `')}\`?`,
        );
      shown = [
        whatIf({ workspace, regimes: knowledge.regimes, overlays: knowledge.overlays, calendars: knowledge.calendars, regime, start }),
      ];
    } else mustBeSettled('timeline', picture.tables);
    if (shown === timelines && flags['contract'] !== undefined) shown = [named(timelines, String(flags['contract']))];
    const pages = timelinePages(shown, flags['all'] === true || flags.csv || flags.md ? shown.length : 40);
    const table = pages[0]?.blocks.find((block) => block.kind === 'table');
    return { data: timelineJson(shown), pages, ...(table ? { table } : {}), asOf: workspace.asOf, workspace: label };
  },
};
