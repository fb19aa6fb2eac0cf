import type { Page } from '../../nouns/page.ts';
import type { SourceFile } from '../../nouns/plan.ts';
import { count, list } from '../../values/text.ts';
import type { PageLeftOut } from '../index.ts';
import { counted, words } from '../tables/cells.ts';
import { column, figures, pageTable, rowsOf } from '../tables/page-table.ts';

/** A file the plan was written to: its size in bytes and its hash. */
interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What was written, from what it was made, and which pages were left out. */
export interface PlanWritten {
  readonly files: readonly WrittenFile[];
  /** Folders that were not there before, as they were typed. */
  readonly folders: readonly string[];
  readonly sources: readonly SourceFile[];
  readonly leftOut: readonly PageLeftOut[];
  /** What whoever made it must know before it is read, as a sentence. */
  readonly caution?: string | undefined;
}

/** What the plan command says when it is done. */
export function planWrittenPage({ files, folders, sources, leftOut, caution }: PlanWritten): Page {
  const written = rowsOf(
    files,
    ({ path }) => path,
    ({ path, bytes, sha256 }) => ({ path: words(path), bytes: counted(bytes), sha256: words(sha256.slice(0, 10)) }),
  );
  const made = rowsOf(
    sources,
    ({ file }) => file,
    ({ file, sha256, tables }) => {
      const leftOutRows = tables.reduce((n, { rows }) => n + rows.leftOut, 0);
      return {
        file: words(file),
        read: counted(tables.reduce((n, { rows }) => n + rows.read, 0)),
        leftOut: counted(leftOutRows, leftOutRows > 0 ? 'warn' : undefined),
        sha256: words(sha256.slice(0, 10)),
      };
    },
  );
  const missing = rowsOf(
    leftOut,
    ({ id }) => id,
    ({ title, because }) => ({ page: words(title), because: words(because, 'muted') }),
  );
  const newFolders =
    folders.length === 0
      ? ''
      : ` Made the ${folders.length === 1 ? 'folder' : 'folders'} ${list(folders)}, which ${folders.length === 1 ? 'was' : 'were'} not there.`;
  return {
    id: 'plan-written',
    title: 'Plan written',
    lead: `${count(files.length, 'file')} written from ${count(sources.length, 'source file')}; ${count(leftOut.length, 'page')} left out.${newFolders}`,
    blocks: [
      ...(caution ? [{ kind: 'words' as const, paragraphs: [caution], tone: 'warn' as const }] : []),
      pageTable(
        'written',
        'Files written',
        [column('path', 'File', 46), figures('bytes', 'Bytes', 12), column('sha256', 'SHA-256', 11)],
        written,
      ),
      pageTable(
        'made-from',
        'Made from',
        [
          column('file', 'Source file', 38),
          figures('read', 'Rows read', 9),
          figures('leftOut', 'Left out', 8),
          column('sha256', 'SHA-256', 11),
        ],
        made,
      ),
      ...(missing.length > 0
        ? [pageTable('not-in-plan', 'Pages left out', [column('page', 'Page', 22), column('because', 'Because', 54)], missing)]
        : []),
    ],
  };
}
