import { type Package, textOf } from '../package/package.ts';
import { workbookPart } from '../package/worksheets.ts';
import { attributeOf, childrenOf, rootOf, textWithin } from '../package/xml.ts';
import { type Stretch, stretchOf } from './references.ts';

/** A name of a workbook and the cells it stands for. */
interface Named {
  readonly name: string;
  readonly at: Stretch;
}

/** The names of a workbook that stand for cells; one whose cells were taken out stands for none. */
export function cellsNamed(from: Package): Named[] {
  const workbook = workbookPart(from);
  const xml = workbook === null ? '' : textOf(from, workbook);
  const root = rootOf(xml);
  const list = root && childrenOf(xml, root).find(({ name }) => name === 'definedNames');
  return (list ? childrenOf(xml, list) : []).flatMap((entry) => {
    const at = stretchOf(textWithin(xml.slice(entry.open, entry.close)));
    return at ? [{ name: attributeOf(entry.tag, 'name') ?? '', at }] : [];
  });
}
