import type { Model } from '../../nouns/model.ts';
import type { Page } from '../../nouns/page.ts';
import { Refusal } from '../../values/refusal.ts';
import type { Command } from '../command.ts';
import { scenariosOffered } from '../offers.ts';

/** What `--show` can be asked for; the tests hold it to the list of views, and to `workforce`, which needs no budget. */
const views = [
  'bridge',
  'do-nothing',
  'measures',
  'virement',
  'element',
  'tier',
  'fund',
  'partner',
  'value',
  'chart',
  'savings',
  'base',
  'workforce',
];

/** The budget by year, with savings and reallocations. */
export const model: Command = {
  name: 'model',
  does: 'the budget by year with savings and reallocations; several scenarios side by side',
  words: '[scenario...]',
  offers: scenariosOffered,
  flags: [
    { flags: '--show <view>', does: 'one view of it: lines bridged, measures, who pays, virements, the savings tracker …', choices: views },
    { flags: '--saving [line=amount...]', does: 'a saving without a file: "Children\'s centres=900000", or 17%; alone it asks and draws' },
    { flags: '--from <date>', does: 'the day the savings typed begin' },
    { flags: '--years <n>', does: 'for how many years, from the one they begin in (default: 3)' },
    { flags: '--reach <amount>', does: 'the least harmful measures that save this much for good; `shift`: the most that can move' },
    { flags: '--by <year>', does: 'the year in which it must be reached; the last of the scenario when not said' },
    { flags: '--simulate <draws>', does: 'draw amounts, delays and delivery this many times: P10, P50, P90 and the chance' },
    { flags: '--seed <number>', does: 'where the draws begin; the same seed gives the same answer everywhere (1)' },
  ],
  examples: [
    'commission model -w fixtures/cambridgeshire',
    'commission model child-and-family-centres do-less --json',
    'commission model -w fixtures/cambridgeshire --saving "Children\'s centres=900000" --from 2018-04-01 --years 3',
    'commission model -w fixtures/cambridgeshire --show bridge',
    'commission model budget.xlsx --saving "Short breaks=10%" --from 2027-04-01',
    'commission model offer --reach 500k --by 2018/19',
    'commission model offer --reach shift',
    'commission model offer --simulate 10000 --seed 1',
    'commission model -w fixtures/doncaster --show workforce',
    'commission model "ten fewer residential placements" --from 2026-10-01',
  ],
  remark: `\`--csv\` prints the budget by year with its net and what its lines add to; of
several scenarios the net budgets side by side; with \`--reach\` the packages, and
with \`--simulate\` the draws. With \`--show\` it prints the first table of the
view without its totals. \`--md\` has every table, to the penny.`,
  workspace: true,
  run: async (world, words, flags) => {
    const { isPlacementChange } = await import('../../finance/workforce/asked-change.ts');
    if (flags['show'] === 'workforce' || words.some(isPlacementChange)) {
      const { placementsAsked, workforceAsked } = await import('../model-workforce.ts');
      return flags['show'] === 'workforce' ? workforceAsked(world, words, flags) : placementsAsked(world, words, flags);
    }
    const { budgetGround } = await import('../budget-ground.ts');
    const { modelAsked, targetOf, throwsOf, yearAsked } = await import('../reaching.ts');
    const { appraised } = await import('../../finance/worth/appraisal.ts');
    const { rateForMoney } = await import('../../finance/worth/discount.ts');
    const { placedOf } = await import('../../planning/picture.ts');
    const { cutShort } = await import('../../reports/terminal/cut-short.ts');
    const { modelPages } = await import('../../reports/terminal/model-pages.ts');
    const { viewNamed, viewPages } = await import('../../reports/terminal/view-pages.ts');
    const { judgeModels } = await import('../../rules/judge-models.ts');
    const { findingsOfModels } = await import('../../reports/terminal/model-findings.ts');
    const { findingNames } = await import('../finding-names.ts');
    const { shiftJson } = await import('../shift-json.ts');
    const { pageJson } = await import('../../output/json/page.ts');
    const { differencesOf } = await import('../../reports/model/model-differences.ts');
    const { differenceJson, modelJson } = await import('../../output/json/model.ts');
    if (flags['saving'] === true) {
      const { whatIfAsked } = await import('../what-if.ts');
      return whatIfAsked(world, await budgetGround(world, words, flags, { isJudged: true }), flags);
    }
    const asked = { target: targetOf(flags), throws: throwsOf(flags), by: yearAsked(flags['by']) };
    const view = viewNamed(String(flags['show'] ?? ''));
    // A view shows no findings; an answer in JSON holds them whatever is shown, and a package is chosen by some of them.
    const ground = await budgetGround(world, words, flags, {
      isJudged: view === null || flags.json === true || asked.target !== null,
      isOfFiles: view?.ofFiles === true,
    });
    const { records, workspace, picture, knowledge, scenarios, assumed, discountRates, label } = ground;
    const placed = view?.id === 'base' ? { placements: (picture ?? placedOf(records, workspace, knowledge)).placements } : {};
    const input = (scenario: (typeof scenarios)[number] | null) => ({ scenario, records, workspace, ...placed });
    const made: Model[] = [];
    for (const scenario of scenarios.length > 0 ? scenarios : [null]) {
      try {
        made.push(await modelAsked(input(scenario), asked, picture));
      } catch (error) {
        if (ground.passOver === null || !(error instanceof Refusal)) throw error;
        ground.passOver(error);
      }
    }
    if (made.length === 0) made.push(await modelAsked(input(null), asked, picture));
    const models = made.map((one) => {
      const model = appraised(one, rateForMoney(discountRates, workspace.asOf));
      return { ...model, assumptions: [...assumed, ...ground.leftOut, ...model.assumptions] };
    });
    const isTerminal = !flags.json && !flags.csv && !flags.md;
    const narrow = isTerminal && world.columns < 120;
    const { findings, outcomes } = picture ? judgeModels(picture, models) : { findings: [], outcomes: [] };
    // Of a large budget pages take long to make, and its JSON holds none but those of a view.
    const pages = view ? viewPages(view, models, { records, workspace }, narrow) : flags.json ? [] : modelPages(models);
    const shown = models.map((model, at) => ({
      ...modelJson(model),
      ...(model.reach ? { shift: shiftJson(model.reach) } : {}),
      ...(view ? { view: pageJson((pages[at] ?? pages[0]) as Page) } : {}),
    }));
    const table = pages[0]?.blocks.find((block) => block.kind === 'table');
    return {
      data: shown.length === 1 ? shown[0] : { scenarios: shown, differences: differencesOf(models).map(differenceJson) },
      pages: [
        ...(isTerminal ? cutShort(pages) : pages),
        ...(view || !picture ? [] : findingsOfModels(findings, outcomes, findingNames(picture))),
      ],
      ...(table ? { table, isWhole: view === null } : {}),
      findings,
      rules: outcomes,
      asOf: workspace.asOf,
      workspace: label,
    };
  },
};
