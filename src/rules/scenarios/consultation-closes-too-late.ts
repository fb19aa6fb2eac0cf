import { dayNamed } from '../../nouns/decision-named.ts';
import type { Found, Severity, Unjudged } from '../../nouns/finding.ts';
import type { Proposal } from '../../nouns/intent.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { proposalsOf } from '../lines/consulted.ts';
import { askedAt, type Taking, takingsOf } from '../lines/takings.ts';
import { evidenceOf } from '../order.ts';
import { whyMissing } from '../term.ts';
import type { ScenarioRule } from './scenario-rule.ts';

type Closing = Row<Proposal> & { readonly consultationCloses: Day };

function finding(taking: Taking, proposal: Closing, asOf: Day): Found | null {
  const { measure, begins } = taking;
  const closes = proposal.consultationCloses;
  const decided = [dayNamed(measure.decision), proposal.decisionDate]
    .filter((day): day is Day => day !== null && day !== undefined && day <= closes)
    .sort()[0];
  const says = [
    ...(decided === undefined ? [] : [`it is decided on ${formatDay(decided)}`]),
    ...(begins <= closes ? [`it begins on ${formatDay(begins)}`] : []),
  ];
  if (says.length === 0) return null;
  const isPast = [decided, begins <= closes ? begins : undefined].some((day) => day !== undefined && day <= asOf);
  const severity: Severity = isPast ? 'error' : 'warning';
  const cells: Cell[] = [...askedAt(measure), ...(proposal.decisionDate === undefined ? [] : [at(proposal, 'decisionDate')])];
  return {
    text: `The consultation on \`${measure.id}\`, “${proposal.proposal ?? proposal.ref ?? proposal.id}”, closes on ${formatDay(closes)}; ${says.join(', and ')}. Move it behind the closing day, with time to weigh what people said.`,
    about: [measure.id, proposal.id],
    evidence: evidenceOf(at(proposal, 'consultationCloses'), cells),
    severity,
  };
}

/** A measure decided or begun while people are still being asked about it. */
export const consultationClosesTooLate: ScenarioRule = {
  card: {
    family: 'scenarios',
    title: 'A measure is decided or begins before its consultation closes',
    severity: 'warning',
    method:
      'The proposals of the log that are about a measure that takes money are looked at. A consultation that closes on or after the day of its decision, in the log or in the scenario, or on or after the day the measure begins, is found: an error once that day has come, else a warning.',
    exclusions: [
      'Measures that take no money from a line are left alone, and so are those no proposal is about.',
      'A proposal whose consultation has no day of closing is not judged.',
      'Whether what people said was weighed cannot be seen.',
    ],
    why: 'A consultation is lawful only while minds are open and when what came back is weighed.',
    remedy: 'Move the decision and the start behind the closing day.',
    source:
      'R v Brent LBC ex p Gunning (1985), affirmed in R (Moseley) v Haringey LBC (2014), from commentaries and not read in the reports',
    limits: {},
  },
  judge({ picture, model }) {
    const unjudged: Unjudged[] = [];
    let examined = 0;
    const found = takingsOf(model).flatMap((taking) =>
      proposalsOf(taking, picture).flatMap((proposal) => {
        examined += 1;
        if (proposal.consultationCloses === undefined) {
          const because = `no day on which its consultation closes is told: ${whyMissing(proposal, 'consultationCloses')}`;
          unjudged.push({ about: `${taking.measure.id}, ${proposal.id}`, because, cell: at(proposal, 'consultationCloses') });
          return [];
        }
        return finding(taking, proposal as Closing, picture.workspace.asOf) ?? [];
      }),
    );
    return { examined, found, unjudged };
  },
};
