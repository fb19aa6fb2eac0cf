import type { BudgetLine } from '../nouns/money.ts';
import { lineNames } from '../nouns/paid-from.ts';
import { at, type Row } from '../nouns/row.ts';
import { formatCell } from '../values/cell.ts';
import { Refusal } from '../values/refusal.ts';
import { keyOf } from '../values/text.ts';
import type { RollLine } from './rolling.ts';
import type { Scenario } from './scenario/scenario.ts';

/** Refuses a measure or an uplift on a line that stands in the budget without an amount: it is there, and nothing can be done to it. */
export function mustHaveAmounts(
  { measures, uplifts }: Pick<Scenario, 'measures' | 'uplifts'>,
  lines: readonly RollLine[],
  blank: readonly Row<BudgetLine>[],
): void {
  if (blank.length === 0) return;
  const valued = new Set(lines.flatMap(({ names }) => names.line.map(keyOf)));
  const selectors = [...uplifts.map(({ on }) => on), ...measures.flatMap(({ on, fromLine, toLine }) => [on, fromLine, toLine])];
  for (const { facet, names, place } of selectors.flatMap((one) => one?.asks ?? []))
    for (const name of facet === 'line' || facet === 'services' ? names : []) {
      const row = valued.has(keyOf(name)) ? undefined : blank.find((each) => lineNames(each).map(keyOf).includes(keyOf(name)));
      if (row !== undefined)
        throw new Refusal(
          'line-without-amount',
          `The budget line \`${name}\` stands at ${formatCell(at(row))}, and states no amount for its base year, see ${formatCell(at(row, 'budget'))}.`,
          'Write its amount in, or ask for another line.',
          place,
        );
    }
}
