import { notNamed, severalAuthorities } from '../../nouns/authority.ts';
import type { Assumption } from '../../nouns/model.ts';
import type { BudgetLine } from '../../nouns/money.ts';
import type { Row } from '../../nouns/row.ts';
import { headingOf, type Table } from '../../nouns/table.ts';
import { formatPounds, type Pence, sum } from '../../values/money.ts';
import { count, keyOf } from '../../values/text.ts';
import type { FinancialYear } from '../../values/year.ts';

/** The rows of a base, and what was said in choosing them. */
export interface ChosenTables {
  readonly kept: readonly Row<BudgetLine>[];
  readonly assumptions: readonly Assumption[];
}

/**
 * Which budget tables make the base, so that no pound is in it twice.
 *
 * Councils print one budget several ways. Where some tables of a year say the element of their rows and others do not,
 * the ones that do are the base: a table by element is the map's own view of the money, and a table without
 * (totals of strategies, a summary) usually prints the same money again, or money of other plans. It is reported as
 * published beside the base, never added. And a table that repeats another row for row counts once. Anything else adds up.
 * Of a table of several authorities only the organisation's own rows are taken, and none where no row is its own.
 */
export function chosenTables(all: readonly Row<BudgetLine>[], year: FinancialYear, organisation: string): ChosenTables {
  const taken = byTable(all).map((group) => ownOf(group, organisation));
  const groups = taken.flatMap(({ group }) => (group[1].length > 0 ? [group] : []));
  const withElement = groups.filter(([, own]) => own.some((row) => row.element !== undefined && row.budget !== undefined));
  const mixed = withElement.length > 0 && withElement.length < groups.length;
  const candidates = mixed ? withElement : groups;
  const beside = groups.filter((group) => !candidates.includes(group));
  const contents = candidates.length > 1 ? candidates.map(([, own]) => contentOf(own)) : [];
  const firsts = candidates.filter((_, index) => contents.indexOf(contents[index] as string) === index || contents.length === 0);
  const repeats = candidates.filter((group) => !firsts.includes(group));
  return {
    kept: firsts.flatMap(([, own]) => own),
    assumptions: [
      ...taken.flatMap(({ said: words }) => words),
      ...beside.map(([table, own]) =>
        said(table, own, `is published beside the base of ${year} and not added to it: its rows name no element`),
      ),
      ...repeats.map(([table, own]) => said(table, own, 'repeats another budget table row for row, and counts once')),
    ],
  };
}

type Group = readonly [Table, readonly Row<BudgetLine>[]];

function ownOf(group: Group, organisation: string): { readonly group: Group; readonly said: readonly Assumption[] } {
  const [table, rows] = group;
  const several = severalAuthorities(rows, organisation);
  if (several === null) return { group, said: [] };
  const who = count(several.authorities, 'authority', 'authorities');
  const what =
    several.own.length > 0
      ? `is the budget of ${who}: only the ${count(several.own.length, 'row')} of ${organisation} ${several.own.length === 1 ? 'is' : 'are'} in the base`
      : organisation === notNamed
        ? `is the budget of ${who}, and outside a workspace nothing says which is yours: it is left out of the base, and not added up. Put it in a workspace whose \`organisation\` is one of them`
        : `is the budget of ${who} and names none of them as ${organisation}: it is left out of the base, and not added up`;
  return { group: [table, several.own], said: [saidOf(table, `${where(table)} (${count(rows.length, 'row')}) ${what}.`)] };
}

function byTable(rows: readonly Row<BudgetLine>[]): readonly Group[] {
  const groups = new Map<string, [Table, Row<BudgetLine>[]]>();
  for (const row of rows) {
    const { table } = row.origin;
    const key = JSON.stringify([table.file, table.sheet, table.range]);
    const group = groups.get(key);
    if (group) group[1].push(row);
    else groups.set(key, [table, [row]]);
  }
  return [...groups.values()];
}

/** All that a budget row says of itself in words. */
export function wordsOf(row: Row<BudgetLine>): readonly string[] {
  return [row.code, row.line, row.service, row.element, row.tier, row.fund, row.partner, row.subjective, row.period].map((text) =>
    keyOf(text ?? ''),
  );
}

function contentOf(rows: readonly Row<BudgetLine>[]): string {
  return rows
    .map((row) => JSON.stringify([...wordsOf(row), row.budget ?? null]))
    .sort()
    .join('\n');
}

function said(table: Table, rows: readonly Row<BudgetLine>[], what: string): Assumption {
  const money = sum(rows.flatMap((row): readonly Pence[] => (row.budget === undefined ? [] : [row.budget])));
  return saidOf(table, `${where(table)} (${count(rows.length, 'row')}, ${formatPounds(money)}) ${what}.`);
}

function where({ file, sheet }: Table): string {
  return sheet === null ? file : `${file}, ${sheet}`;
}

function saidOf(table: Table, text: string): Assumption {
  return { text, source: 'budget tables', cell: headingOf(table, 'budget'), verified: true };
}
