import type { PageRow, PageTable } from '../../nouns/page.ts';
import { lowered, namedApart } from '../../values/text.ts';
import { alikeOnce } from '../procurement/procured-once.ts';
import { counted, words } from '../tables/cells.ts';
import { column, figures, pageTable, textIn } from '../tables/page-table.ts';
import { dutyStands } from './duty-stands.ts';

// As many not judged stand in their own rows; more hide the few that are.
const mostAlone = 6;
const mostNamed = 4;

/** What asks for a duty, without its section: `Children Act 1989`, `SI 2013/351`; of guidance its name. */
function askedBy(source: string): string {
  const [law] = /^SI \d{4}\/\d+|^.*?(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(source) ?? [];
  return law ?? (source.split(/[.;(]/)[0] as string).trim();
}

/** A table of duties as paper has room for it: those that were judged a row each, and the others by what asks for them and how many they are, where they are many. Any other table is as it was. */
export function dutiesTogether(table: PageTable): readonly PageTable[] {
  const isUnjudged = (row: PageRow): boolean => textIn(row, 'shown') === dutyStands.unjudged;
  const unjudged = table.id.startsWith('duties-') ? table.rows.filter(isUnjudged) : [];
  if (unjudged.length <= mostAlone) return [table];
  const judged = table.rows.filter((row) => !isUnjudged(row));
  const rows = alikeOnce(unjudged, (row) => askedBy(textIn(row, 'source'))).map((own): PageRow => {
    const law = askedBy(textIn(own[0], 'source'));
    const titles = own.map((row) => textIn(row, 'duty'));
    return { key: law, cells: { law: words(law), count: counted(own.length), among: words(namedApart(titles, mostNamed)) } };
  });
  const together = pageTable(
    `${table.id}-unjudged`,
    `${table.caption} that could not be judged, by what asks for them`,
    [column('law', 'Asked by', 44), figures('count', 'How many', 10), column('among', 'Which', 110)],
    rows,
    `Not judged is no pass. Each of these ${lowered(table.caption)}, and why it could not be judged, is in the workbook of the plan.`,
  );
  return [...(judged.length > 0 ? [{ ...table, rows: judged }] : []), together];
}
