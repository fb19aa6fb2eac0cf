import type { FixLine, Mended } from '../../nouns/fix-list.ts';
import type { Page, PageItem, PageList, PageWords } from '../../nouns/page.ts';
import { count, list } from '../../values/text.ts';

/** What became of a file's own fix list. */
export interface MendedFile extends Mended {
  readonly file: string;
}

/** What `inspect` wrote: the annotated workbook, and the readings pinned. */
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
        readonly columns: readonly unknown[];
      }[];
      readonly alike: readonly string[];
    }[];
  };
}

function itemOf(file: string, { sheet, wrong, says }: FixLine, cells: readonly string[], still: boolean): PageItem {
  const quoted = says === '' ? '' : ` It ${still ? 'says' : 'said'}: ${says}.`;
  return { text: `${wrong}.${quoted}`, cells: cells.map((cell) => ({ file, sheet, cell })) };
}

function listed(heading: string, tone: PageList['tone'], items: readonly PageItem[]): readonly PageList[] {
  return items.length === 0 ? [] : [{ kind: 'list', heading, items, ...(tone ? { tone } : {}) }];
}

function counted(cells: readonly { readonly length: number }[]): number {
  return cells.reduce((sum, { length }) => sum + length, 0);
}

/** What is mended since the fix list in a file was made, what stands, and what is new. One page a file. */
export function mendedPages(files: readonly MendedFile[]): Page[] {
  return files.map(({ file, lines, fresh }, index): Page => {
    const [mended, standing] = [lines.filter((line) => line.mended.length > 0), lines.filter((line) => line.standing.length > 0)];
    const numbers = [
      counted(lines.map((line) => line.mended)),
      counted(lines.map((line) => line.standing)),
      counted(fresh.map(({ cells }) => cells)),
    ] as const;
    return {
      id: `mended-${index + 1}`,
      title: 'Since the fix list',
      lead: `${file} carries a fix list: ${count(numbers[0], 'fault is', 'faults are')} mended, ${numbers[1]} stand${numbers[1] === 1 ? 's' : ''}, ${numbers[2]} not on the list.`,
      blocks: [
        ...listed(
          'Still to mend',
          'warn',
          standing.map((each) => itemOf(file, each.line, each.standing, true)),
        ),
        ...listed(
          'Not on the list',
          'warn',
          fresh.map((line) => itemOf(file, line, line.cells, true)),
        ),
        ...listed(
          'Mended',
          'good',
          mended.map((each) => itemOf(file, each.line, each.mended, false)),
        ),
      ],
    };
  });
}

function savedWords(saved: NonNullable<Returned['saved']>): PageWords {
  const paragraphs = saved.files.flatMap(({ path, pins, alike }) => [
    ...pins.map(
      ({ kind, sheet, headerRow, columns }) =>
        `${path}${sheet === null ? '' : `, ${sheet}`}: ${kind}, header in row ${headerRow}, ${count(columns.length, 'column')} pinned.`,
    ),
    ...(alike.length === 0
      ? []
      : [`Not pinned, because another column bears the same heading: ${list(alike.map((heading) => `“${heading}”`))}.`]),
  ]);
  return {
    kind: 'words',
    heading: saved.changed ? `Pinned in ${saved.path}` : `${saved.path} pins this reading already; nothing was written`,
    paragraphs,
    tone: 'good',
  };
}

/** What was written: an annotated workbook, pins in commissioning.yaml. No page where nothing was asked for. */
export function returnPages({ annotated, saved }: Returned): Page[] {
  const blocks: PageWords[] = [
    ...(annotated
      ? [
          {
            kind: 'words' as const,
            heading: `${annotated.path} is written`,
            paragraphs: [
              annotated.faults === 0
                ? 'Nothing to mend was found; its last sheet, Fix list, says so.'
                : `${count(annotated.faults, 'cell')} to mend, each with a note, and listed on its last sheet, Fix list. Your own file is as it was.`,
            ],
            tone: 'good' as const,
          },
        ]
      : []),
    ...(saved ? [savedWords(saved)] : []),
  ];
  return blocks.length === 0 ? [] : [{ id: 'returned', title: 'Written', lead: '', blocks }];
}
