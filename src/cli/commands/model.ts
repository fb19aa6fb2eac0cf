import { Refusal } from '../../values/refusal.ts';
import type { Command } from '../command.ts';

/** The budget by year, with savings and reallocations. */
export const model: Command = {
  name: 'model',
  does: 'the budget by year with savings and reallocations; several scenarios side by side',
  words: '[scenario...]',
  flags: [],
  examples: ['commission model -w fixtures/cambridgeshire', 'commission model child-and-family-centres do-less --json'],
  workspace: true,
  run: async (world, words, flags) => {
    const { takePicture } = await import('../picture.ts');
    const { mustBeSettled } = await import('../needed-fields.ts');
    const { readScenarios } = await import('../scenarios.ts');
    const { modelOf } = await import('../../finance/model.ts');
    const { judgeModels } = await import('../../rules/judge-models.ts');
    const { modelPages } = await import('../../reports/terminal/model-pages.ts');
    const { findingsOfModels } = await import('../../reports/terminal/model-findings.ts');
    const { modelJson } = await import('../../output/json/model.ts');
    const opened = await takePicture(world, flags);
    const { workspace, picture } = opened;
    mustBeSettled(
      'model',
      opened.files.flatMap(({ tables }) => tables),
      opened.label,
    );
    const { records } = picture;
    if (records.budget.length === 0)
      throw new Refusal(
        'no-budget',
        'No budget table was found in this workspace.',
        'Add one under `sources`; `commission inspect FILE` shows how a file would be read.',
      );
    const scenarios = readScenarios(world, opened, words);
    const models = (scenarios.length > 0 ? scenarios : [null]).map((scenario) => modelOf({ scenario, records, workspace }));
    const shown = models.map(modelJson);
    const { findings, outcomes } = judgeModels(picture, models);
    const pages = [...modelPages(models), ...findingsOfModels(findings, outcomes)];
    const table = pages[0]?.blocks.find((block) => block.kind === 'table');
    return {
      data: shown.length === 1 ? shown[0] : { scenarios: shown },
      pages,
      ...(table ? { table } : {}),
      findings,
      rules: outcomes,
      asOf: workspace.asOf,
      workspace: opened.label,
    };
  },
};
