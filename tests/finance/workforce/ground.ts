import type { CarePlacement, Workforce } from '../../../src/nouns/provision.ts';
import type { Row } from '../../../src/nouns/row.ts';
import type { Table } from '../../../src/nouns/table.ts';
import type { Workspace } from '../../../src/nouns/workspace.ts';
import { address } from '../../../src/values/cell.ts';
import { type Pence, pence } from '../../../src/values/money.ts';
import { slug } from '../../../src/values/text.ts';
import { budgetTable } from '../rows.ts';

const posts = ['team', 'tier', 'role', 'fte', 'costPerFte', 'caseload', 'demand', 'weeksOpen'] as const;
const places = ['type', 'provider', 'children', 'weeklyCost'] as const;

function tableOf(kind: 'workforce' | 'placements', fields: readonly string[]): Table {
  const columns = fields.map((field, index) => ({
    index,
    heading: field,
    cell: address(index, 1),
    field,
    confidence: 1,
    status: 'exact' as const,
  }));
  return { ...budgetTable(kind, `data/${kind}.csv`), kind, columns };
}

/** Pounds as pence, for a test to read. */
export const pounds = (amount: number): Pence => pence(Math.round(amount * 100));

/** Rows of a table of teams, from row 2 on. */
export function postRows(rows: readonly Workforce[]): readonly Row<Workforce>[] {
  const table = tableOf('workforce', posts);
  return rows.map((row, index) => ({ ...row, id: slug(`${row.team} ${row.role}`), origin: { table, row: index + 2, notes: [] } }));
}

/** Rows of a table of placements, from row 2 on. */
export function placeRows(rows: readonly CarePlacement[]): readonly Row<CarePlacement>[] {
  const table = tableOf('placements', places);
  return rows.map((row, index) => ({ ...row, id: slug(`${row.type} ${row.provider}`), origin: { table, row: index + 2, notes: [] } }));
}

/** Three tiers of need. */
export const tiers: Pick<Workspace, 'tierModel'> = {
  tierModel: {
    id: 'four-tier',
    title: 'Tiers',
    source: 'a test',
    tiers: [
      { id: 'tier-1', title: 'Tier 1, universal', names: ['Tier 1'] },
      { id: 'tier-2', title: 'Tier 2, targeted', names: ['Tier 2'] },
      { id: 'tier-3', title: 'Tier 3, enhanced', names: ['Tier 3'] },
    ],
  },
};
