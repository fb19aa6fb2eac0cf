import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/nouns/finding.ts';
import { rules } from '../src/rules/index.ts';
import { scenarioRules } from '../src/rules/scenarios/index.ts';
import { home, run } from './world.ts';

const shelf = join(home, 'fixtures/stories');
const stories = readdirSync(shelf).sort();

interface Marks {
  /** `data/register.csv 5` for each row that should be evidence. */
  readonly rows: readonly string[];
  /** Ids or parts of them that findings with no row of their own should be about. */
  readonly about: readonly string[];
}

function marksOf(story: string): Marks {
  const folder = join(shelf, story);
  const config = readFileSync(join(folder, 'commissioning.yaml'), 'utf8');
  const about = [...config.matchAll(/^#\s*MARK\s+(\S+)\s+(.+)$/gm)]
    .filter(([, code]) => code === story)
    .map((match) => (match[2] as string).trim());
  const rows = readdirSync(join(folder, 'data')).flatMap((file) => {
    const records = parse(readFileSync(join(folder, 'data', file), 'utf8'), {
      relax_column_count: true,
      skip_empty_lines: false,
    }) as string[][];
    const header = records.findIndex((record) => record.includes('Mark'));
    const column = records[header]?.indexOf('Mark') ?? -1;
    if (column < 0) return [];
    return records.flatMap((record, index) =>
      index > header && (record[column] ?? '').split(/\s+/).includes(story) ? [`data/${file} ${index + 1}`] : [],
    );
  });
  return { rows, about };
}

function rowsOf(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ evidence }) => evidence.map(({ file, cell }) => `${file} ${cell.replace(/\D/g, '')}`));
}

describe('each story says what is wrong with it', () => {
  it.each(stories)('%s', async (story) => {
    const command = Object.hasOwn(scenarioRules, story) ? ['model'] : ['check', story];
    const { out, err, code } = await run([...command, '-w', join(shelf, story), '--json']);
    expect(code, err).toBeLessThan(2);
    const findings = (JSON.parse(out) as { findings: Finding[] }).findings.filter(({ code: rule }) => rule === story);
    const marks = marksOf(story);
    expect(findings.length, 'a story shows its rule at work').toBeGreaterThan(0);
    expect(marks.rows.length + marks.about.length, 'a story marks its faults').toBeGreaterThan(0);
    const found = new Set(rowsOf(findings));
    expect(
      marks.rows.filter((row) => !found.has(row)),
      'marked, not found',
    ).toEqual([]);
    for (const part of marks.about)
      expect(
        findings.some(({ about }) => about.some((id) => id.includes(part))),
        `nothing is about ${part}`,
      ).toBe(true);
    const told = findings.filter((finding) => !finding.about.some((id) => marks.about.some((part) => id.includes(part))));
    const marked = new Set(marks.rows);
    const unmarked = told.filter((finding) => !rowsOf([finding]).some((row) => marked.has(row)));
    expect(
      unmarked.map(({ text }) => text),
      'found, not marked',
    ).toEqual([]);
    const dataRows = [...new Set(rowsOf(told))].filter((row) => !marked.has(row) && !row.endsWith(' 1'));
    expect(dataRows, 'rows found, not marked').toEqual([]);
  });

  it('every rule has a story, and every story a rule', () => {
    expect(stories).toEqual([...Object.keys(rules), ...Object.keys(scenarioRules)].sort());
  });
});
