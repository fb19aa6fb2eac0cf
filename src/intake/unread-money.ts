import type { Column } from '../nouns/table.ts';
import type { Profiles } from './columns.ts';
import { splitYear } from './headings.ts';
import { partHeaded } from './readers/amount-basis.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** What is worked out from figures beside it is no money of its own. */
const workedOut =
  /\b(?:varian\w+|variations?|differences?|changes?|movements?|gap|cumulative)\b|(?<!\b(?:of|excl?|excluding|ex|incl?|including|inc)\.?\s+)\bvat\b/i;

/** Words that head money in a register of contracts or a list of services, where no word beside them makes a code or a count of it. */
const moneyWords = /\b(?:value|worth|costs?|prices?|spend|amounts?|payments?|fees?|funding|budget|total|y(?:ea)?rs?\.?\s?\d{1,2})\b/i;
const ofAnother =
  /\b(?:cent(?:re|er)s?|codes?|number|no|ref\w*|id|scores?|ratings?|points|weight\w*|hours?|days?|weeks?|months?|places|units?|visits?|sessions?)\b/i;

/** What a contract or a service is worth, in one field or another. */
const worth: ReadonlySet<string | null> = new Set(['annualValue', 'totalValue', 'maxValue', 'valueMin', 'valueMax']);

/** Whether a heading says that amounts stand below it: in pounds, of a year, or, in a register or a list of services that reads no value at all, in words. */
function isHeadedSo(heading: string, kind: AnyKind, isWithoutValue: boolean): boolean {
  if (/£|\bgbp\b/i.test(heading)) return true;
  if (splitYear(heading).year !== null) return kind.kind === 'contracts' || kind.ofYear !== undefined;
  return isWithoutValue && moneyWords.test(heading) && (partHeaded(heading) !== null || !ofAnother.test(heading));
}

/** The columns of amounts that are read as no field: their money is in no figure, and is counted so that it can be said. */
export function columnsOfUnreadMoney(columns: readonly Column[], kind: AnyKind, profiles: Profiles): Column[] {
  const isWithoutValue = Object.hasOwn(kind.fields, 'annualValue') && !columns.some(({ field }) => worth.has(field));
  return columns.filter(({ field, heading, index }) => {
    const cells = profiles.get(index);
    if (field !== null || cells === undefined || workedOut.test(heading)) return false;
    return cells.money >= 0.8 && cells.percent < 0.5 && (cells.pounds >= 0.5 || isHeadedSo(heading, kind, isWithoutValue));
  });
}
