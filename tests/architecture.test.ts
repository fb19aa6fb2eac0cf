import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../src');
const rooms = ['values', 'nouns', 'intake', 'mapping', 'rules', 'finance', 'timeline', 'reports', 'output', 'planning', 'cli'] as const;
type Room = (typeof rooms)[number];

const trade: readonly Room[] = ['values', 'nouns'];
const mayImport: Readonly<Record<Room, readonly Room[]>> = {
  values: [],
  nouns: ['values'],
  intake: trade,
  mapping: trade,
  rules: trade,
  finance: trade,
  timeline: trade,
  reports: trade,
  output: trade,
  planning: [...trade, 'mapping', 'rules', 'finance', 'timeline'],
  cli: rooms,
};

/** Packages a room may hold. A schema library may stand anywhere above the ground; formats and terminals only behind their door. */
const mayHold: Readonly<Record<Room, RegExp>> = {
  values: /^fastest-levenshtein$/,
  nouns: /^zod\/mini$/,
  intake: /^(zod\/mini|hucre\/xlsx|csv-parse\/sync|iconv-lite|yaml)$/,
  mapping: /^(zod\/mini|fastest-levenshtein)$/,
  rules: /^zod\/mini$/,
  finance: /^(zod\/mini|pure-rand\/.+)$/,
  timeline: /^(zod\/mini|pure-rand\/.+)$/,
  reports: /^$/,
  output: /^(exceljs(?:\/lib\/(?:doc\/workbook|xlsx\/xform\/style\/styles-xform)\.js)?|docx|pdfkit|table|fflate|ical-generator|sarif)$/,
  planning: /^zod\/mini$/,
  cli: /^(node:.+|commander|inquirer|@inquirer\/core|chalk|semver|highs|zod\/mini)$/,
};

const forbidden =
  /(?<![\w.])(process\.|console\.|new Date\(\)|Date\.now\(|performance\.|Math\.random\(|globalThis\.|fetch\(|setTimeout\(|setInterval\()/;
/** Dates are made only where a file format asks for one, from a day. */
const makesDates = /new Date\(/;
const mayMakeDates = /^(values\/day|output\/)/;
/** A module-level collection somebody could write to: readonly types say nobody does. */
const mutable = /^(?:export )?const \w+ = (?:new (?:Map|Set)\(\)|\[\]|\{\})/m;
const badNames = /(^|\/)(utils?|helpers?|common|core|lib|manager|handler|engine|misc)(\.ts|\/|$)/;

interface Import {
  readonly file: string;
  readonly room: Room;
  readonly target: string;
  /** Fetched when it is first needed, by `import(...)`. */
  readonly later: boolean;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function importsIn(file: string, text: string): Pick<Import, 'target' | 'later'>[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = [...code.matchAll(/^(?:import|export)\b[^;]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    (match) => ({ named: (match[1] ?? match[2] ?? match[3]) as string, later: match[3] !== undefined }),
  );
  return found.map(({ named, later }) => ({ target: named.startsWith('.') ? relative(src, resolve(file, '..', named)) : named, later }));
}

function read(): { readonly files: { readonly path: string; readonly room: Room; readonly text: string }[]; readonly imports: Import[] } {
  const files = filesUnder(src)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({
      path: relative(src, file),
      room: relative(src, file).split('/')[0] as Room,
      text: readFileSync(file, 'utf8'),
      file,
    }));
  const imports = files.flatMap(({ path, room, text, file }) => importsIn(file, text).map((each) => ({ file: path, room, ...each })));
  return { files, imports };
}

/** What an import breaks, or null. */
function breach({ file, room, target }: Omit<Import, 'later'>): string | null {
  const other = target.split('/')[0] as Room;
  if (rooms.includes(other)) return other === room || mayImport[room].includes(other) ? null : `${file} imports ${target}`;
  if (target.startsWith('..')) return room === 'cli' && target === '../package.json' ? null : `${file} reaches outside src: ${target}`;
  return mayHold[room].test(target) ? null : `${file} holds ${target}`;
}

/** The first circle of files that import one another, be it for a type alone, or null. */
function circleIn(imports: readonly Omit<Import, 'room'>[]): readonly string[] | null {
  const asks = new Map<string, string[]>();
  for (const { file, target, later } of imports) if (!later) asks.set(file, [...(asks.get(file) ?? []), target]);
  const seen = new Set<string>();
  const from = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (seen.has(file)) return null;
    for (const target of asks.get(file) ?? []) {
      const circle = from(target, [...path, file]);
      if (circle) return circle;
    }
    seen.add(file);
    return null;
  };
  for (const file of asks.keys()) {
    const circle = from(file, []);
    if (circle) return circle;
  }
  return null;
}

describe('the law of imports', () => {
  const { files, imports } = read();

  it('is kept: down, never across, never up', () => {
    expect(imports.map(breach).filter(Boolean)).toEqual([]);
  });

  it('runs one way: no file imports, by way of others, what imports it, not even for a type', () => {
    expect(circleIn(imports)).toBeNull();
    const planted = [
      ['a.ts', 'b.ts', false],
      ['b.ts', 'c.ts', false],
      ['c.ts', 'b.ts', false],
    ] as const;
    expect(circleIn(planted.map(([file, target, later]) => ({ file, target, later })))).toEqual(['b.ts', 'c.ts', 'b.ts']);
    expect(circleIn(planted.map(([file, target]) => ({ file, target, later: file === 'c.ts' })))).toBeNull();
  });

  it('is awake: it sees every room and many imports', () => {
    expect(new Set(files.map(({ room }) => room))).toEqual(new Set(rooms));
    expect(imports.length).toBeGreaterThan(400);
    for (const room of rooms.filter((name) => name !== 'values'))
      expect(imports.filter((each) => each.room === room).length).toBeGreaterThan(3);
  });

  it.each([
    { file: 'values/x.ts', room: 'values', target: 'nouns/table.ts' },
    { file: 'rules/x.ts', room: 'rules', target: 'mapping/place.ts' },
    { file: 'reports/x.ts', room: 'reports', target: 'planning/plan.ts' },
    { file: 'output/x.ts', room: 'output', target: 'intake/grid.ts' },
    { file: 'finance/x.ts', room: 'finance', target: 'node:fs' },
    { file: 'planning/x.ts', room: 'planning', target: 'cli/world.ts' },
    { file: 'intake/x.ts', room: 'intake', target: 'exceljs' },
  ] as const)('catches $target in $room', (planted) => {
    expect(breach(planted)).not.toBeNull();
  });

  it('lets nothing below the door touch the clock, the console or the environment', () => {
    const touched = files
      .filter(({ room, text }) => room !== 'cli' && forbidden.test(text.replace(/\/\*[\s\S]*?\*\//g, '')))
      .map(({ path }) => path);
    expect(touched).toEqual([]);
    expect(
      files
        .filter(({ path, text }) => makesDates.test(text) && !mayMakeDates.test(path) && !path.startsWith('cli/'))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('keeps no mutable state in a module, no default exports, enums, namespaces or classes but the one Refusal', () => {
    const breaks = files
      .filter(
        ({ text }) =>
          /^(export )?(let|var) |^export default|^(export )?(const )?enum |^(export )?namespace |^(export )?(abstract )?class (?!Refusal)/m.test(
            text,
          ) || mutable.test(text),
      )
      .map(({ path }) => path);
    expect(breaks).toEqual([]);
  });

  it('names files for a noun or a verb', () => {
    expect(files.map(({ path }) => path).filter((path) => badNames.test(path) || !/^[a-z0-9/.-]+$/.test(path))).toEqual([]);
  });

  it('gives every room a README of about ten lines', () => {
    for (const room of rooms) {
      const lines = readFileSync(join(src, room, 'README.md'), 'utf8')
        .trim()
        .split('\n');
      expect(lines.length, room).toBeGreaterThanOrEqual(5);
      expect(lines.length, room).toBeLessThanOrEqual(20);
    }
  });
});
