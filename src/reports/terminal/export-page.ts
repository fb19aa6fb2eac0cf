import type { Page } from '../../nouns/page.ts';
import { counted, words } from '../tables/cells.ts';
import { column, figures, pageTable, rowsOf } from '../tables/page-table.ts';

/** A file that was exported: its size in bytes and its hash. */
interface ExportedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What is said when a file is written: of what, and how much of it. */
export function exportPage(kind: string, lead: string, file: ExportedFile): Page {
  const columns = [column('path', 'File', 46), figures('bytes', 'Bytes', 12), column('sha256', 'SHA-256', 11)];
  const written = rowsOf(
    [file],
    ({ path }) => path,
    ({ path, bytes, sha256 }) => ({ path: words(path), bytes: counted(bytes), sha256: words(sha256.slice(0, 10)) }),
  );
  return {
    id: 'exported',
    title: `Exported: ${kind}`,
    lead,
    blocks: [pageTable('exported', 'File written', columns, written)],
  };
}
