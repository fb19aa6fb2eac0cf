import type { PageTable } from '../../nouns/page.ts';
import type { Timeline } from '../../nouns/timeline.ts';
import { absent, dayOr, words } from '../tables/cells.ts';
import { column, pageTable, rowsOf } from '../tables/page-table.ts';
import { markCell, markNote, ofContract } from './timeline-blocks.ts';

/** What can be done where a procurement is late or tight, with its source. */
export function optionsTable(timelines: readonly Timeline[], id = 'procurement-options', narrow = false): PageTable {
  const items = timelines.flatMap((timeline) => timeline.options.map((option) => ({ timeline, option })));
  const columns = narrow
    ? [
        column('option', 'Option', 16),
        column('beginBy', 'Begin by', 11),
        column('text', 'What it means', 31),
        column('source', 'Source', 16),
      ]
    : [
        column('contract', 'Contract', 30, ofContract),
        column('option', 'Option', 30, 'a way that the law, the contract or practice leaves where time is short'),
        column(
          'enough',
          'Enough by itself',
          18,
          'whether it keeps the service going without another; What it means says what it was told by',
        ),
        column('beginBy', 'Begin by', 14),
        column(
          'text',
          'What it means',
          60,
          'what the way comes to for this contract, worked out from its row of the register and its timeline',
        ),
        column('source', 'Source', 40, 'where the way is set out'),
        column('mark', 'Source read', 18, 'whether the way was read in its source, or set down from memory'),
      ];
  const rows = rowsOf(
    items,
    ({ timeline, option }) => `${timeline.id} ${option.title}`,
    ({ timeline, option }) => {
      const cells = {
        contract: words(timeline.title),
        option: words(option.title),
        enough:
          option.isEnough === null
            ? absent('if its test is met')
            : words(option.isEnough ? 'yes' : 'no', option.isEnough ? undefined : 'muted'),
        beginBy: dayOr(option.beginBy, 'none set'),
        text: words(option.text),
        source: words(option.source, option.verified ? undefined : 'proposed'),
        mark: markCell(option.verified),
      };
      return Object.fromEntries(columns.map(({ id: field }) => [field, cells[field as keyof typeof cells]]));
    },
  );
  const rested = rows.map((row, index) => ({ ...row, rests: items[index] ? [items[index].timeline.cell] : [] }));
  const note = narrow ? undefined : markNote(items.map(({ option }) => option));
  return { ...pageTable(id, 'Options', columns, rested, note), calledBy: ['contract', 'option'] };
}
