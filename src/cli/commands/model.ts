import type { Page } from '../../nouns/page.ts';
import type { Command } from '../command.ts';

/** What `--show` can be asked for; the tests hold it to the list of views. */
const views = ['bridge', 'do-nothing', 'measures', 'virement', 'element', 'tier', 'fund', 'partner', 'savings', 'base'];

/** The budget by year, with savings and reallocations. */
export const model: Command = {
  name: 'model',
  does: 'the budget by year with savings and reallocations; several scenarios side by side',
  words: '[scenario...]',
  flags: [
    { flags: '--show <view>', does: 'one view of it: lines bridged, measures, who pays, virements, the savings tracker …', choices: views },
    { flags: '--saving <line=amount...>', does: 'a saving without a file: "Children\'s centres=900000", or 17%; several may follow' },
    { flags: '--from <date>', does: 'the day the savings typed begin' },
    { flags: '--years <n>', does: 'for how many years, from the one they begin in (default: 3)' },
  ],
  examples: [
    'commission model -w fixtures/cambridgeshire',
    'commission model child-and-family-centres do-less --json',
    'commission model -w fixtures/cambridgeshire --saving "Children\'s centres=900000" --from 2018-04-01 --years 3',
    'commission model -w fixtures/cambridgeshire --show bridge',
    'commission model budget.xlsx --saving "Short breaks=10%" --from 2027-04-01',
  ],
  workspace: true,
  run: async (world, words, flags) => {
    const { budgetGround } = await import('../budget-ground.ts');
    const { modelOf } = await import('../../finance/model.ts');
    const { placedOf } = await import('../../planning/picture.ts');
    const { modelPages } = await import('../../reports/terminal/model-pages.ts');
    const { viewNamed, viewPages } = await import('../../reports/terminal/view-pages.ts');
    const { pageJson } = await import('../../output/json/page.ts');
    const { modelJson } = await import('../../output/json/model.ts');
    const { records, workspace, knowledge, scenarios, assumed, label } = await budgetGround(world, words, flags);
    const view = viewNamed(String(flags['show'] ?? ''));
    const placed = view?.id === 'base' ? { placements: placedOf(records, workspace, knowledge).placements } : {};
    const models = (scenarios.length > 0 ? scenarios : [null]).map((scenario) => {
      const model = modelOf({ scenario, records, workspace, ...placed });
      return { ...model, assumptions: [...assumed, ...model.assumptions] };
    });
    const narrow = !flags.json && !flags.csv && !flags.md && world.columns < 120;
    const pages = view ? viewPages(view, models, { records, workspace }, narrow) : modelPages(models);
    const shown = models.map((model, at) => ({
      ...modelJson(model),
      ...(view ? { view: pageJson((pages[at] ?? pages[0]) as Page) } : {}),
    }));
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
