import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/cli/commands/index.ts';
import { readClocks } from '../src/cli/knowledge.ts';
import { realWorld } from '../src/cli/world.ts';
import { measureKinds } from '../src/finance/measures/index.ts';
import { formats } from '../src/intake/formats/index.ts';
import { tableKinds } from '../src/intake/tables/index.ts';
import { planReports } from '../src/reports/index.ts';
import { modelViews } from '../src/reports/model-views/index.ts';
import { rules } from '../src/rules/index.ts';
import { scenarioRules } from '../src/rules/scenarios/index.ts';
import { home } from './world.ts';

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function filesIn(folder: string, except: readonly string[]): string[] {
  return readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !except.includes(basename(file)))
    .map((file) => basename(file, '.ts'))
    .sort();
}

const sorted = (names: readonly string[]): string[] => [...names].sort();
const readme = readFileSync(join(home, 'README.md'), 'utf8');

interface Room {
  readonly name: string;
  readonly folder: string;
  readonly shape: string;
  readonly listed: readonly string[];
}

const rooms: readonly Room[] = [
  { name: 'commands', folder: 'src/cli/commands', shape: 'command.ts', listed: commands.map((command) => command.name) },
  { name: 'formats', folder: 'src/intake/formats', shape: 'format.ts', listed: formats.map((format) => format.name) },
  { name: 'table kinds', folder: 'src/intake/tables', shape: 'table-kind.ts', listed: tableKinds.map((kind) => kind.kind) },
  { name: 'plan pages', folder: 'src/reports/pages', shape: 'page-report.ts', listed: planReports.map((report) => report.id) },
  { name: 'model views', folder: 'src/reports/model-views', shape: 'view.ts', listed: modelViews.map((view) => view.id) },
  { name: 'measures', folder: 'src/finance/measures', shape: 'measure.ts', listed: measureKinds.map((kind) => kind.kind) },
];

describe('growth rooms', () => {
  it.each(rooms)('$name: every file is listed and every entry has a file of its name', ({ folder, shape, listed }) => {
    expect(listed.length).toBeGreaterThan(1);
    expect(filesIn(folder, ['index.ts', shape])).toEqual(sorted(listed));
  });

  it.each(rooms)('$name: items never import each other', ({ folder, shape }) => {
    for (const file of readdirSync(join(home, folder)).filter((name) => name.endsWith('.ts') && name !== 'index.ts' && name !== shape)) {
      const siblings = [...readFileSync(join(home, folder, file), 'utf8').matchAll(/from '\.\/([\w-]+)\.ts'/g)].map((match) => match[1]);
      expect(
        siblings.filter((name) => name !== basename(shape, '.ts')),
        file,
      ).toEqual([]);
    }
  });

  it('rules: file, list, test and page agree', () => {
    const files = ['duplication', 'gaps', 'contracts', 'money', 'papers', 'reading', 'law'].flatMap((family) =>
      existsSync(join(home, 'src/rules', family)) ? filesIn(`src/rules/${family}`, ['index.ts']) : [],
    );
    expect(sorted(Object.keys(rules))).toEqual(sorted(files));
    for (const [code, rule] of Object.entries(rules)) {
      const file = join(home, 'src/rules', rule.card.family, `${code}.ts`);
      expect(existsSync(file), file).toBe(true);
      expect(readFileSync(file, 'utf8')).toContain(`export const ${camel(code)}: Rule`);
      expect(existsSync(join(home, 'tests/rules', rule.card.family, `${code}.test.ts`)), `a test for ${code}`).toBe(true);
      expect(existsSync(join(home, 'fixtures/stories', code)), `a story for ${code}`).toBe(true);
      for (const words of [rule.card.title, rule.card.method, rule.card.why, rule.card.remedy, rule.card.source])
        expect(words.length, code).toBeGreaterThan(8);
      expect(readme, `README lists ${code}`).toContain(`\`${code}\``);
    }
  });

  it('rules of scenarios: file, list and test agree, and no code is a rule of check too', () => {
    const codes = Object.keys(scenarioRules);
    expect(sorted(codes)).toEqual(sorted(filesIn('src/rules/scenarios', ['index.ts', 'scenario-rule.ts'])));
    for (const [code, { card }] of Object.entries(scenarioRules)) {
      expect(readFileSync(join(home, 'src/rules/scenarios', `${code}.ts`), 'utf8')).toContain(`export const ${camel(code)}: ScenarioRule`);
      expect(existsSync(join(home, 'tests/rules/scenarios', `${code}.test.ts`)), `a test for ${code}`).toBe(true);
      for (const words of [card.title, card.method, card.why, card.remedy, card.source]) expect(words.length, code).toBeGreaterThan(8);
      expect(Object.keys(rules)).not.toContain(code);
    }
  });

  it('regimes: one file each, named for its id, with a source and dates in force', () => {
    const files = readdirSync(join(home, 'templates/regimes'));
    const checked = readFileSync(join(home, 'tests/timeline/law/regimes.test.ts'), 'utf8');
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const text = readFileSync(join(home, 'templates/regimes', file), 'utf8');
      expect(text).toMatch(new RegExp(`^id: ${basename(file, '.yaml')}$`, 'm'));
      expect(text).toMatch(/^in-force:/m);
      expect(checked, `a worked backward pass of ${file}`).toMatch(new RegExp(`^  '${basename(file, '.yaml')}': \\{`, 'm'));
      expect(readme, `README lists ${file}`).toContain(`\`${basename(file, '.yaml')}\``);
    }
  });

  it('clocks: each with a source and dates in force, two of one name never on one day, and listed in the README', () => {
    const { clocks } = readClocks(realWorld());
    expect(clocks.length).toBeGreaterThan(40);
    for (const clock of clocks) {
      expect(clock.source.text, clock.id).not.toBe('');
      for (const id of clock.variants.map((variant) => variant.id)) expect(id, clock.id).toMatch(/^[a-z-]+$/);
      expect(new Set(clock.variants.map(({ id }) => id)).size, clock.id).toBe(clock.variants.length);
      const namesakes = clocks.filter((other) => other !== clock && other.id === clock.id);
      for (const { inForce } of namesakes)
        expect((inForce.to ?? '9999') < (clock.inForce.from ?? '0') || (clock.inForce.to ?? '9999') < (inForce.from ?? '0')).toBe(true);
      expect(readme, `README lists ${clock.id}`).toContain(`\`${clock.id}\``);
    }
  });

  it('README names every command and every kind of table', () => {
    for (const command of commands) expect(readme).toContain(`\`${command.name}`);
    for (const kind of tableKinds) expect(readme).toContain(`\`${kind.kind}\``);
  });
});
