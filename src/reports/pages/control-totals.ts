import { kindTitles } from '../../nouns/kind-titles.ts';
import type { Kind } from '../../nouns/kinds.ts';
import type { SourceFile } from '../../nouns/plan.ts';
import { onNoPage } from '../../nouns/records.ts';
import { count, list } from '../../values/text.ts';
import { budgetTables } from '../budget/budget-tables.ts';
import { partsOfYearSaid } from '../budget/part-of-year-said.ts';
import type { PageReport } from '../page-report.ts';
import { moneyControls, rowControls } from '../read/control-totals.ts';

interface Unshown {
  readonly file: string;
  readonly kind: Kind;
  readonly rows: number;
}

/** Tables that are read, and whose rows no page of the plan shows. */
function rowsOnNoPage(sources: readonly SourceFile[]): readonly Unshown[] {
  return sources.flatMap(({ file, tables }) =>
    tables.flatMap(({ kind, rows }) => (kind !== 'other' && onNoPage.has(kind) && rows.read > 0 ? [{ file, kind, rows: rows.read }] : [])),
  );
}

function noPageNote(unshown: readonly Unshown[]): string {
  const named = unshown.map(({ file, kind, rows }) => `${count(rows, 'row')} of “${kindTitles[kind]}” (${file})`);
  return `Read, and shown on no page of this plan: ${list(named)}. Rules and scenarios draw on them.`;
}

/** Rows and money read and left out of every table of every file, so that nobody is fooled by a partial sum. */
export const controlTotals: PageReport = {
  id: 'control-totals',
  title: 'Control totals',
  build: (plan) => {
    const { sources, workspace } = plan;
    const money = moneyControls('control-money', sources, partsOfYearSaid(budgetTables(plan), workspace));
    const unshown = rowsOnNoPage(sources);
    const rows = unshown.reduce((sum, one) => sum + one.rows, 0);
    const isStated = money.rows.length > 0;
    return {
      id: 'control-totals',
      title: 'Control totals',
      lead: `What was read from each file and what was left out, in rows${isStated ? ' and in money' : '; no column of money is among what is shown'}.${rows > 0 ? ` ${count(rows, 'row')} read ${rows === 1 ? 'is' : 'are'} shown on no page.` : ''}`,
      blocks: [{ ...rowControls('control-rows', sources), ...(rows > 0 && { note: noPageNote(unshown) }) }, ...(isStated ? [money] : [])],
    };
  },
};
