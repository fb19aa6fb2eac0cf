import { basename, resolve } from 'node:path';
import { Refusal } from '../../values/refusal.ts';
import type { Command } from '../command.ts';

/** How a file would be read, before anything is made of it. */
export const inspect: Command = {
  name: 'inspect',
  does: 'how a file would be read: sheets, tables, header rows, columns, control totals, faults by cell',
  words: '<file...>',
  flags: [],
  examples: ['commission inspect register.xlsx', 'commission inspect spend.csv --json'],
  workspace: false,
  run: async (world, words) => {
    const { readFile } = await import('../../intake/read-file.ts');
    const { inspectPages } = await import('../../reports/terminal/inspect-pages.ts');
    const { inspectJson } = await import('../../output/json/inspect.ts');
    const files = [];
    for (const word of words) {
      const path = resolve(world.here, word);
      if (world.isDirectory(path))
        throw new Refusal('file-is-folder', 'This is a folder, not a file.', 'Name a file in it.', { file: word });
      files.push(await readFile(world.read(path), word, { pins: [], decidedYears: new Map(), organisation: '' }));
    }
    const first = basename(words[0] ?? '');
    return {
      data: inspectJson(files),
      pages: inspectPages(files),
      asOf: world.today(),
      workspace: null,
      next: `To build on ${files.length > 1 ? 'them' : 'it'}: commission init my-plan --from ${first.includes(' ') ? `"${words[0]}"` : words[0]}`,
    };
  },
};
