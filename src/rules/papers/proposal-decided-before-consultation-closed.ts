import type { Found, Severity } from '../../nouns/finding.ts';
import type { Proposal } from '../../nouns/intent.ts';
import { at, type Row } from '../../nouns/row.ts';
import { hasColumn } from '../../nouns/table.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { evidenceOf, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { whyMissing } from '../term.ts';

type Decided = Row<Proposal> & { readonly decisionDate: Day };

/** What is wrong with the day of a decision; `to consult` when it may be the one that opened the consultation; null when nothing is. */
function faultOf({
  decisionDate,
  decision,
  consultationOpens: opens,
  consultationCloses: closes,
}: Decided): 'during' | 'before' | 'to consult' | null {
  const beforeOpening = opens !== undefined && decisionDate < opens;
  if (!beforeOpening && (closes === undefined || decisionDate > closes)) return null;
  if (/\bconsult/i.test(decision ?? '') && (beforeOpening || opens === undefined)) return 'to consult';
  return beforeOpening ? 'before' : 'during';
}

function finding(row: Decided, fault: 'during' | 'before', asOf: Day): Found {
  const { decisionDate, consultationOpens: opens, consultationCloses: closes } = row;
  const ahead = decisionDate > asOf;
  const [when, cell] =
    fault === 'before'
      ? [`before its consultation opened on ${formatDay(opens as Day)}`, at(row, 'consultationOpens')]
      : [
          `${decisionDate === closes ? 'on the day its consultation closed' : `before its consultation closed on ${formatDay(closes as Day)}`}`,
          at(row, 'consultationCloses'),
        ];
  const remedy = ahead
    ? 'Move the decision, so that what people said can be weighed.'
    : 'Correct the day that is wrong; if neither is, take advice before anybody relies on the decision.';
  const severity: Severity = ahead || fault === 'before' ? 'warning' : 'error';
  return {
    text: `“${row.proposal ?? row.id}” ${ahead ? 'is to be' : 'was'} decided on ${formatDay(decisionDate)}, ${ahead ? when.replace('closed', 'closes').replace('opened', 'opens') : when}. ${remedy}`,
    about: [row.id],
    evidence: evidenceOf(at(row, 'decisionDate'), [cell]),
    severity,
  };
}

/** A decision taken while people were still being asked. */
export const proposalDecidedBeforeConsultationClosed: Rule = {
  card: {
    family: 'papers',
    title: 'A decision before its consultation closed',
    severity: 'error',
    method:
      'The day a proposal was decided is compared with the days its consultation opened and closed. A decision while it was open, its last day included, is an error; one before it opened, or one still to come, is a warning.',
    exclusions: [
      'A proposal with neither the day of a decision nor the close of a consultation is left alone.',
      'Whether what people said was weighed cannot be seen.',
      'A decision that speaks of consulting may be the one to consult: before the opening, or where no opening is given, it is not judged.',
      'A decision without its day, or a consultation without the day it closed, is not judged.',
    ],
    why: 'A consultation is lawful only while minds are open and when what came back is weighed; a decision in the middle of it is what a court sets aside.',
    remedy: 'Correct the log, or move the decision behind the closing day with time to read what came.',
    source:
      'R v Brent LBC ex p Gunning (1985): at a formative stage, and conscientiously taken into account, affirmed in R (Moseley) v Haringey LBC (2014), from commentaries and not read in the reports; Cambridgeshire (2017): consultation to 22 September, decision on 17 October',
    limits: {},
  },
  judge({ records, workspace }) {
    const rows = inOrder(records.proposals).filter((row) => row.decisionDate !== undefined || row.consultationCloses !== undefined);
    const decided = rows.filter((row): row is Decided => row.decisionDate !== undefined);
    const found = decided.flatMap((row) => {
      const fault = faultOf(row);
      return fault === null || fault === 'to consult' ? [] : [finding(row, fault, workspace.asOf)];
    });
    const unjudged = rows.flatMap((row) => {
      const fault = row.decisionDate === undefined ? null : faultOf(row as Decided);
      if (fault === 'to consult') return [{ about: row.id, because: 'its decision may be the one to consult', cell: at(row, 'decision') }];
      if (fault !== null) return [];
      const lacks =
        row.consultationCloses === undefined
          ? 'consultationCloses'
          : row.decisionDate === undefined && row.decision !== undefined
            ? 'decisionDate'
            : null;
      if (lacks === null) return [];
      const what = lacks === 'decisionDate' ? 'no day of the decision' : 'no day on which a consultation closed';
      return [
        {
          about: row.id,
          because: `${what}: ${hasColumn(row.origin.table, lacks) ? whyMissing(row, lacks) : 'its log has no such column'}`,
          cell: at(row, lacks),
        },
      ];
    });
    return { examined: rows.length, found, unjudged };
  },
};
