import { contractInWords } from '../../nouns/called.ts';
import type { BudgetLine } from '../../nouns/money.ts';
import type { Records } from '../../nouns/records.ts';
import type { Row } from '../../nouns/row.ts';
import { Refusal } from '../../values/refusal.ts';
import { keyOf, list, nearest } from '../../values/text.ts';
import type { FinancialYear } from '../../values/year.ts';
import type { RollLine } from '../rolling.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Base } from './base.ts';
import { namesOfContract } from './line-names.ts';

/** Refuses a base year the budget tables do not hold, with the line that names it and the years there are. */
export function mustHoldYear(
  { base, baseAt }: Scenario,
  { lines }: Base,
  budget: readonly Row<BudgetLine>[],
  unstated: FinancialYear,
): void {
  const years = [...new Set(budget.flatMap((row) => (row.budget === undefined ? [] : [row.year ?? unstated])))].sort();
  if (lines.length > 0 || years.length === 0 || years.includes(base)) return;
  const near = nearest(base, years) ?? years.at(-1);
  throw new Refusal(
    'no-such-year',
    `No budget line is of ${base}, the base year; these tables hold ${list(years)}.`,
    `Write \`base: ${near}\` if that is the budget to start from, and \`years\` from it on.`,
    baseAt,
  );
}

/** Refuses a contract that a register holds and no budget line answers to: naming another contract would be no help. */
export function mustBePaid({ measures }: Pick<Scenario, 'measures'>, lines: readonly RollLine[], { contracts }: Records): void {
  const answered = new Set(lines.flatMap(({ names }) => names.contract.map(keyOf)));
  const asks = measures.flatMap(({ on, fromLine, toLine }) => [on, fromLine, toLine].flatMap((selector) => selector?.asks ?? []));
  for (const { facet, names, place } of asks) {
    if (facet !== 'contract') continue;
    for (const name of names) {
      const held = contracts.find((contract) => namesOfContract(contract).some((own) => keyOf(own) === keyOf(name)));
      if (held === undefined || answered.has(keyOf(name))) continue;
      throw new Refusal(
        'contract-without-line',
        `The register holds the contract ${contractInWords(held)}, and no budget line answers to it.`,
        'Say which line pays for it with a `budget-line` line in decisions.csv, or name that line with `line`.',
        place,
      );
    }
  }
}
