import { count } from '../../values/text.ts';
import { notedColumns } from '../noted.ts';
import { evidenceOf, ranges } from '../order.ts';
import type { Rule } from '../rule.ts';
import { allRecords, quoted } from '../standing.ts';

/** Cells that still hold a word to be replaced. */
export const placeholderLeft: Rule = {
  card: {
    family: 'papers',
    title: 'A placeholder was left in',
    severity: 'advice',
    method: 'Cells that hold a placeholder such as `TBC`, in whatever alphabet it was typed, are gathered by column.',
    exclusions: [
      'A cell that says a thing is not stated is no placeholder: it was answered.',
      'Blank cells, and cells in columns that are read as no field, are left alone.',
    ],
    why: 'A placeholder is a promise; the value is missing wherever it is needed.',
    remedy: 'Fill in the value, or say that it will not be known.',
    source: 'Plymouth, Commissioning Strategy for Children and Young People (2015), section 7.8: targets to be confirmed',
    limits: {},
  },
  judge(picture) {
    const found = notedColumns(picture, 'placeholder').map(({ heading, field, rows, cells: [first, ...others], quoted: words }) => ({
      text: `${count(rows.length, 'cell')} under “${heading}” (${ranges([first, ...others])}) still ${rows.length === 1 ? 'says' : 'say'} ${quoted(words)}. Fill ${rows.length === 1 ? 'it' : 'them'} in, or say that the value will not be known.`,
      about: rows.map((row) => row.id),
      evidence: evidenceOf(first, others),
      apart: field,
    }));
    return { examined: allRecords(picture).length, found, unjudged: [] };
  },
};
