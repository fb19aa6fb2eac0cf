import { expect, it } from 'vitest';
import type { Page } from '../../../src/nouns/page.ts';
import type { Publication } from '../../../src/nouns/publication.ts';
import { inCopy } from '../../../src/reports/publication/in-copy.ts';
import { counted, words } from '../../../src/reports/tables/cells.ts';
import { column, figures, pageTable } from '../../../src/reports/tables/page-table.ts';

const held = [{ table: 'services', row: 'a', column: 'value' }];
const publication: Publication = { pages: {}, held, removed: [], toRead: [], shownFrom: 5 };

function noteOf(note: string): string | undefined {
  const columns = [column('name', 'Name', 10), figures('value', 'Value', 10)];
  const table = pageTable('services', 'Services', columns, [{ key: 'a', cells: { name: words('A'), value: counted(1) } }], note);
  const page: Page = { id: 'p', title: 'P', lead: '', blocks: [table] };
  const [made] = inCopy(page, publication, [page]).blocks;
  return made?.kind === 'table' ? made.note : undefined;
}

it('says that what is left out is counted as not stated only where a note counts what states nothing', () => {
  expect(noteOf('1 of 7 state no annual value.')).toContain('What is counted here as not stated takes those in.');
  expect(noteOf('A team with several roles is taken to share the work.')).toBe(
    'A team with several roles is taken to share the work. [c] stands where a value is left out of this copy.',
  );
});
