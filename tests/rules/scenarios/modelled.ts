import { modelOf } from '../../../src/finance/model.ts';
import { scenarioFrom } from '../../../src/finance/scenario/scenario.ts';
import type { Model } from '../../../src/nouns/model.ts';
import { judgeModels } from '../../../src/rules/judge-models.ts';
import type { scenarioRules } from '../../../src/rules/scenarios/index.ts';
import { pence } from '../../../src/values/money.ts';
import { documentOf } from '../../finance/scenarios.ts';
import { type Given, pictureOf, type Sheet, sheetOf } from '../picture.ts';

/** A budget line, its budget in pounds. */
export interface Line {
  readonly line: string;
  readonly pounds: number;
  readonly fund?: string;
  readonly partner?: string;
  readonly element?: string;
}

/** The budget of 2015/16, one line a row: title, fund, partner, element, amount in columns A to E. */
export function budgetOf(...lines: readonly Line[]): Sheet {
  const rows = lines.map(({ pounds, ...rest }, index) => ({ ...rest, budget: pence(pounds * 100), id: `line-${index + 1}` }));
  return sheetOf('budget', rows, { columns: ['line', 'fund', 'partner', 'element', 'budget'] });
}

/** A scenario of 2015/16 to 2017/18: its measures start on line 5 of the file, one a line. */
export function scenarioOf(...measures: readonly string[]): string {
  return `scenario: Cuts\nyears: 2015/16 to 2017/18\nbase: 2015/16\nmeasures:\n${measures.map((measure) => `  - ${measure}\n`).join('')}`;
}

/** The model of a scenario on a picture. */
export function modelIn(given: Given, text: string): Model {
  const { records, workspace } = pictureOf(given);
  return modelOf({ scenario: scenarioFrom(documentOf(text)), records, workspace });
}

/** What one rule of scenarios makes of a scenario: what it found, by what measure, at which cells, and what it could not judge. */
export function judgedAs(code: keyof typeof scenarioRules, given: Given, ...measures: readonly string[]) {
  const { findings, outcomes } = judgeModels(pictureOf(given), [modelIn(given, scenarioOf(...measures))]);
  const own = findings.filter((finding) => finding.code === code);
  const outcome = outcomes.find((each) => each.code === code);
  return {
    findings: own,
    about: own.map(({ about }) => about),
    cells: own.map(({ evidence }) => evidence.map(({ cell }) => cell)),
    amounts: own.map(({ amount }) => amount),
    severities: own.map(({ severity }) => severity),
    texts: own.map(({ text }) => text),
    unjudged: (outcome?.unjudged ?? []).map(({ about }) => about),
    because: (outcome?.unjudged ?? []).map(({ because }) => because),
    examined: outcome?.examined ?? -1,
  };
}
