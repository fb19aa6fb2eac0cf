import type { Command } from '../command.ts';

/** The budget by year, with savings and reallocations. */
export const model: Command = {
  name: 'model',
  does: 'the budget by year with savings and reallocations; several scenarios side by side',
  words: '[scenario...]',
  flags: [
    { flags: '--saving <line=amount...>', does: 'a saving without a file: "Children\'s centres=900000", or 17%; several may follow' },
    { flags: '--from <date>', does: 'the day the savings typed begin' },
    { flags: '--years <n>', does: 'for how many years, from the one they begin in (default: 3)' },
  ],
  examples: [
    'commission model -w fixtures/cambridgeshire',
    'commission model child-and-family-centres do-less --json',
    'commission model -w fixtures/cambridgeshire --saving "Children\'s centres=900000" --from 2018-04-01 --years 3',
    'commission model budget.xlsx --saving "Short breaks=10%" --from 2027-04-01',
  ],
  workspace: true,
  run: async (world, words, flags) => {
    const { budgetGround } = await import('../budget-ground.ts');
    const { modelOf } = await import('../../finance/model.ts');
    const { modelPages } = await import('../../reports/terminal/model-pages.ts');
    const { modelJson } = await import('../../output/json/model.ts');
    const { records, workspace, scenarios, assumed, label } = await budgetGround(world, words, flags);
    const models = (scenarios.length > 0 ? scenarios : [null]).map((scenario) => {
      const model = modelOf({ scenario, records, workspace });
      return { ...model, assumptions: [...assumed, ...model.assumptions] };
    });
    const shown = models.map(modelJson);
    const pages = modelPages(models);
    const table = pages[0]?.blocks.find((block) => block.kind === 'table');
    return {
      data: shown.length === 1 ? shown[0] : { scenarios: shown },
      pages,
      ...(table ? { table } : {}),
      asOf: workspace.asOf,
      workspace: label,
    };
  },
};
