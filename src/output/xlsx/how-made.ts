import { parseDay } from '../../values/day.ts';
import type { Imprint, MadeFrom } from '../imprint.ts';
import { withContentType } from '../package/content-types.ts';
import { openPackage, type Package, partNamed, textOf, withPart } from '../package/package.ts';
import { withRelationship } from '../package/relationships.ts';
import { sheetsOf } from '../package/worksheets.ts';
import { attributeOf, childrenOf, escapeXml, rootOf, unescapeXml } from '../package/xml.ts';
import { cleanText } from './clean-text.ts';

/** What a plan’s workbook says of how it was made. */
export type HowMade = Pick<Imprint, 'asOf' | 'version'> & { readonly from: MadeFrom };

const part = 'docProps/custom.xml';
const type = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const main = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const values = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
// The one set of properties that Office shows to people.
const set = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** The last sheet of a copy for publication. */
const leftOutSheet = 'What was left out of this copy';
const names = { version: 'Made with commission', asOf: 'As of', scenario: 'Scenario ', source: 'Source ' };

/** The package with how it was made among its document properties, where File, Properties shows it and an edited copy keeps it. */
export function withHowMade(into: Package, { asOf, version, from: { scenarios, sources } }: HowMade): Package {
  const said: (readonly [string, string])[] = [
    [names.version, version],
    [names.asOf, asOf],
    ...scenarios.map((file, index) => [`${names.scenario}${index + 1}`, file] as const),
    ...sources.map(({ file, sha256 }) => [`${names.source}${file}`, sha256] as const),
  ];
  const properties = said.map(
    ([name, text], index) =>
      `<property fmtid="${set}" pid="${index + 2}" name="${escapeXml(cleanText(name))}"><vt:lpwstr>${escapeXml(cleanText(text))}</vt:lpwstr></property>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${main}" xmlns:vt="${values}">${properties.join('')}</Properties>`;
  return withContentType(withRelationship(withPart(into, part, xml), '', 'custom-properties', part).package, part, type);
}

/** How a plan’s workbook says it was made; null for a workbook that does not say. What is no workbook at all is refused. */
export async function howMade(bytes: Uint8Array): Promise<HowMade | null> {
  const from = await openPackage(bytes);
  const name = partNamed(from, part);
  const xml = name === null ? '' : textOf(from, name);
  const root = rootOf(xml);
  if (!root) return null;
  const said = childrenOf(xml, root).map((property) => {
    const [value] = childrenOf(xml, property);
    return [attributeOf(property.tag, 'name') ?? '', value ? unescapeXml(xml.slice(value.open, value.close)) : ''] as const;
  });
  const known = new Map(said);
  const [asOf, version] = [parseDay(known.get(names.asOf) ?? ''), known.get(names.version)];
  if (!asOf || version === undefined) return null;
  return {
    asOf,
    version,
    from: {
      scenarios: said.filter(([name]) => name.startsWith(names.scenario)).map(([, file]) => file),
      sources: said
        .filter(([name]) => name.startsWith(names.source))
        .map(([name, sha256]) => ({ file: name.slice(names.source.length), sha256 })),
    },
  };
}

/** What a workbook may be that does not say how it was made: a copy for publication, the single sheet, a plan that lost its properties, or no plan. */
export type Unsaid = 'publication' | 'single-sheet' | 'plan' | 'other';

/** What a workbook is that does not say how it was made, by its usual properties and its sheets. */
export async function unsaid(bytes: Uint8Array): Promise<Unsaid> {
  const from = await openPackage(bytes);
  const core = partNamed(from, 'docProps/core.xml');
  if (core === null || !textOf(from, core).includes(names.version)) return 'other';
  const sheets = sheetsOf(from).names;
  if (sheets.includes(leftOutSheet)) return 'publication';
  return sheets.length === 1 ? 'single-sheet' : 'plan';
}

/** Whose plan a workbook says it is, among its document properties; null where it does not say. */
export async function madeFor(bytes: Uint8Array): Promise<string | null> {
  const from = await openPackage(bytes);
  const name = partNamed(from, 'docProps/app.xml');
  const xml = name === null ? '' : textOf(from, name);
  const root = rootOf(xml);
  const company = root && childrenOf(xml, root).find(({ tag }) => /^<?Company\b/.test(tag));
  const said = company ? unescapeXml(xml.slice(company.open, company.close)).trim() : '';
  return said === '' ? null : said;
}
