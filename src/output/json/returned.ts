import type { FixLine, Mended } from '../../nouns/fix-list.ts';

/** What `inspect` did beside reading: the workbook handed back, the readings pinned, and what became of fix lists in the files. */
export interface Returned {
  readonly annotated?: { readonly path: string; readonly faults: number };
  readonly saved?: {
    readonly path: string;
    readonly changed: boolean;
    readonly files: readonly {
      readonly path: string;
      readonly pins: readonly {
        readonly kind: string;
        readonly sheet: string | null;
        readonly headerRow: number;
        readonly columns: readonly { readonly heading: string; readonly field: string }[];
      }[];
    }[];
  };
  readonly mended: readonly (Mended & { readonly file: string })[];
}

function lineJson({ sheet, cells, wrong, says, remedy }: FixLine): object {
  return { sheet, cells, wrong, says, remedy };
}

/** These additions to the `data` of `inspect`; each is there only when it was asked for, or found. */
export function returnedJson({ annotated, saved, mended }: Returned): object {
  return {
    ...(annotated ? { annotated } : {}),
    ...(saved
      ? {
          saved: {
            path: saved.path,
            changed: saved.changed,
            sources: saved.files.flatMap(({ path, pins }) =>
              pins.map(({ kind, sheet, headerRow, columns }) => ({
                path,
                kind,
                sheet,
                headerRow,
                columns: columns.map(({ heading, field }) => ({ heading, field })),
              })),
            ),
          },
        }
      : {}),
    ...(mended.length > 0
      ? {
          mended: mended.map(({ file, lines, fresh }) => ({
            file,
            lines: lines.map(({ line, mended: done, standing }) => ({ ...lineJson(line), mended: done, standing })),
            fresh: fresh.map(lineJson),
          })),
        }
      : {}),
  };
}
