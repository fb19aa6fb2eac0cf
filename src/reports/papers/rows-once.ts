import type { Page, PageRow, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { alikeOnce, procuredAs, procuredTitle } from '../procurement/procured-once.ts';
import { absent, counted } from '../tables/cells.ts';
import { figures, textIn } from '../tables/page-table.ts';

/** Tables with a row for each contract, and the columns by which a committee tells one procurement from another, its name first. */
const toldBy: Readonly<Record<string, readonly string[]>> = {
  pipeline: ['contract', 'regime', 'start', 'noReturn', 'verdict', 'late'],
  'procurement-options': ['contract', 'option', 'enough', 'beginBy', 'text'],
  decisions: ['about', 'day', 'printed', 'what', 'body', 'notice', 'papers', 'callIn', 'key'],
  milestones: ['contract', 'status', 'due', 'kind', 'because', 'owner'],
};

/** The contract each row of those tables is of, by table and key. */
function contractsOf({ timelines, milestones }: Plan): (table: string, key: string) => string | undefined {
  const decided = timelines.flatMap(({ id, contract, stages }) =>
    [id, ...stages.map((stage) => `${id} ${stage.id}`)].map((key) => [key, contract] as const),
  );
  const options = timelines.flatMap(({ id, contract, options: all }) => all.map(({ title }) => [`${id} ${title}`, contract] as const));
  const dated = new Map(milestones.map(({ id, contract }) => [id, contract]));
  const worked = new Map([...decided, ...options]);
  return (table, key) => (table === 'milestones' ? dated : worked).get(key);
}

function once(table: PageTable, alike: readonly string[], providersOf: (keys: readonly string[]) => number): PageTable {
  const [name = ''] = alike;
  const groups = alikeOnce(table.rows, (row) => [procuredAs(textIn(row, name)), ...alike.slice(1).map((id) => row.cells[id]?.content)]);
  if (groups.length === table.rows.length) return table;
  const rows = groups.map((own): PageRow => {
    const [row] = own;
    const n = providersOf(own.map(({ key }) => key));
    const [first, ...others] = own.map((one) => textIn(one, name)) as [string, ...string[]];
    const title = { ...row.cells[name], content: { kind: 'text' as const, text: procuredTitle([first, ...others]) } };
    return { ...row, cells: { ...row.cells, [name]: title, providers: n === 0 ? absent('not stated') : counted(n) } };
  });
  const at = table.columns.findIndex(({ id }) => id === name) + 1;
  const [all, left] = [table.rows, rows].map(({ length }) => length.toLocaleString('en-GB'));
  const note = `Contracts of one name or lots of one, with the same days, are one row, with how many providers they are let to: ${all} rows of the workbook are ${left} here.`;
  return {
    ...table,
    columns: [...table.columns.slice(0, at), figures('providers', 'Providers', 9), ...table.columns.slice(at)],
    rows,
    note: table.note ? `${table.note} ${note}` : note,
  };
}

/** Pages in which what is procured once stands once: a framework let to nine providers is one decision of a committee, and says so. */
export function procuredOnce(pages: readonly Page[], plan: Plan): readonly Page[] {
  const contractOf = contractsOf(plan);
  const providers = new Map(plan.records.contracts.map(({ id, provider }) => [id, provider ?? []]));
  const providersOf = (table: string) => (keys: readonly string[]) =>
    new Set(keys.flatMap((key) => providers.get(contractOf(table, key) ?? '') ?? [])).size;
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.map((block) => {
      const alike = block.kind === 'table' ? toldBy[block.id] : undefined;
      return block.kind === 'table' && alike ? once(block, alike, providersOf(block.id)) : block;
    }),
  }));
}
