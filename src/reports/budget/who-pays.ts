import type { PageCell } from '../../nouns/page.ts';
import type { FinancialYear } from '../../values/year.ts';
import { words } from '../tables/cells.ts';

/** Years one after another in which somebody pays less (-1), the same (0) or more (1). */
interface Run {
  readonly sign: number;
  readonly first: FinancialYear;
  readonly last: FinancialYear;
}

const amounts: Readonly<Record<string, string>> = { '-1': 'less', '0': 'the same', '1': 'more' };

function runsOf(changes: readonly (readonly [FinancialYear, number])[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [year, change] of changes) {
    const sign = Math.sign(change) + 0;
    const last = runs.at(-1);
    if (last?.sign === sign) runs[runs.length - 1] = { ...last, last: year };
    else runs.push({ sign, first: year, last: year });
  }
  return runs[0]?.sign === 0 && runs.length > 1 ? runs.slice(1) : runs;
}

function spanOf({ first, last }: Run): string {
  return first === last ? ` in ${first}` : ` from ${first} to ${last}`;
}

/** What the changes of every year mean to whoever pays, against the base: whoever pays less for one year only does not pay the same. */
export function outcome(changes: readonly (readonly [FinancialYear, number])[]): PageCell {
  const runs = runsOf(changes);
  if (runs.every(({ sign }) => sign === 0)) return words('pays the same', 'muted');
  const said = runs.map((run, at) => `${amounts[run.sign]}${at < runs.length - 1 ? spanOf(run) : ''}`);
  return words(`pays ${said.join(', then ')}`, runs.some(({ sign }) => sign > 0) ? 'warn' : undefined);
}
