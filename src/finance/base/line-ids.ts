import type { BudgetLine } from '../../nouns/money.ts';
import type { Row } from '../../nouns/row.ts';
import { slug } from '../../values/text.ts';

/** Names of the accounts movements balance against: no budget line may take one for its id. */
export const accounts = {
  savings: 'saved',
  avoidance: 'avoided',
  income: 'income',
  investment: 'invested',
  oneOff: 'one-off',
  reserves: 'drawn-from-reserves',
  pressures: 'pressures',
  indexation: 'indexation',
} as const;

const reserved: readonly string[] = Object.values(accounts);

/** What a budget line is called: its title, else its service, its element, its code. */
export function titleOf(row: Row<BudgetLine>): string {
  return row.line ?? row.service ?? row.element ?? row.code ?? row.id;
}

const telling: readonly (keyof BudgetLine)[] = ['element', 'tier', 'service', 'fund', 'partner', 'subjective', 'group', 'period', 'line'];

/** An id for each row, in the rows' order, made from its content: its code or title, then whatever tells it from its namesakes. */
export function lineIds(rows: readonly Row<BudgetLine>[]): readonly string[] {
  let ids = rows.map((row) => slug(row.code ?? titleOf(row)) || slug(row.id) || 'line');
  ids = ids.map((id) => (reserved.includes(id) ? `${id}-line` : id));
  for (const field of telling) {
    const shared = namesakes(ids);
    if (shared.size === 0) return ids;
    ids = ids.map((id, index) => {
      const text = shared.has(id) ? rows[index]?.[field] : undefined;
      return typeof text === 'string' && slug(text) !== '' && slug(text) !== id ? `${id}-${slug(text)}` : id;
    });
  }
  return numbered(ids, rows);
}

function namesakes(ids: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(ids.filter((id) => seen.has(id) || !seen.add(id)));
}

/** Rows alike in every word are numbered by their amounts, so that a sorted sheet gives the same ids. */
function numbered(ids: readonly string[], rows: readonly Row<BudgetLine>[]): readonly string[] {
  const taken = new Set(ids);
  const given = [...ids];
  for (const id of namesakes(ids)) {
    const alike = ids.flatMap((own, index) => (own === id ? [index] : []));
    alike.sort((a, b) => (rows[a]?.budget ?? 0) - (rows[b]?.budget ?? 0));
    let number = 1;
    for (const index of alike.slice(1)) {
      do number += 1;
      while (taken.has(`${id}-${number}`));
      taken.add(`${id}-${number}`);
      given[index] = `${id}-${number}`;
    }
  }
  return given;
}
