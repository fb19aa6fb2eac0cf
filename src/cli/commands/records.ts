import { Refusal } from '../../values/refusal.ts';
import type { Command } from '../command.ts';
import { kindsOffered } from '../offers.ts';

/** The normalised rows of one kind of table, with their cells. */
export const records: Command = {
  name: 'records',
  does: 'the rows of one kind of table as they were read, each with its cells',
  words: '<kind>',
  offers: kindsOffered,
  flags: [{ flags: '--all', does: 'print every row in the terminal, not the first 40' }],
  examples: ['commission records contracts', 'commission records budget -w fixtures/plymouth --json'],
  workspace: true,
  run: async (world, words, flags) => {
    const { kindNamed } = await import('../../intake/tables/index.ts');
    const kind = kindNamed(words[0] ?? '');
    const { openWorkspace } = await import('../open.ts');
    const { settled } = await import('../../planning/settle.ts');
    const { recordsPage } = await import('../../reports/terminal/records-page.ts');
    const { recordsJson } = await import('../../output/json/records.ts');
    const opened = await openWorkspace(world, flags);
    const rows = settled(opened.records, opened.workspace)[kind.kind];
    const whole = flags['all'] === true || flags.csv === true || flags.md === true;
    const first = whole ? rows.length : 40;
    // What a record is known by comes first, then what tells the kind; the rest as the kind lists its fields.
    const order = [...new Set([...kind.names, ...kind.telling.flat(), ...kind.needs, ...Object.keys(kind.fields)])];
    const most = flags.csv || flags.md ? undefined : Math.min(world.columns, 160);
    // A line of a budget is its amounts, whatever else it is known by.
    const must = kind.needs.some((field) => kind.names.includes(field)) ? [] : kind.needs;
    const page = recordsPage(kind.kind, rows, order, { first, most, must });
    const table = page.blocks.find((block) => block.kind === 'table');
    if (rows.length === 0 && flags.csv)
      throw new Refusal(
        'no-rows',
        `No table of ${kind.kind} was found in this workspace.`,
        'Run `commission inspect` on the file to see what it was taken for.',
      );
    return {
      data: recordsJson(kind.kind, rows),
      pages: [page],
      ...(table ? { table } : {}),
      asOf: opened.workspace.asOf,
      workspace: opened.label,
      ...(first < rows.length ? { next: '--all shows every one.' } : {}),
    };
  },
};
