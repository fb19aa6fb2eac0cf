import { type Package, textOf } from '../package/package.ts';
import { relationshipsOf } from '../package/relationships.ts';
import { workbookPart } from '../package/worksheets.ts';
import { attributeOf, childrenOf, rootOf } from '../package/xml.ts';

/** The numbers of built-in formats that show a day (ECMA-376, 18.8.30). */
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Whether a format shows a day: it names days, months or years outside quotation marks, brackets and escapes. */
function showsDay(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

/** The numbers of the cell styles of a workbook that show a day as a day: elsewhere it must be written in words. */
export function dayStyles(from: Package): ReadonlySet<string> {
  const workbook = workbookPart(from);
  const part = workbook === null ? null : relationshipsOf(from, workbook).find(({ kind }) => kind === 'styles')?.part;
  const xml = part ? textOf(from, part) : '';
  const root = rootOf(xml);
  const children = root ? childrenOf(xml, root) : [];
  const inside = (name: string) => {
    const list = children.find((child) => child.name === name);
    return list ? childrenOf(xml, list) : [];
  };
  const own = new Set(
    inside('numFmts').flatMap(({ tag }) => (showsDay(attributeOf(tag, 'formatCode') ?? '') ? [Number(attributeOf(tag, 'numFmtId'))] : [])),
  );
  return new Set(
    inside('cellXfs').flatMap(({ tag }, index) => {
      const format = Number(attributeOf(tag, 'numFmtId') ?? 0);
      return builtIn.has(format) || own.has(format) ? [String(index)] : [];
    }),
  );
}
