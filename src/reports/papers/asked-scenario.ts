import type { Model } from '../../nouns/model.ts';
import type { Day } from '../../values/day.ts';
import { pence } from '../../values/money.ts';
import { list } from '../../values/text.ts';
import { inPrices, netCalled } from '../budget/net-called.ts';
import { besidePublished } from '../budget/published-table.ts';
import { decidedAlready } from '../decisions/decided-already.ts';
import { type ModelledChange, modelledChange } from '../model/model-sums.ts';
import { grantWords } from '../model/modelled-figures.ts';
import { drawWords } from '../model/reserves-drawn.ts';
import { scenarioCalled } from '../model/scenario-called.ts';
import { poundsOnPaper } from '../paper/whole-pounds.ts';

/** What a scenario makes of the budget: against doing nothing, against what is published for years to come, and what of it a reserve or a grant pays. */
function madeOfBudget(model: Model, { year, saved, granted, drawn }: ModelledChange): string {
  const net = poundsOnPaper(model.totals[year]?.net ?? pence(0));
  const way = saved > 0 ? `${poundsOnPaper(saved)} less than` : saved < 0 ? `${poundsOnPaper(pence(-saved))} more than` : 'the same as';
  const beside = besidePublished(model);
  const published =
    beside === null || beside.words === null
      ? ''
      : beside.year === year
        ? ` and ${beside.words}`
        : `, and in ${beside.year} ${beside.words}`;
  const apart = [...(granted === 0 ? [] : ['changes of grant']), ...(drawn === 0 ? [] : ['reserves'])];
  const before = apart.length === 0 ? '' : ` before ${list(apart)}`;
  const besides = [...grantWords(model), ...drawWords(model)].map((words) => `; ${words}`);
  return `${netCalled(model)} in ${year}${inPrices(model)} is ${net}, ${way} doing nothing${before}${published}${besides.join('')};`;
}

/** What members are asked about a scenario: to consider it or, where all of it is decided, to note it; null where it changes nothing. */
export function askedOfScenario(model: Model, asOf: Day): string | null {
  const change = modelledChange(model);
  if (change === null) return null;
  const made = madeOfBudget(model, change);
  const decided = decidedAlready(model, asOf);
  const called = `the scenario “${scenarioCalled(model)}”`;
  return decided === null ? `consider ${called}, whose ${made}` : `note ${called}, decided already (${decided}): its ${made}`;
}
