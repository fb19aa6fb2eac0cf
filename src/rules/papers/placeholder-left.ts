import { count } from '../../values/text.ts';
import { rowsLookedAt, unfilledColumns } from '../cells/unfilled-columns.ts';
import { evidenceOf, ranges } from '../order.ts';
import type { Rule } from '../rule.ts';
import { saidElsewhere } from '../said-elsewhere.ts';
import { quoted } from '../standing.ts';

/** Cells that still hold a word to be replaced. */
export const placeholderLeft: Rule = {
  card: {
    family: 'papers',
    title: 'A placeholder was left in',
    severity: 'advice',
    method:
      'Every cell of every table, and the words around it, is read for what stands until somebody replaces it: words such as `TBC` in the languages of `templates/placeholders.yaml` and in whatever alphabet they were typed, instructions in brackets, crosses, blank dates, *lorem ipsum* and the prompts of forms. They are gathered by column.',
    exclusions: [
      'A cell that says a thing is not stated, was taken out or is held back is no placeholder: it was answered.',
      'One whose missing value another rule speaks of is left to that rule.',
      'Blank cells are left alone.',
    ],
    why: 'A placeholder is a promise; the value is missing wherever it is needed.',
    remedy: 'Fill in the value, or say that it will not be known.',
    source: 'Plymouth, Commissioning Strategy for Children and Young People (2015), section 7.8: targets to be confirmed',
    limits: {},
  },
  afterAll: true,
  judge(picture, _, found) {
    const columns = unfilledColumns(picture, 'placeholder', saidElsewhere(found));
    return {
      examined: rowsLookedAt(picture),
      found: columns.map(({ heading, field, each, cells: [first, ...others] }) => {
        const one = others.length === 0;
        const where =
          heading === '' ? `around the table (${ranges([first, ...others])})` : `under “${heading}” (${ranges([first, ...others])})`;
        return {
          text: `${count(others.length + 1, 'cell')} ${where} still ${one ? 'says' : 'say'} ${quoted([...new Set(each.map((one) => one.quoted))])}. Fill ${one ? 'it' : 'them'} in, or say that the value will not be known.`,
          about: each.flatMap(({ about }) => about),
          evidence: evidenceOf(first, others),
          apart: field ?? (heading || 'words'),
        };
      }),
      unjudged: [],
    };
  },
};
