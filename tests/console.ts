import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { home, run } from './world.ts';

/** A folder that holds the fixtures as a reader's clone would, for commands that write. */
export function readersFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'commission-reader-'));
  cpSync(join(home, 'fixtures'), join(folder, 'fixtures'), { recursive: true });
  return folder;
}

/** Splits a typed line into words; quotes hold words together. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => (match[1] ?? match[2]) as string);
}

/** Runs the commands of a console block and gives the block back with what they print now: output, remarks, exit code. */
async function replay(block: string, here: string): Promise<string> {
  const commands = block.split('\n').filter((line) => line.startsWith('$ commission'));
  const pieces: string[] = [];
  for (const line of commands) {
    const { out, err, code } = await run(wordsOf(line).slice(2), { here });
    const said = `${out}${err}`.replaceAll(here, '').trimEnd();
    pieces.push(`${line}\n${said === '' ? '' : `${said}\n`}[exit ${code}]`);
  }
  return `${pieces.join('\n\n')}\n`;
}

/** Replays every console block of a Markdown text that types `commission`. */
export async function replayed(markdown: string, here: string): Promise<string> {
  const parts = markdown.split(/(```console\n[\s\S]*?```)/);
  const now = [];
  for (const part of parts) {
    const block = /^```console\n([\s\S]*?)```$/.exec(part)?.[1];
    now.push(block === undefined || !/^\$ commission/m.test(block) ? part : `\`\`\`console\n${await replay(block, here)}\`\`\``);
  }
  return now.join('');
}
