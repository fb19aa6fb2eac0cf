import type { PageCell, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { at } from '../../nouns/row.ts';
import { hasColumn } from '../../nouns/table.ts';
import { formatDay } from '../../values/day.ts';
import { count, list } from '../../values/text.ts';
import { toBeSigned } from '../decisions/to-be-signed.ts';
import { boughtByOthersWords } from '../map/bought-by-others.ts';
import type { PageReport } from '../page-report.ts';
import { cellsOf, dayOr, words } from '../tables/cells.ts';
import type { AnyRow } from '../tables/fields.ts';
import { column, pageTable, rowsOf } from '../tables/page-table.ts';
import { recordCell } from '../tables/record-table.ts';
import { decidersSaid } from '../tables/titles.ts';
import { yearOverWords } from '../year-over.ts';

/** The control totals in one line; the page of that name has them table by table. */
function readFrom({ sources }: Plan): string {
  const tables = sources.flatMap((source) => source.tables);
  const rows = (field: 'read' | 'leftOut'): number => tables.reduce((n, table) => n + table.rows[field], 0);
  return `${count(sources.length, 'file')}, ${count(tables.length, 'table')}: ${count(rows('read'), 'row')} read and ${rows('leftOut').toLocaleString('en-GB')} left out (see Control totals)`;
}

function particulars(plan: Plan): PageTable {
  const { organisation, year, asOf, tierModel } = plan.workspace;
  const others = boughtByOthersWords(plan);
  const lines: readonly (readonly [string, string, PageCell])[] = [
    ['organisation', 'Organisation', words(organisation, 'strong')],
    ['year', 'Plan year', words(year)],
    ['as-of', 'As of', dayOr(asOf, 'not stated')],
    ['tiers', 'Tiers in use', words(list(tierModel.tiers.map(({ title }) => `“${title}”`)))],
    ['governance', 'Decisions are taken by', words(decidersSaid(plan.workspace), plan.workspace.isGovernanceAssumed ? 'warn' : undefined)],
    ['read', 'Read from', words(readFrom(plan))],
    ...(others === null ? [] : [['others', 'Of other councils', words(`${others}.`, 'warn')] as const]),
    ['version', 'Made with', words(`commission ${plan.version}`)],
  ];
  const columns = [
    column('what', 'Particular', 24),
    column('value', 'Value', 50, 'as commissioning.yaml has it or the command line asked for it, or a fact of the making of this plan'),
  ];
  return pageTable(
    'cover',
    'What this plan is',
    columns,
    lines.map(([key, what, value]) => ({ key, cells: { what: words(what), value } })),
  );
}

function versions(plan: Plan): readonly PageTable[] {
  if (plan.records.versions.length === 0) return [];
  const columns = [
    column('version', 'Version', 10),
    column('date', 'Date', 14),
    column('author', 'Author', 22),
    column('change', 'Change', 40),
    column('cells', 'Cell', 24),
  ];
  const rows = rowsOf(
    plan.records.versions,
    ({ id }) => id,
    (row) => ({
      ...Object.fromEntries(['version', 'date', 'author', 'change'].map((field) => [field, recordCell('versions', row, field)])),
      cells: cellsOf([at(row)]),
    }),
  );
  return [pageTable('versions', 'Document control', columns, rows)];
}

function signOff(plan: Plan): readonly PageTable[] {
  if (plan.records.clearances.length === 0) return [];
  // A blank is to be signed; what its table does not ask for is not.
  const asked = [
    column('clearance', 'Clearance', 24),
    column('answer', 'Answer', 12),
    column('role', 'Role', 14),
    column('name', 'Name', 14),
    column('signature', 'Signature', 12),
    column('date', 'Date', 12),
  ].filter(({ id }) => plan.records.clearances.some(({ origin }) => hasColumn(origin.table, id)));
  const columns = [...asked, column('cells', 'Cell', 22)];
  // A copy for publication is signed by nobody.
  const signed = (cell: PageCell, field: string, { origin }: AnyRow): PageCell =>
    plan.publication ? cell : toBeSigned(cell, field, origin.table);
  const rows = rowsOf(
    plan.records.clearances,
    ({ id }) => id,
    (row) => ({
      ...Object.fromEntries(asked.map(({ id }) => [id, signed(recordCell('clearances', row, id), id, row)])),
      cells: cellsOf([at(row)]),
    }),
  );
  return [pageTable('sign-off', 'Sign-off, blanks shown as they stand', columns, rows)];
}

/** Title, plan year, what it was read from in one line, document control, and sign-off with its blanks. */
export const cover: PageReport = {
  id: 'cover',
  title: 'Cover',
  build: (plan) => ({
    id: 'cover',
    title: 'Cover',
    lead: [
      `${plan.workspace.title}: ${plan.workspace.organisation}, ${plan.workspace.year}, as the files stood on ${formatDay(plan.workspace.asOf)}.`,
      ...[yearOverWords(plan.workspace) ?? []].flat(),
    ].join(' '),
    blocks: [particulars(plan), ...versions(plan), ...signOff(plan)],
  }),
};
