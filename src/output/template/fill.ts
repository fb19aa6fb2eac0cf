import type { Page } from '../../nouns/page.ts';
import { Refusal } from '../../values/refusal.ts';
import { nearest } from '../../values/text.ts';
import type { Imprint } from '../imprint.ts';
import { openPackage, packed, textOf, withPart } from '../package/package.ts';
import { sheetsOf } from '../package/worksheets.ts';
import { type Filling, withHowMade, withoutHowMade } from '../xlsx/how-made.ts';
import { cellsNamed } from './cells-named.ts';
import { dayStyles } from './day-styles.ts';
import {
  type Cells,
  cellAt,
  changeAt,
  filledBeneath,
  fillTable,
  type Ground,
  isDayInWords,
  type SheetChanges,
  valueChange,
} from './fill-table.ts';
import { countsFrom1904, liveAgain } from './live-again.ts';
import { markedTables, withLastRow } from './marked-tables.ts';
import { columnNamed, namedValues, planTables, valueIn } from './plan-names.ts';
import type { Grown } from './references.ts';
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
  /** Named cells, and columns as `contracts[End]`, whose style shows no days, so that days stand there in words. */
  readonly inWords: readonly string[];
  /** Names of cells and tables left as they are that are nearly the plan's own, with the name they may be meant for. */
  readonly near: readonly { readonly name: string; readonly meant: string }[];
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
 * all else stay as they are; charts, names and formats follow tables that grow; formulas are worked out when it is opened; how it was made
 * is said among its properties, so that it can be read back. A template that names nothing the plan has, or leaves no room beneath a table, is refused.
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
  const names = named.flatMap(({ name, at }) => {
    const sheet = worksheets.find((one) => one.name.toLowerCase() === at.sheet.toLowerCase());
    const content = values.get(name.toLowerCase());
    return sheet && content ? [{ name, at, sheet: sheet.name, content }] : [];
  });
  const namedInWords = names.flatMap(({ name, at, sheet, content }) => {
    const style = cellAt(cells.get(sheet) as Cells, at.top, at.left)?.style ?? null;
    changeAt(changes, sheet, at.top, at.left, valueChange(valueIn(content), style, ground));
    return isDayInWords(valueIn(content), style, ground) ? [name] : [];
  });
  const known = planTables(pages);
  const marked = worksheets.flatMap((sheet) => markedTables(from, sheet));
  const ours = marked.flatMap((table) => {
    const plan = known.get(table.name.toLowerCase());
    return plan ? [{ table, plan: plan.table }] : [];
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
  const live = withoutHowMade(liveAgain(sized, grown));
  const filling: Filling = {
    organisation: imprint.organisation,
    cells: names.map(({ name }) => name),
    columns: ours.flatMap(({ table: { name, headings }, plan }) =>
      headings.flatMap((heading) => (columnNamed(plan, heading) ? [`${name}[${heading}]`] : [])),
    ),
    beneath: Object.fromEntries(
      ours.map(({ table }, index) => {
        const shift = (grown[index] as Grown).is - table.last;
        return [table.name, filledBeneath(table, cells.get(table.sheet.name) as Cells).map((below) => below - shift)];
      }),
    ),
  };
  return {
    bytes: await packed(imprint.from ? withHowMade(live, { ...imprint, from: imprint.from, filled: filling }) : live),
    filled: {
      names: names.map(({ name }) => name),
      tables: ours.map(({ table, plan }, index) => ({
        ...{ name: table.name, sheet: table.sheet.name, rows: plan.rows.filter(({ total }) => !total).length },
        untouched: (grown[index] as (typeof grown)[number]).untouched,
      })),
      inWords: [...namedInWords, ...grown.flatMap(({ inWords }, at) => inWords.map((heading) => `${ours[at]?.table.name}[${heading}]`))],
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
