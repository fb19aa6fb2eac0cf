import { Refusal } from '../../values/refusal.ts';
import type { Command } from '../command.ts';

/** The budget by year, with savings and reallocations. */
export const model: Command = {
  name: 'model',
  does: 'the budget by year with savings and reallocations; several scenarios side by side',
  words: '[scenario...]',
  flags: [
    { flags: '--reach <amount>', does: 'the least harmful measures of a scenario that save this much for good' },
    { flags: '--by <year>', does: 'the year in which it must be reached; the last of the scenario when not said' },
    { flags: '--simulate <draws>', does: 'draw amounts, delays and delivery this many times: P10, P50, P90 and the chance' },
    { flags: '--seed <number>', does: 'where the draws begin; the same seed gives the same answer everywhere (1)' },
  ],
  examples: [
    'commission model -w fixtures/cambridgeshire',
    'commission model medium-term --reach 900k --by 2028/29',
    'commission model -w fixtures/cambridgeshire --simulate 10000 --seed 1',
    'commission model child-and-family-centres do-less --json',
  ],
  workspace: true,
  run: async (world, words, flags) => {
    const { openWorkspace } = await import('../open.ts');
    const { mustBeSettled } = await import('../needed-fields.ts');
    const { readScenarios } = await import('../scenarios.ts');
    const { settled } = await import('../../planning/settle.ts');
    const { modelAsked, targetOf, throwsOf, yearAsked } = await import('../reaching.ts');
    const { modelPages } = await import('../../reports/terminal/model-pages.ts');
    const { modelJson } = await import('../../output/json/model.ts');
    const opened = await openWorkspace(world, flags);
    const { workspace } = opened;
    mustBeSettled(
      'model',
      opened.files.flatMap(({ tables }) => tables),
      opened.label,
    );
    const records = settled(opened.records, workspace);
    if (records.budget.length === 0)
      throw new Refusal(
        'no-budget',
        'No budget table was found in this workspace.',
        'Add one under `sources`; `commission inspect FILE` shows how a file would be read.',
      );
    const scenarios = readScenarios(world, opened, words);
    const asked = { target: targetOf(flags), throws: throwsOf(flags), by: yearAsked(flags['by']) };
    const models = await Promise.all(
      (scenarios.length > 0 ? scenarios : [null]).map((scenario) => modelAsked({ scenario, records, workspace }, asked)),
    );
    const shown = models.map(modelJson);
    const pages = modelPages(models);
    const table = pages[0]?.blocks.find((block) => block.kind === 'table');
    return {
      data: shown.length === 1 ? shown[0] : { scenarios: shown },
      pages,
      ...(table ? { table } : {}),
      asOf: workspace.asOf,
      workspace: opened.label,
    };
  },
};
