import { parseDay } from '../../values/day.ts';
import type { Imprint, MadeFrom } from '../imprint.ts';
import { openPackage, type Package, partNamed, textOf } from '../package/package.ts';
import { type Property, propertiesOf, withoutProperties, withProperties } from '../package/properties.ts';
import { sheetsOf } from '../package/worksheets.ts';
import { childrenOf, rootOf, unescapeXml } from '../package/xml.ts';

/**
 * What of a council’s own workbook was filled: whose plan it is, its named cells, and its columns as formulas name them,
 * `Budget_1[Budget]`; and beneath which of its tables the council’s own words stood then, by how many rows below the last.
 */
export interface Filling {
  readonly organisation: string;
  readonly cells: readonly string[];
  readonly columns: readonly string[];
  readonly beneath: Readonly<Record<string, readonly number[]>>;
}

/** What a plan’s workbook says of how it was made. One that is a council’s own says what of it was filled. */
export type HowMade = Pick<Imprint, 'asOf' | 'version'> & { readonly from: MadeFrom; readonly filled?: Filling };

/** The last sheet of a copy for publication. */
const leftOutSheet = 'What was left out of this copy';
const names = {
  ...{ version: 'Made with commission', asOf: 'As of', scenario: 'Scenario ', source: 'Source ' },
  ...{ organisation: 'Organisation', cell: 'Filled cell ', column: 'Filled column ', beneath: 'Beneath ' },
};
/** What ours are told by among a council’s own properties, which may be called `As of` too. */
const ours = 'commission: ';

/** The package with how it was made among its document properties, after those a council gave it. */
export function withHowMade(into: Package, { asOf, version, from: { scenarios, sources }, filled }: HowMade): Package {
  const numbered = (stem: string, texts: readonly string[]): Property[] =>
    texts.map((text, index) => ({ name: `${stem}${index + 1}`, text }));
  const said: Property[] = [
    { name: names.version, text: version },
    { name: names.asOf, text: asOf },
    ...numbered(names.scenario, scenarios),
    ...sources.map(({ file, sha256 }) => ({ name: `${names.source}${file}`, text: sha256 })),
  ];
  if (!filled) return withProperties(into, said);
  const all = [
    ...said,
    { name: names.organisation, text: filled.organisation },
    ...numbered(names.cell, filled.cells),
    ...numbered(names.column, filled.columns),
    ...Object.entries(filled.beneath).map(([table, rows]) => ({ name: `${names.beneath}${table}`, text: rows.join(' ') || 'nothing' })),
  ];
  return withProperties(
    into,
    all.map(({ name, text }) => ({ name: `${ours}${name}`, text })),
  );
}

function isWholePlans({ name, text }: Property): boolean {
  if (name === names.version || name === names.asOf || /^Scenario \d+$/.test(name)) return true;
  return name.startsWith(names.source) && /^[\da-f]{10,}$/.test(text);
}

/** The package without what it says of how it was made: a plan’s workbook that is filled as a template speaks of another plan. */
export function withoutHowMade(from: Package): Package {
  const wasPlan = propertiesOf(from).some(({ name }) => name === names.version);
  return withoutProperties(from, (property) => property.name.startsWith(ours) || (wasPlan && isWholePlans(property)));
}

/** How a plan’s workbook says it was made; null for a workbook that does not say. What is no workbook at all is refused. */
export async function howMade(bytes: Uint8Array): Promise<HowMade | null> {
  const all = propertiesOf(await openPackage(bytes));
  const own = all.flatMap(({ name, text }) => (name.startsWith(ours) ? [{ name: name.slice(ours.length), text }] : []));
  const said = own.length > 0 ? own : all;
  const known = new Map(said.map(({ name, text }) => [name, text]));
  const [asOf, version] = [parseDay(known.get(names.asOf) ?? ''), known.get(names.version)];
  if (!asOf || version === undefined) return null;
  const beginning = (stem: string): Property[] => said.filter(({ name }) => name.startsWith(stem));
  const texts = (stem: string): string[] => beginning(stem).map(({ text }) => text);
  const from: MadeFrom = {
    scenarios: texts(names.scenario),
    sources: beginning(names.source).map(({ name, text }) => ({ file: name.slice(names.source.length), sha256: text })),
  };
  if (own.length === 0) return { asOf, version, from };
  const beneath = beginning(names.beneath).map(
    ({ name, text }) => [name.slice(names.beneath.length), (text.match(/\d+/g) ?? []).map(Number)] as const,
  );
  const filled: Filling = {
    ...{ organisation: known.get(names.organisation) ?? '', cells: texts(names.cell), columns: texts(names.column) },
    beneath: Object.fromEntries(beneath),
  };
  return { asOf, version, from, filled };
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
