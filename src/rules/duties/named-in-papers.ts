import type { Duty } from '../../nouns/law.ts';
import type { Picture } from '../../nouns/picture.ts';
import { at, type Row } from '../../nouns/row.ts';
import { type Cell, formatCell } from '../../values/cell.ts';
import { keyOf } from '../../values/text.ts';
import { ofPicture } from '../of-picture.ts';
import { inOrder } from '../order.ts';
import { isNamedIn } from './duty.ts';

/** Papers of these files that are no list of services: plans, budgets, specifications, logs. Payments name payees, not services. */
const paperTexts = ofPicture(({ records }): readonly { readonly key: string; readonly cell: Cell }[] => {
  const { activities, intentions, specifications, budget, savings, proposals, grants, workforce } = records;
  const rows: readonly Row<object>[] = [activities, intentions, specifications, budget, savings, proposals, grants, workforce].flatMap(
    (kind) => inOrder<Row<object>>(kind),
  );
  return rows.flatMap((row) =>
    Object.entries(row).flatMap(([field, value]) =>
      typeof value === 'string' && field !== 'id' ? [{ key: keyOf(value), cell: at(row, field) }] : [],
    ),
  );
});

/** Where a duty’s service is named in papers that are no list of services: the first cell of each duty that has one. */
export function namedInPapers(picture: Picture, duties: readonly Duty[]): { readonly words: string; readonly cells: readonly Cell[] } {
  const found = duties.flatMap((duty) => {
    const named = { ...duty, words: [...(duty.words ?? []), ...duty.needs.map((need) => need.replaceAll('-', ' '))] };
    const first = paperTexts(picture).find(({ key }) => isNamedIn(key, named));
    return first === undefined ? [] : [{ id: duty.id, cell: first.cell }];
  });
  if (found.length === 0) return { words: '', cells: [] };
  const named = found.map(({ id, cell }) => `${id} in ${formatCell(cell)}`).join('; ');
  return { words: ` Against: no service line, but named in other papers: ${named}.`, cells: found.map(({ cell }) => cell) };
}
