import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takePicture } from '../src/cli/picture.ts';
import { openFile } from '../src/intake/formats/index.ts';
import { shown } from '../src/intake/grid.ts';
import { withheld } from '../src/intake/withhold.ts';
import type { Example, Finding, QuotedCell, RuleCard } from '../src/nouns/finding.ts';
import { cards } from '../src/rules/index.ts';
import { judge } from '../src/rules/judge.ts';
import { scenarioCards } from '../src/rules/scenarios/index.ts';
import { type Cell, columnIndex } from '../src/values/cell.ts';
import { fromPounds } from '../src/values/money.ts';
import { home, quietWorld, run } from './world.ts';

const path = join(home, 'templates/examples.json');
const world = quietWorld({ out: '', err: '' });

/** What a cell of a story holds as it is written, personal data withheld as it is everywhere. */
async function quoted(story: string, cell: Cell): Promise<QuotedCell> {
  if (cell.file.endsWith('.yaml')) {
    const lines = readFileSync(join(home, story, cell.file), 'utf8').split('\n');
    return { ...cell, value: (lines[Number(cell.cell.replace('line ', '')) - 1] ?? '').trim() };
  }
  const { grids } = await openFile(readFileSync(join(home, story, cell.file)), cell.file);
  const sheet = grids.find(({ sheet: name }) => name === cell.sheet);
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell.cell) ?? [];
  if (sheet === undefined) throw new Error(`${story} has no ${cell.file} ${cell.sheet}`);
  return { ...cell, value: shown(withheld(sheet).rows[Number(row) - 1]?.[columnIndex(letters)]) };
}

/** The finding that shows a rule best: of the severity on its card where it has one, and of those the shortest. */
function shortest(findings: readonly Finding[], { severity }: RuleCard): Finding {
  const size = ({ text, severity: own }: Finding): number => text.length + (own === severity ? 0 : 100_000);
  return findings.reduce((best, each) => (size(each) < size(best) ? each : best));
}

async function foundIn(story: string, { code, family }: RuleCard): Promise<readonly Finding[]> {
  if (family !== 'scenarios') return judge((await takePicture(world, { workspace: story })).picture, { only: [code] }).findings;
  const { out } = await run(['model', '-w', story, '--json']);
  const { findings } = JSON.parse(out) as { findings: Finding[] };
  // An envelope prints pounds.
  const inPence = ({ amount, ...rest }: Finding): Finding => ({ ...rest, ...(amount === undefined ? {} : { amount: fromPounds(amount) }) });
  return findings.filter((finding) => finding.code === code).map(inPence);
}

async function exampleOf(card: RuleCard): Promise<Example> {
  const story = `fixtures/stories/${card.code}`;
  const { severity, text, amount, evidence } = shortest(await foundIn(story, card), card);
  const [first, ...others] = evidence;
  return {
    story,
    severity,
    text,
    ...(amount === undefined ? {} : { amount }),
    evidence: [await quoted(story, first), ...(await Promise.all(others.map((cell) => quoted(story, cell))))],
  };
}

it('the example on every card is what its story gives today', async () => {
  const all = [...cards(), ...scenarioCards()];
  const now: Record<string, Example> = {};
  for (const card of all) now[card.code] = await exampleOf(card);
  const text = `${JSON.stringify(now, null, 2)}\n`;
  if (process.env['UPDATE'] === '1') writeFileSync(path, text);
  else expect(text).toBe(readFileSync(path, 'utf8'));
});

it('is printed on the page as the story’s own check prints it', async () => {
  for (const { code, family } of [...cards(), ...scenarioCards()]) {
    const page = (await run(['rules', code])).out;
    const command = family === 'scenarios' ? ['model'] : ['check', code];
    const story = (await run([...command, '-w', `fixtures/stories/${code}`])).out;
    const [, printed = ''] = /\n((?: {2}.*\n)+)\nWhat stands in those cells\n/.exec(page) ?? [];
    expect(printed, code).not.toBe('');
    expect(story, code).toContain(printed);
  }
});
