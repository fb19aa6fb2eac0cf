import * as z from 'zod/mini';
import { elementFrom, levelsSchema, standsForSchema } from '../mapping/places/elements.ts';
import { type Document, lineOf, validated } from '../nouns/document.ts';
import { usualGovernance } from '../nouns/governance.ts';
import { type EndingBody, ownLimits, type Source, type SystemElement, type Workspace } from '../nouns/workspace.ts';
import type { Day } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';
import { nearest } from '../values/text.ts';
import { type FinancialYear, parseYear } from '../values/year.ts';
import { dayOrRefusal, stretchesFrom, stretchSchema } from './config-days.ts';
import { endingBodiesFrom, endingBodySchema } from './ending-bodies.ts';

const words = z.string().check(z.minLength(1));
const source = z.union([
  words,
  z.strictObject({
    path: words,
    kind: z.optional(words),
    sheet: z.optional(words),
    'header-row': z.optional(z.int()),
    body: z.optional(words),
    columns: z.optional(z.record(z.string(), z.string())),
  }),
]);

const schema = z.strictObject({
  organisation: words,
  'financial-year': z.union([words, z.number()]),
  plan: z.optional(words),
  'as-of': z.optional(words),
  governance: z.optional(z.enum(['executive', 'committee', 'board'])),
  nation: z.optional(z.enum(['england'])),
  elements: z.optional(
    z.array(
      z.strictObject({
        id: words,
        title: words,
        names: z.optional(z.array(words)),
        from: z.optional(standsForSchema),
        levels: z.optional(levelsSchema),
      }),
    ),
  ),
  tiers: z.optional(words),
  sources: z.optional(z.array(source)),
  calendar: z.optional(
    z.strictObject({
      closures: z.optional(z.array(stretchSchema)),
      'school-holidays': z.optional(z.array(stretchSchema)),
      'decided-by': z.optional(words),
    }),
  ),
  'bodies-that-end': z.optional(z.array(endingBodySchema)),
  limits: z.optional(z.record(z.string(), z.record(z.string(), z.number()))),
  scenarios: z.optional(z.array(words)),
  templates: z.optional(words),
  out: z.optional(words),
});

/** The folder of a workspace's own templates as commissioning.yaml writes it, and the line it is named on. */
export interface TemplatesFolder {
  readonly folder: string;
  readonly file: string;
  readonly line: number;
}

/** An id somebody wrote, and where. */
export interface Named {
  readonly id: string;
  readonly place: { readonly file: string; readonly line: number };
}

/** What commissioning.yaml says, read and checked, before files are opened. Paths are as written, relative to it. */
export interface Config {
  readonly organisation: string;
  readonly year: FinancialYear;
  readonly title: string;
  readonly asOf: Day | null;
  readonly governance: Workspace['governance'];
  /** Whether nobody said who decides, so that what is usual for such a body is taken. */
  readonly isGovernanceAssumed: boolean;
  readonly nation: string;
  readonly elements: readonly SystemElement[] | null;
  /** The built-in elements that own ones say they stand for, each with its line. */
  readonly standsFor: readonly Named[];
  readonly tiers: string;
  readonly sources: readonly Source[];
  readonly calendar: Workspace['calendar'];
  readonly bodiesThatEnd: readonly EndingBody[];
  readonly limits: Workspace['limits'];
  readonly scenarios: readonly string[];
  readonly templates: TemplatesFolder | null;
  readonly out: string;
}

function sourceOf(given: z.infer<typeof source>): Source {
  if (typeof given === 'string') return { path: given };
  const { path, kind, sheet, body, columns } = given;
  const headerRow = given['header-row'];
  return {
    path,
    ...(kind === undefined ? {} : { kind }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(body === undefined ? {} : { body }),
    ...(columns === undefined ? {} : { columns }),
  };
}

function yearOrRefusal(document: Document, text: string): FinancialYear {
  const year = parseYear(text);
  if (year) return year;
  throw new Refusal('year-unreadable', `\`${text}\` is not a financial year.`, 'Write it as 2026/27.', {
    file: document.file,
    line: lineOf(document, ['financial-year']),
  });
}

/** Limits as written. One of a timeline or a milestone that nobody knows is refused here; those of rules where the rules are. */
function limitsFrom(document: Document, limits: Workspace['limits']): Workspace['limits'] {
  for (const [code, known] of Object.entries(ownLimits)) {
    const strange = Object.keys(limits[code] ?? {}).find((name) => !known.includes(name));
    if (strange === undefined) continue;
    const near = nearest(strange, known);
    throw new Refusal(
      'unknown-limit',
      `There is no limit of \`${code}\` called \`${strange}\`.`,
      near ? `Did you mean \`${near}\`?` : `Known: ${known.join(', ')}.`,
      { file: document.file, line: lineOf(document, ['limits', code, strange]) },
    );
  }
  return limits;
}

/** Reads commissioning.yaml. A key nobody knows, a year or a day that cannot be read is refused with its line. */
export function configFrom(document: Document): Config {
  const given = validated(document, schema);
  const year = yearOrRefusal(document, String(given['financial-year']));
  return {
    organisation: given.organisation,
    year,
    title: given.plan ?? `Annual commissioning plan ${year}`,
    asOf: given['as-of'] === undefined ? null : dayOrRefusal(document, given['as-of'], ['as-of']),
    governance: given.governance ?? usualGovernance(given.organisation),
    isGovernanceAssumed: given.governance === undefined,
    nation: given.nation ?? 'england',
    elements: given.elements?.map(({ names = [], ...element }) => elementFrom({ ...element, names })) ?? null,
    standsFor: (given.elements ?? []).flatMap(({ from = [] }, at) =>
      (Array.isArray(from) ? from : Object.keys(from)).map((id) => ({
        id,
        place: { file: document.file, line: lineOf(document, ['elements', at, 'from']) },
      })),
    ),
    tiers: given.tiers ?? 'plymouth',
    sources: (given.sources ?? []).map(sourceOf),
    calendar: {
      closures: stretchesFrom(document, 'closures', given.calendar?.closures),
      schoolHolidays: stretchesFrom(document, 'school-holidays', given.calendar?.['school-holidays']),
      decidedBy: given.calendar?.['decided-by'] ?? null,
    },
    bodiesThatEnd: endingBodiesFrom(document, given['bodies-that-end'] ?? []),
    limits: limitsFrom(document, given.limits ?? {}),
    scenarios: given.scenarios ?? [],
    templates:
      given.templates === undefined ? null : { folder: given.templates, file: document.file, line: lineOf(document, ['templates']) },
    out: given.out ?? 'out',
  };
}
