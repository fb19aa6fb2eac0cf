import type { Found, Unjudged } from '../../nouns/finding.ts';
import type { Proposal } from '../../nouns/intent.ts';
import { at, noteOn, type Row } from '../../nouns/row.ts';
import { hasColumn, headingOf, keyOfTable } from '../../nouns/table.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { whyMissing } from '../term.ts';

const none =
  /^(?:no|none|nil|not (?:yet|done|started|completed?|carried out|available)\b.*|outstanding|awaited|to follow|to be (?:done|completed|written)\b.*)[.!]?$/i;
const unfinished = /\b(?:draft|in progress|under ?way|started|awaiting|incomplete|screening only)\b/i;
const dropped = /\b(?:withdrawn|rejected|not (?:agreed|approved)|dropped|abandoned)\b/i;
const agreed = /\b(?:agreed|approved|adopted|decided|accepted)\b/i;

/** Whether a proposal is decided on a day: by the day of its decision, or where none is given by what the log says of it. */
function isDecided({ decision, decisionDate }: Proposal, asOf: Day): boolean {
  return decisionDate === undefined ? agreed.test(decision ?? '') : decisionDate <= asOf;
}

/** What the log says of an assessment: that there is one, none, one not finished, nothing, or something one cannot judge by. */
function assessmentOf(row: Row<Proposal>): 'there' | 'none' | 'unfinished' | 'blank' | 'placeholder' | 'untold' {
  const text = (row.eia ?? '').trim();
  if (text === '') {
    if (noteOn(row, 'eia', 'placeholder')) return 'placeholder';
    if (noteOn(row, 'eia', 'choice')) return 'untold';
    return /^n\/?a$/i.test(noteOn(row, 'eia', 'not stated')?.quoted.trim() ?? '') ? 'untold' : 'blank';
  }
  if (/\byes or no\b/i.test(text) || /^n\/?a$/i.test(text)) return 'untold';
  if (none.test(text)) return 'none';
  return unfinished.test(text) ? 'unfinished' : 'there';
}

function finding(row: Row<Proposal>, asOf: Day): Found | null {
  const decided = isDecided(row, asOf);
  const says = assessmentOf(row);
  if (says === 'there' || says === 'untold' || (!decided && (says === 'unfinished' || says === 'placeholder'))) return null;
  const why = row.eia === undefined ? whyMissing(row, 'eia') : `the cell says “${row.eia}”`;
  const day = row.decisionDate === undefined ? '' : ` on ${formatDay(row.decisionDate)}`;
  const state = decided ? `was decided${day}` : row.decisionDate === undefined ? 'is not decided yet' : `is to be decided${day}`;
  return {
    text: `“${row.proposal ?? row.id}” ${state} and ${says === 'unfinished' ? 'its impact assessment is not finished' : 'no impact assessment is recorded'}: ${why}. ${decided ? 'Name the assessment the decision had before it, or take one to those who decided.' : 'Assess it before the decision, and write in where.'}`,
    about: [row.id],
    evidence: evidenceOf(at(row, 'eia'), decided && row.decisionDate !== undefined ? [at(row, 'decisionDate')] : []),
    ...(decided ? {} : { severity: 'advice' as const }),
  };
}

/** A proposal with no word of who it would fall upon. */
export const proposalWithoutImpactAssessment: Rule = {
  card: {
    family: 'papers',
    title: 'A proposal has no impact assessment',
    severity: 'warning',
    method:
      'A proposal of the log whose impact assessment is blank or says there is none is a warning once it is decided, and advice before. An unfinished assessment, or a cell that still says TBC, is found once it is decided.',
    exclusions: [
      'A proposal that was withdrawn or rejected is left alone.',
      'An unfinished assessment is left alone until the decision.',
      'What an assessment says is not read.',
      '`n/a`, a choice never made and a log with no such column are not judged.',
    ],
    why: 'Due regard to equality comes before the decision or not at all, and the assessment is how anybody can show it.',
    remedy: 'Assess it before it is decided, and write in the reference of the assessment.',
    source:
      'Equality Act 2010 s.149: due regard, for which the Act asks no written form (from memory); Cambridgeshire (2017), section 5.3: Community Impact Assessment at Full Council',
    limits: {},
  },
  judge({ records, workspace }) {
    const rows = inOrder(records.proposals).filter(({ decision }) => !dropped.test(decision ?? ''));
    const told = rows.filter(({ origin: { table } }) => hasColumn(table, 'eia'));
    const found = told.flatMap((row) => finding(row, workspace.asOf) ?? []);
    const columnless = grouped(
      rows.filter((row) => !told.includes(row)),
      ({ origin: { table } }) => keyOfTable(table),
    );
    const unjudged: Unjudged[] = [
      ...columnless.map(([, [row]]) => ({
        about: row.id,
        because: 'its log has no column for an impact assessment',
        cell: headingOf(row.origin.table, 'proposal'),
      })),
      ...told
        .filter((row) => assessmentOf(row) === 'untold')
        .map((row) => ({ about: row.id, because: 'the log does not say whether it was assessed or why not', cell: at(row, 'eia') })),
    ];
    return { examined: rows.length, found, unjudged };
  },
};
