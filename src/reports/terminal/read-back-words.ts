import type { PageWords } from '../../nouns/page.ts';
import type { Edit, Lost, ReadBack, RowEdit } from '../../nouns/read-back.ts';
import { count, list } from '../../values/text.ts';

/** Where something stands in a workbook: `Annual plan!D7`. */
export function spot({ at }: Pick<Edit, 'at'>): string {
  return `${at.sheet}!${at.cell}`;
}

/** The tables of a plan’s own workbook that were not found again. */
export function missingWords({ edited: { missing } }: ReadBack): PageWords[] {
  if (missing.length === 0) return [];
  const names = missing.map(({ page, table }) => `“${table.caption}” (${page.title})`);
  return [
    {
      kind: 'words',
      heading: 'Not found again',
      tone: 'warn',
      paragraphs: [
        `${list(names)}: ${names.length === 1 ? 'its headings were' : 'their headings were'} changed or taken out, so nothing of ${names.length === 1 ? 'it' : 'them'} was compared.`,
      ],
    },
  ];
}

function lostSentence(kind: Lost['kind'], from: Lost['from'], names: readonly string[]): string {
  const what = `${{ cell: 'The name', table: 'The table', column: 'The column' }[kind]}${names.length === 1 ? '' : 's'} ${list(names)}`;
  const [one, was] = names.length === 1 ? ['it', 'was'] : ['them', 'were'];
  const gone =
    from === 'plan' ? `${was} filled, and the plan made now has no such thing` : `${was} filled, and ${was} renamed or taken out since`;
  return `${what} ${gone}: nothing of ${one} was compared.`;
}

/** What of a council’s own workbook was filled and cannot be compared. */
export function lostWords({ edited: { lost } }: ReadBack): PageWords[] {
  const paragraphs = (['cell', 'table', 'column'] as const).flatMap((kind) =>
    (['workbook', 'plan'] as const).flatMap((from) => {
      const names = lost.filter((one) => one.kind === kind && one.from === from).map(({ name }) => `\`${name}\``);
      return names.length === 0 ? [] : [lostSentence(kind, from, names)];
    }),
  );
  return paragraphs.length === 0 ? [] : [{ kind: 'words', heading: 'Not found again', tone: 'warn', paragraphs }];
}

// So many cells are named one by one; of more, the pages.
const mostSpots = 8;

/** A row that is gone stands nowhere: its page is all there is to name. */
function workedOutSpot(one: Edit | RowEdit): string {
  return 'cell' in one || one.at.cell !== 'A0' ? spot(one) : `a row gone from ${one.page.title}`;
}

/** What differs though the tool works it out. */
export function workedOutWords({ workedOut }: ReadBack): PageWords[] {
  if (workedOut.length === 0) return [];
  const pages = [...new Set(workedOut.map(({ page }) => page.title))];
  return [
    {
      kind: 'words',
      tone: 'muted',
      paragraphs: [
        `${count(workedOut.length, 'cell or row', 'cells and rows')} that the tool works out ${workedOut.length === 1 ? 'differs' : 'differ'} too (${list(workedOut.length <= mostSpots ? workedOut.map(workedOutSpot) : pages)}). ${workedOut.length === 1 ? 'It follows from what it is made of, and is' : 'They follow from what they are made of, and are'} not read back.`,
      ],
    },
  ];
}
