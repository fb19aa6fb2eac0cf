import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { elementsFrom } from '../../src/mapping/places/elements.ts';
import { crosswalkFrom, tierModelFrom } from '../../src/mapping/places/tiers.ts';
import { noLabels } from '../../src/mapping/weighing/labelled.ts';
import { vocabularyFrom } from '../../src/mapping/words/vocabulary.ts';
import type { Contract } from '../../src/nouns/contract.ts';
import type { Document } from '../../src/nouns/document.ts';
import type { Service } from '../../src/nouns/provision.ts';
import type { Records } from '../../src/nouns/records.ts';
import type { Row } from '../../src/nouns/row.ts';
import type { Table } from '../../src/nouns/table.ts';
import type { Decision, Workspace } from '../../src/nouns/workspace.ts';
import { day } from '../../src/values/day.ts';
import { year } from '../../src/values/year.ts';

const templates = new URL('../../templates/', import.meta.url);

/** A template as the command line would hand it over. */
export function template(path: string): Document {
  return { file: path, value: parse(readFileSync(new URL(path, templates), 'utf8')), lines: {} };
}

/** A document written in a test. */
export function written(yaml: string): Document {
  return { file: 'test.yaml', value: parse(yaml), lines: {} };
}

export const vocabularyFiles = readdirSync(new URL('vocabulary/', templates))
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => template(`vocabulary/${name}`));
export const vocabulary = vocabularyFrom(vocabularyFiles);
/** Its words without what services labelled by hand add to them. */
export const wordsAlone = { ...vocabulary, labelled: noLabels };
export const elements = elementsFrom(template('elements.yaml'));
export const crosswalk = crosswalkFrom(template('crosswalk.yaml'));
export const modelOf = (id: string) => tierModelFrom(template(`tiers/${id}.yaml`));

const fields = [
  'service',
  'group',
  'title',
  'provider',
  'commissioner',
  'element',
  'tier',
  'annualValue',
  'start',
  'end',
  'currentEnd',
  'body',
];

/** A table whose columns are the fields, A onwards. */
const table: Table = {
  file: 'data/register.xlsx',
  sheet: 'Register',
  hidden: false,
  range: 'A1:L99',
  kind: 'contracts',
  confidence: 1,
  headerRow: 1,
  columns: fields.map((field, index) => ({
    index,
    heading: field,
    cell: `${String.fromCharCode(65 + index)}1`,
    field,
    confidence: 1,
    status: 'exact',
  })),
  rows: { read: 0, leftOut: 0, setAside: 0, blank: 0, totals: 0 },
  money: {},
  dates: {},
  totals: [],
  faults: [],
  words: [],
  because: [],
};

const row = <T>(of: T, index: number): Row<T> => ({ ...of, id: `row-${index + 2}`, origin: { table, row: index + 2, notes: [] } });

/** Records with services and contracts in them, the first of each on row 2. */
export function recordsOf(of: { services?: readonly Service[]; contracts?: readonly Contract[] }): Records {
  const none: Records = {
    contracts: [],
    services: [],
    specifications: [],
    budget: [],
    spend: [],
    intentions: [],
    activities: [],
    outcomes: [],
    workforce: [],
    engagement: [],
    meetings: [],
    assets: [],
    grants: [],
    savings: [],
    kpis: [],
    placements: [],
    risks: [],
    proposals: [],
    demand: [],
    clearances: [],
    versions: [],
  };
  return { ...none, services: (of.services ?? []).map(row), contracts: (of.contracts ?? []).map(row) };
}

/** A line of decisions.csv. */
export function decision(kind: string, about: string, decided: string, until: string | null = null): Decision {
  return {
    kind,
    about,
    decision: decided,
    reason: 'agreed in the team',
    by: 'Commissioning lead',
    until: until === null ? null : day(until),
    cell: { file: 'decisions.csv', sheet: null, cell: 'A2' },
  };
}

/** A workspace of one council, on Plymouth's tiers unless told otherwise. */
export function workspaceOf(of: Partial<Workspace> = {}): Workspace {
  return {
    organisation: 'Westshire County Council',
    year: year('2015/16'),
    title: 'Plan',
    asOf: day('2015-06-30'),
    governance: 'executive',
    nation: 'england',
    calendar: { closures: [], decidedBy: null },
    elements,
    tierModel: modelOf('plymouth'),
    sources: [],
    limits: {},
    decisions: [],
    ...of,
  };
}
