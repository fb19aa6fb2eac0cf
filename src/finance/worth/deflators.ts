import * as z from 'zod/mini';
import { type Document, lineOf, validated } from '../../nouns/document.ts';
import type { Source } from '../../nouns/law.ts';
import { Refusal } from '../../values/refusal.ts';
import { type FinancialYear, parseYear } from '../../values/year.ts';
import { parseShare } from '../scenario/written.ts';

/** What prices have done: an index by year, and rises (basis points on the year before) for years that have none yet. */
export interface Deflators {
  readonly title: string;
  readonly source: Source;
  readonly index: Readonly<Record<string, number>>;
  readonly forecast: Readonly<Record<string, number>>;
}

const schema = z.strictObject({
  id: z.string(),
  title: z.string(),
  source: z.strictObject({ text: z.string(), verified: z.boolean() }),
  index: z.record(z.string(), z.number().check(z.gt(0))),
  forecast: z.optional(z.record(z.string(), z.string())),
});

/** The deflators of `templates/deflators.yaml`, or of a workspace's own. A year or a rise that cannot be read is refused with its line. */
export function deflatorsFrom(document: Document): Deflators {
  const { title, source, index, forecast = {} } = validated(document, schema);
  const years = <T>(part: string, written: Readonly<Record<string, T>>, read: (value: T) => number | null): Record<string, number> =>
    Object.fromEntries(
      Object.entries(written).map(([key, value]) => {
        const [year, number] = [parseYear(key), read(value)];
        if (year !== null && number !== null) return [year satisfies FinancialYear, number];
        const place = { file: document.file, line: lineOf(document, [part, key]) };
        throw new Refusal(
          'unfit-deflator',
          `\`${key}\` of the deflators cannot be read.`,
          'Write it as 2018/19, with an index or a rise as 2.1%.',
          place,
        );
      }),
    );
  return { title, source, index: years('index', index, (value) => value), forecast: years('forecast', forecast, parseShare) };
}
