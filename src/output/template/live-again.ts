import { columnIndex } from '../../values/cell.ts';
import { type Package, textOf, withPart } from '../package/package.ts';
import { relationshipsOf } from '../package/relationships.ts';
import { withoutPart } from '../package/without-part.ts';
import { sheetsOf, workbookPart } from '../package/worksheets.ts';
import { attributeOf, childrenOf, prefixOf, rootOf, spliced } from '../package/xml.ts';
import { followed, formulaFollowing, type Grown } from './references.ts';

const cached = /(<(?:\w+:)?c\b[^>]*>)(\s*<(?:\w+:)?f\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/(?:\w+:)?f>))\s*<(?:\w+:)?v>[\s\S]*?<\/(?:\w+:)?v>/g;
const caches = /<(\w+:)?(numCache|strCache|multiLvlStrCache)>[\s\S]*?<\/\1?\2>/g;
const beforeCalc = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
];

/** A workbook whose formulas are worked out anew when it is opened. */
function workedOutOnOpening(xml: string): string {
  const root = rootOf(xml);
  if (!root) return xml;
  const children = childrenOf(xml, root);
  const calc = children.find(({ name }) => name === 'calcPr');
  if (calc) {
    const tag = calc.tag.replace(/\sfullCalcOnLoad="[^"]*"/, '').replace(/\s*(\/?)>$/, ' fullCalcOnLoad="1"$1>');
    return spliced(xml, calc.start, tag, calc.tag.length);
  }
  const last = children.findLast(({ name }) => beforeCalc.includes(name));
  return last ? spliced(xml, last.end, `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>`) : xml;
}

function namesFollowing(xml: string, grown: readonly Grown[]): string {
  return xml.replace(/(<(?:\w+:)?definedName\b[^>]*>)([^<]*)(<)/g, (_, tag, text, end) => `${tag}${followed(text, grown)}${end}`);
}

function rangesFollowing(xml: string, grown: readonly Grown[], sheet: string): string {
  return xml.replace(
    /(<(?:\w+:)?(?:conditionalFormatting|dataValidation)\b[^>]*\ssqref=")([^"]*)(")/g,
    (_, tag: string, refs: string, end: string) =>
      `${tag}${refs
        .split(' ')
        .map((ref) => followed(ref, grown, sheet))
        .join(' ')}${end}`,
  );
}

const formulas = /(<(?:\w+:)?c\b[^>]*?\sr="([A-Z]+)(\d+)"[^>]*>\s*<(?:\w+:)?f\b[^>]*>)([^<]+)(<)/g;

/** Formulas of a sheet that name a table's data or its totals, but those in its own rows, which are written as they must read. */
function formulasFollowing(xml: string, grown: readonly Grown[], sheet: string): string {
  return xml.replace(formulas, (whole, tag: string, column: string, row: string, formula: string, end: string) => {
    const isIn = (one: Grown): boolean => {
      const [at, line] = [columnIndex(column), Number(row)];
      return one.sheet === sheet && one.left <= at && at <= one.right && one.header < line && line <= one.is;
    };
    return grown.some(isIn) ? whole : `${tag}${formulaFollowing(formula, grown, sheet)}${end}`;
  });
}

/** A chart that follows the tables it draws, and keeps no figure of before. */
function chartFollowing(xml: string, grown: readonly Grown[]): string {
  return xml.replace(/(<(?:\w+:)?f>)([^<]*)(<)/g, (_, tag, text, end) => `${tag}${followed(text, grown)}${end}`).replace(caches, '');
}

/**
 * A filled package in which everything that rests on what was filled follows: charts, names, validations and formats reach as far as
 * their tables now do, and no formula or chart keeps a figure from before: each is worked out when the workbook is opened.
 */
export function liveAgain(from: Package, grown: readonly Grown[]): Package {
  const workbook = workbookPart(from);
  if (workbook === null) return from;
  let made = withPart(from, workbook, namesFollowing(workedOutOnOpening(textOf(from, workbook)), grown));
  for (const { name, part } of sheetsOf(made).worksheets) {
    const xml = textOf(made, part);
    const fresh = formulasFollowing(rangesFollowing(xml, grown, name), grown, name).replace(
      cached,
      (_, tag: string, formula: string) => tag.replace(/\st="(?:str|e|b)"/, '') + formula,
    );
    if (fresh !== xml) made = withPart(made, part, fresh);
  }
  for (const part of from.parts.keys())
    if (/\/charts\/chart[^/]*\.xml$/i.test(part)) made = withPart(made, part, chartFollowing(textOf(made, part), grown));
  // The order in which Excel last worked things out: it is made anew, and one that names a cell without a formula is a fault.
  const chain = relationshipsOf(made, workbook).find(({ kind }) => kind === 'calcChain')?.part;
  return chain ? withoutPart(made, workbook, chain) : made;
}

/** Whether days are counted from 1904 in a workbook. */
export function countsFrom1904(from: Package): boolean {
  const workbook = workbookPart(from);
  const xml = workbook === null ? '' : textOf(from, workbook);
  const root = rootOf(xml);
  const properties = root && childrenOf(xml, root).find(({ name }) => name === 'workbookPr');
  return ['1', 'true'].includes(attributeOf(properties?.tag ?? '', 'date1904') ?? '');
}
