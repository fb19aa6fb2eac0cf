import type { CellRef, Page } from '../nouns/page.ts';
import type { CellNames } from '../output/xlsx/cell-named.ts';
import type { Spot } from '../reports/tracing/trace.ts';
import { Refusal } from '../values/refusal.ts';
import { firstFew, list, nearest } from '../values/text.ts';

const mostNamed = 6;
const fewNamed = 2;

/** The one cell a text names, and what else answers to it where its plain meaning is the one. */
interface Wanted {
  readonly ref: CellRef;
  readonly names: CellNames;
  readonly others: string | null;
}

/** The one cell a text names: an address, a defined name, an amount, or words. Several or none are refused with what is near. */
export async function figureWanted(asked: string, pages: readonly Page[]): Promise<Wanted> {
  const { cellNames } = await import('../output/xlsx/cell-named.ts');
  const { figureName, figuresNamed, plainlyNamed } = await import('../reports/tracing/figure-named.ts');
  const names = cellNames(pages);
  // A shell that knows no single quotes leaves them standing.
  const text = asked.replace(/^'([^']*)'$/, '$1');
  const ref = names.named(text);
  if (ref) return { ref, names, others: null };
  const [sheet, address] = text.split('!');
  if (address !== undefined) {
    const bare = (sheet ?? '').replaceAll("'", '');
    const isSheet = names.sheets.some((each) => each.toLowerCase() === bare.toLowerCase());
    const near = nearest(bare, names.sheets);
    throw new Refusal(
      'figure-unknown',
      isSheet ? `No table of the plan has a cell at \`${text}\`.` : `The plan has no page \`${bare}\`.`,
      isSheet
        ? 'Write the plan with `commission plan -o plan.xlsx` and look which cell you mean.'
        : near
          ? `Did you mean \`${near}\`?`
          : `Its sheets are ${list(names.sheets)}.`,
    );
  }
  const found = figuresNamed(pages, text);
  const [one] = found;
  if (one && found.length === 1) return { ref: one.ref, names, others: null };
  if (!one)
    throw new Refusal(
      'figure-unknown',
      `No figure of the plan is called \`${text}\`.`,
      'Give its cell in the workbook (Budget!D7), its amount with its £ or %, or words of its row and its column both.',
    );
  const plain = plainlyNamed(found, text);
  // What only repeats another figure is named last.
  const repeats = (spot: Spot): boolean => spot.cell.formula?.op === 'cell';
  const first = found.filter((spot) => spot !== plain).sort((a, b) => Number(repeats(a)) - Number(repeats(b)));
  const named = first.map((spot) => `${names.addressOf(spot.ref)} (${figureName(spot)})`);
  const all = firstFew(named, plain ? fewNamed : mostNamed);
  if (plain) return { ref: plain.ref, names, others: `Other figures hold the words \`${text}\` too: ${all}. Ask about one by its cell.` };
  throw new Refusal('figure-ambiguous', `${found.length} figures of the plan answer to \`${text}\`.`, `Ask about the cell of one: ${all}.`);
}
