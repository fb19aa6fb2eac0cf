import type { Formula, PageTable, PageWords } from '../../nouns/page.ts';
import { type Pence, sum } from '../../values/money.ts';
import { liveMoney, money, words } from '../tables/cells.ts';
import { charted } from '../tables/charted.ts';
import { added, column, figures, pageTable, totalRow } from '../tables/page-table.ts';
import { type Mapped, onTier, standings, statedValue, tierColumns, valuesNote } from './map-places.ts';

const id = 'map-tiers';

/** What services state they cost a year, by tier, drawn; words where none states it, for nothing may be guessed. */
export function spendByTier(plan: Mapped): PageTable | PageWords {
  const all = standings(plan);
  if (all.every(({ value }) => value === null))
    return {
      kind: 'words',
      heading: 'Spend by tier',
      paragraphs: [
        'Spend by tier is not shown: no service here states what it costs a year, and a published budget by element says nothing of tiers. A column of annual values in the register makes it.',
      ],
      tone: 'muted',
    };
  const columns = [column('tier', 'Tier', 34), figures('annualValue', 'Annual values stated', 16)];
  const rows = tierColumns(plan).map(({ key, title }) => ({
    key,
    cells: { tier: words(title), annualValue: statedValue(onTier(all, title), { tier: title }) },
  }));
  const [shown, once] = [added(rows, 'annualValue') ?? 0, sum(all.flatMap(({ value }): Pence[] => (value === null ? [] : [value])))];
  const formula: Formula = { op: 'sum-column', table: id, column: 'annualValue' };
  const total = shown === once ? liveMoney(once, formula, 'strong') : money(once, undefined, 'strong');
  const told = valuesNote(plan, all);
  const note = shown === once ? told : `${told} A service on several tiers is in the sum of each and once in the total.`;
  const table = pageTable(
    id,
    'Annual values stated, by tier',
    columns,
    [...rows, totalRow(columns, words('All', 'strong'), { annualValue: total })],
    note,
  );
  return charted(table, { title: 'Annual values stated, by tier', labels: 'tier', figure: 'annualValue', across: 'bars' });
}
