import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { commands } from '../src/cli/commands/index.ts';
import { tableKinds } from '../src/intake/tables/index.ts';
import { cards } from '../src/rules/index.ts';
import { home } from './world.ts';

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

interface RegimeFile {
  readonly id: string;
  readonly title: string;
  readonly 'in-force': { readonly from?: string | null; readonly to?: string | null };
}

function regimes(): string {
  const folder = join(home, 'templates/regimes');
  const files = readdirSync(folder).map((file) => parse(readFileSync(join(folder, file), 'utf8')) as RegimeFile);
  return table(
    ['regime', 'what it is', 'procurements begun'],
    files.map((regime) => [`\`${regime.id}\``, regime.title, `${regime['in-force'].from ?? ''} to ${regime['in-force'].to ?? 'now'}`]),
  );
}

interface ClockFile {
  readonly title: string;
  readonly clocks: readonly { readonly id: string; readonly title: string; readonly source: string; readonly verified: boolean }[];
}

function clocks(): string {
  const folder = join(home, 'templates/clocks');
  const files = readdirSync(folder).map((file) => parse(readFileSync(join(folder, file), 'utf8')) as ClockFile);
  const rows = files.flatMap((file) =>
    file.clocks.map(({ id, title, source, verified }) => [`\`${id}\``, title, verified ? source : `${source} (not verified)`]),
  );
  return table(['rule', 'what it is', 'source'], rows);
}

/** The tables of the README that are made from the code, by the name of their markers. */
const tables: Readonly<Record<string, () => string>> = {
  commands: () =>
    table(
      ['command', 'does'],
      commands.map((command) => [`\`${command.name}${command.words ? ` ${command.words}` : ''}\``, command.does]),
    ),
  rules: () =>
    table(
      ['rule', 'severity', 'finds'],
      cards().map((card) => [`\`${card.code}\``, card.severity, card.title]),
    ),
  kinds: () =>
    table(
      ['kind', 'what it is', 'fields'],
      tableKinds.map((kind) => [`\`${kind.kind}\``, kind.title, Object.keys(kind.fields).join(', ')]),
    ),
  regimes,
  clocks,
};

/** The README with its generated tables made anew. */
export function generated(readme: string): string {
  return Object.entries(tables).reduce((text, [name, make]) => {
    const between = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
    if (!between.test(text)) throw new Error(`README.md has no markers for ${name}`);
    return text.replace(between, (_, open: string, close: string) => `${open}${make()}\n${close}`);
  }, readme);
}
