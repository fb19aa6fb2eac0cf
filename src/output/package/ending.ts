import { contentTypeOf } from './content-types.ts';
import type { Package } from './package.ts';
import { workbookPart } from './worksheets.ts';

/** The ending the name of a workbook must have: one with macros is opened under no other, and one without under none but this. */
export function endingOf(book: Package): '.xlsx' | '.xlsm' {
  return /macroEnabled/i.test(contentTypeOf(book, workbookPart(book) ?? '') ?? '') ? '.xlsm' : '.xlsx';
}
