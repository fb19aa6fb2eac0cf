import type { Picture } from '../../nouns/picture.ts';
import { rowsLookedAt, unfilledColumns } from '../cells/unfilled-columns.ts';
import { evidenceOf } from '../order.ts';
import type { Rule } from '../rule.ts';
import { saidElsewhere } from '../said-elsewhere.ts';
import { allRecords } from '../standing.ts';

/** What each record is called, by its id. */
function namesOf(picture: Picture): ReadonlyMap<string, string> {
  return new Map(
    allRecords(picture).flatMap((row) => {
      const { clearance, proposal, title, activity, intention, line, event } = row as unknown as Readonly<Record<string, unknown>>;
      const name = [clearance, proposal, title, activity, intention, line, event].find((words) => typeof words === 'string');
      return name === undefined ? [] : [[row.id, name as string] as const];
    }),
  );
}

/** `Yes or No`, and nobody said which. */
export const choiceNeverMade: Rule = {
  card: {
    family: 'papers',
    title: 'A choice was never made',
    severity: 'warning',
    method:
      'Every cell of every table, and the words around it, is read for the words of the form itself: `Yes or No`, `Yes/No`, boxes of which none is ticked, `Choose an item`, `delete as appropriate`, and the answers of other forms and languages in `templates/placeholders.yaml`. Each is asked of somebody else, so each is a finding.',
    exclusions: [
      'A column headed as the type, unit or options of an answer lists what may be answered, and is left alone.',
      'A blank answer is left to `blank-sign-off`, and a blank assessment to the rules about assessments.',
      'One whose missing value another rule speaks of is left to that rule.',
    ],
    why: 'The form was sent on with the question still in it, so the answer is not known.',
    remedy: 'Ask the officer named which it is, and write in only that.',
    source: 'Cambridgeshire, children’s centres paper (2017), officer clearance table',
    limits: {},
  },
  afterAll: true,
  judge(picture, _, found) {
    const columns = unfilledColumns(picture, 'choice', saidElsewhere(found));
    const names = columns.length === 0 ? new Map<string, string>() : namesOf(picture);
    return {
      examined: rowsLookedAt(picture),
      found: columns.flatMap(({ heading, field, each }) =>
        each.map(({ cell, quoted: words, about }) => {
          const name = about.flatMap((id) => names.get(id) ?? [])[0];
          const whose = name === undefined ? (heading === '' ? 'A line beside the table' : `A cell under “${heading}”`) : `“${name}”`;
          const where = name === undefined || heading === '' ? '' : ` under “${heading}”`;
          return {
            text: `${whose} still says “${words}”${where}. Ask who should answer it, and write in which.`,
            about,
            evidence: evidenceOf(cell),
            apart: field ?? (heading || 'words'),
          };
        }),
      ),
      unjudged: [],
    };
  },
};
