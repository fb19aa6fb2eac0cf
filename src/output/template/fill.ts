import type { Page } from '../../nouns/page.ts';
import { Refusal } from '../../values/refusal.ts';
import { nearest } from '../../values/text.ts';
import type { Imprint } from '../imprint.ts';
import { openPackage, type Package, packed, textOf, withPart } from '../package/package.ts';
import { sheetsOf, workbookPart } from '../package/worksheets.ts';
import { attributeOf, childrenOf, rootOf, textWithin } from '../package/xml.ts';
import { dayStyles } from './day-styles.ts';
import { type Cells, cellAt, changeAt, fillTable, type Ground, heldAs, type SheetChanges } from './fill-table.ts';
import { countsFrom1904, liveAgain } from './live-again.ts';
import { markedTables, withLastRow } from './marked-tables.ts';
import { namedValues, planTables, type Value } from './plan-names.ts';
import { type Grown, type Stretch, stretchOf } from './references.ts';
import { withCells, writtenCells } from './sheet-cells.ts';

/** What of a template was filled, and what of it was left because the plan has no such thing. */
export interface Filled {
  readonly names: readonly string[];
  readonly tables: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly rows: number;
    readonly untouched: readonly string[];
  }[];
  readonly unknown: readonly string[];
  /** Names of cells and tables left as they are that are nearly the plan's own, with the name they may be meant for. */
  readonly near: readonly { readonly name: string; readonly meant: string }[];
}

interface Named {
  readonly name: string;
  readonly at: Stretch;
}

function cellsNamed(from: Package): Named[] {
  const workbook = workbookPart(from);
  const xml = workbook === null ? '' : textOf(from, workbook);
  const root = rootOf(xml);
  const list = root && childrenOf(xml, root).find(({ name }) => name === 'definedNames');
  return (list ? childrenOf(xml, list) : []).flatMap((entry) => {
    const at = stretchOf(textWithin(xml.slice(entry.open, entry.close)));
    return at ? [{ name: attributeOf(entry.tag, 'name') ?? '', at }] : [];
  });
}

/** Names that the plan has not, where it has one nearly so. */
function nearly(names: readonly string[], known: readonly string[]): Filled['near'] {
  return names.flatMap((name) => {
    const meant = known.includes(name.toLowerCase()) ? null : nearest(name, known);
    return meant === null ? [] : [{ name, meant }];
  });
}

function mustFill(named: number, tables: number, file: string, known: readonly string[]): void {
  if (named + tables > 0) return;
  throw new Refusal(
    'nothing-to-fill',
    'This template has no cell and no table of a name that the plan knows.',
    `Name a cell \`organisation\` or \`as_of\`, or a table \`annual_plan\`, as plan.xlsx names its own (Formulas, Name Manager); cells may be named ${known.slice(0, 6).join(', ')} and so on.`,
    { file },
  );
}

/**
 * A council’s own workbook filled from the plan: cells by their defined names, tables by theirs and their headings. Styles, charts and
 * all else stay as they are; charts, names and formats follow tables that grow; formulas are worked out when it is opened. A template
 * that names nothing the plan has, or leaves no room beneath a table, is refused.
 */
export async function filledTemplate(
  template: Uint8Array,
  file: string,
  pages: readonly Page[],
  imprint: Imprint,
): Promise<{ readonly bytes: Uint8Array; readonly filled: Filled }> {
  const from = await openPackage(template);
  const { worksheets } = sheetsOf(from);
  const ground: Ground = { file, days: dayStyles(from), from1904: countsFrom1904(from) };
  const cells = new Map(worksheets.map(({ name, part }) => [name, writtenCells(textOf(from, part))]));
  const changes: SheetChanges = new Map();
  const values = namedValues(pages, imprint);
  const named = cellsNamed(from);
  const names = named.filter(({ name }) => values.has(name.toLowerCase()));
  for (const { name, at } of names) {
    const sheet = worksheets.find((one) => one.name.toLowerCase() === at.sheet.toLowerCase());
    const style = sheet ? (cellAt(cells.get(sheet.name) as Cells, at.top, at.left)?.style ?? null) : null;
    if (sheet)
      changeAt(changes, sheet.name, at.top, at.left, {
        held: heldAs(values.get(name.toLowerCase()) as Value, style, ground),
      });
  }
  const known = planTables(pages);
  const marked = worksheets.flatMap((sheet) => markedTables(from, sheet));
  const ours = marked.flatMap((table) => {
    const plan = known.get(table.name.toLowerCase());
    return plan ? [{ table, plan }] : [];
  });
  mustFill(names.length, ours.length, file, [...values.keys()]);
  const grown = ours.map(({ table, plan }) => fillTable(changes, table, plan, cells.get(table.sheet.name) as Cells, ground));
  const parts = worksheets.reduce((made, { name, part }) => {
    const own = changes.get(name);
    return own ? withPart(made, part, withCells(textOf(made, part), own)) : made;
  }, from);
  const sized = ours.reduce(
    (made, { table }, index) => withPart(made, table.part, withLastRow(textOf(made, table.part), table, (grown[index] as Grown).is)),
    parts,
  );
  return {
    bytes: await packed(liveAgain(sized, grown)),
    filled: {
      names: names.map(({ name }) => name),
      tables: ours.map(({ table, plan }, index) => ({
        ...{ name: table.name, sheet: table.sheet.name, rows: plan.rows.filter(({ total }) => !total).length },
        untouched: (grown[index] as (typeof grown)[number]).untouched,
      })),
      unknown: marked.filter(({ name }) => !known.has(name.toLowerCase())).map(({ name }) => name),
      near: [
        ...nearly(
          named.map(({ name }) => name),
          [...values.keys()],
        ),
        ...nearly(
          marked.map(({ name }) => name),
          [...known.keys()],
        ),
      ],
    },
  };
}
