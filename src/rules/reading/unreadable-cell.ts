import { fieldTitle } from '../../nouns/field-title.ts';
import { count, firstFew, lowered } from '../../values/text.ts';
import { notedColumns } from '../cells/noted.ts';
import { evidenceOf, ranges } from '../order.ts';
import type { Rule } from '../rule.ts';
import { saidElsewhere } from '../said-elsewhere.ts';
import { allRecords } from '../standing.ts';

const quotedAtMost = 3;

/** Cells that hold something no reader could make sense of. */
export const unreadableCell: Rule = {
  card: {
    family: 'reading',
    title: 'A cell could not be read',
    severity: 'warning',
    method:
      'Cells whose column asks for a day, a time, an amount, a number, a length of time or yes or no, and whose words are none, are gathered by column; cells of who pays that only say how the cost is borne (“50:50”); and cells that hold an error of the spreadsheet.',
    exclusions: [
      'Blank cells and placeholders are left alone, and cells whose missing value another rule speaks of.',
      'Cells in columns that are read as no field are left alone.',
    ],
    why: 'What the cell means is left out of every total and every timeline.',
    remedy: 'Correct the cells in the source file; or, when the column was taken for the wrong thing, pin it in commissioning.yaml.',
    source: 'Reading rules of this toolkit: what is written is never guessed at',
    limits: {},
  },
  afterAll: true,
  judge(picture, _, findings) {
    const isSaid = saidElsewhere(findings);
    const found = notedColumns(picture, 'unreadable', isSaid).map(({ heading, field, rows, cells: [first, ...others], quoted: words }) => {
      const said = firstFew(
        words.map((each) => `“${each}”`),
        quotedAtMost,
      );
      return {
        text: `${count(rows.length, 'cell')} under “${heading}” (${ranges([first, ...others])}) could not be read: ${said}. The column is taken for ${lowered(fieldTitle(field))}: correct ${rows.length === 1 ? 'the cell' : 'them'} in the file, or pin what the column is.`,
        about: rows.map((row) => row.id),
        evidence: evidenceOf(first, others),
        apart: field,
      };
    });
    return { examined: allRecords(picture).length, found, unjudged: [] };
  },
};
