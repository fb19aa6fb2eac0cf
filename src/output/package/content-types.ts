import { type Package, partNamed, textOf, withPart } from './package.ts';
import { appended, attributeOf, childrenOf, type Element, prefixOf, rootOf, spliced } from './xml.ts';

const listName = '[Content_Types].xml';

function listOf(from: Package): { readonly name: string; readonly xml: string; readonly root: Element } | null {
  const name = partNamed(from, listName);
  const xml = name === null ? '' : textOf(from, name);
  const root = rootOf(xml);
  return name !== null && root ? { name, xml, root } : null;
}

/** What a part is said to hold, or null. */
export function contentTypeOf(from: Package, part: string): string | null {
  const list = listOf(from);
  if (!list) return null;
  const entries = childrenOf(list.xml, list.root);
  const own = entries.find(({ tag }) => attributeOf(tag, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase());
  const ending = part.split('.').at(-1)?.toLowerCase();
  const usual = entries.find(({ name, tag }) => name === 'Default' && attributeOf(tag, 'Extension')?.toLowerCase() === ending);
  return attributeOf((own ?? usual)?.tag ?? '', 'ContentType');
}

/** The package that says what one part holds. */
export function withContentType(from: Package, part: string, type: string): Package {
  const list = listOf(from);
  if (!list || contentTypeOf(from, part) === type) return from;
  const { name, xml, root } = list;
  return withPart(from, name, appended(xml, root, `<${prefixOf(root)}Override PartName="/${part}" ContentType="${type}"/>`));
}

/** The package that says what every part with an ending holds; what it says already stands. Such lines come before those of single parts. */
export function withEndingType(from: Package, ending: string, type: string): Package {
  const list = listOf(from);
  if (!list) return from;
  const { name, xml, root } = list;
  const entries = childrenOf(xml, root);
  const said = entries.some((entry) => entry.name === 'Default' && attributeOf(entry.tag, 'Extension')?.toLowerCase() === ending);
  if (said) return from;
  const line = `<${prefixOf(root)}Default Extension="${ending}" ContentType="${type}"/>`;
  const first = entries[0];
  return withPart(from, name, first ? spliced(xml, first.start, line) : appended(xml, root, line));
}
