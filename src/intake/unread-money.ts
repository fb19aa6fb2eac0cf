import type { Column } from '../nouns/table.ts';
import type { Profiles } from './columns.ts';
import { splitYear } from './headings.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** What is worked out from figures beside it is no money of its own. */
const workedOut = /\b(?:varian\w+|variations?|differences?|changes?|movements?|gap|cumulative|vat)\b/i;

/** Whether a heading says that amounts stand below it: in pounds, or of a year where the table gives its amounts by year. */
function isHeadedSo(heading: string, kind: AnyKind): boolean {
  return /£|\bgbp\b/i.test(heading) || (kind.ofYear !== undefined && splitYear(heading).year !== null);
}

/** The columns of amounts that are read as no field: their money is in no figure, and is counted so that it can be said. */
export function columnsOfUnreadMoney(columns: readonly Column[], kind: AnyKind, profiles: Profiles): Column[] {
  return columns.filter(({ field, heading, index }) => {
    const cells = profiles.get(index);
    if (field !== null || cells === undefined || workedOut.test(heading)) return false;
    return cells.money >= 0.8 && cells.percent < 0.5 && (cells.pounds >= 0.5 || isHeadedSo(heading, kind));
  });
}
