import { cleanText } from '../xlsx/clean-text.ts';
import { withContentType } from './content-types.ts';
import { type Package, partNamed, textOf, withPart } from './package.ts';
import { relationshipsOf, tieNamespace, withRelationship } from './relationships.ts';
import { appended, attributeOf, childrenOf, type Element, escapeXml, prefixOf, rootOf, spliced, unescapeXml } from './xml.ts';

/** A document property that a person or a program gave a file, by its name. */
export interface Property {
  readonly name: string;
  readonly text: string;
}

const usualPart = 'docProps/custom.xml';
const type = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
// The one set of properties that Office shows to people.
const set = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** What the two editions of the standard call the list, its values and the tie to it. */
function editionOf(of: Package): { readonly main: string; readonly values: string; readonly kind: string } {
  if (tieNamespace(of).startsWith('http://purl.oclc.org/')) {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument';
    return { main: `${strict}/customProperties`, values: `${strict}/docPropsVTypes`, kind: 'customProperties' };
  }
  const usual = 'http://schemas.openxmlformats.org/officeDocument/2006';
  return { main: `${usual}/custom-properties`, values: `${usual}/docPropsVTypes`, kind: 'custom-properties' };
}

function tiedPart(of: Package): string | null {
  return relationshipsOf(of, '').find(({ kind }) => kind === 'custom-properties' || kind === 'customProperties')?.part ?? null;
}

function listIn(of: Package): { readonly part: string; readonly xml: string; readonly root: Element } | null {
  const part = tiedPart(of) ?? partNamed(of, usualPart);
  const xml = part === null ? '' : textOf(of, part);
  const root = rootOf(xml);
  return part !== null && root ? { part, xml, root } : null;
}

function propertyOf(xml: string, property: Element): Property {
  const [value] = childrenOf(xml, property);
  return { name: attributeOf(property.tag, 'name') ?? '', text: value ? unescapeXml(xml.slice(value.open, value.close)) : '' };
}

/** The properties people and programs gave a file, in order. */
export function propertiesOf(of: Package): Property[] {
  const list = listIn(of);
  return list ? childrenOf(list.xml, list.root).map((property) => propertyOf(list.xml, property)) : [];
}

/** The package without the properties that are meant; all others keep their very letters. */
export function withoutProperties(from: Package, isMeant: (property: Property) => boolean): Package {
  const list = listIn(from);
  const meant = list ? childrenOf(list.xml, list.root).filter((property) => isMeant(propertyOf(list.xml, property))) : [];
  if (!list || meant.length === 0) return from;
  const xml = meant.toReversed().reduce((text, { start, end }) => spliced(text, start, '', end - start), list.xml);
  return withPart(from, list.part, xml);
}

/** The package with further properties after those it has, where File, Properties shows them and an edited copy keeps them. */
export function withProperties(into: Package, properties: readonly Property[]): Package {
  const { main, values, kind } = editionOf(into);
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${main}" xmlns:vt="${values}"></Properties>`;
  const list = listIn(into);
  const xml = list?.xml ?? empty;
  const root = list?.root ?? (rootOf(empty) as Element);
  const part = list?.part ?? usualPart;
  const [prefix, binding] = [prefixOf(root), attributeOf(root.tag, 'xmlns:vt') === values ? '' : ` xmlns:vt="${values}"`];
  const last = Math.max(1, ...childrenOf(xml, root).map(({ tag }) => Number(attributeOf(tag, 'pid')) || 1));
  const lines = properties.map(({ name, text }, index) => {
    const tag = `fmtid="${set}" pid="${last + 1 + index}" name="${escapeXml(cleanText(name))}"`;
    return `<${prefix}property ${tag}><vt:lpwstr${binding}>${escapeXml(cleanText(text))}</vt:lpwstr></${prefix}property>`;
  });
  const told = withPart(into, part, appended(xml, root, lines.join('')));
  return withContentType(tiedPart(told) === null ? withRelationship(told, '', kind, part).package : told, part, type);
}
