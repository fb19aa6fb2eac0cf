import { nearest } from '../../values/text.ts';
import { evidenceOf } from '../order.ts';
import type { Rule } from '../rule.ts';
import { acceptableAs, stands } from '../sign.ts';

/** An acceptance that accepts nothing any more. */
export const unusedAcceptance: Rule = {
  card: {
    family: 'reading',
    title: 'An acceptance matches no finding',
    severity: 'warning',
    method:
      'Every acceptance in decisions.csv that still stands on the day is held against all findings: by the key of a finding, or by a rule and one thing it is about.',
    exclusions: [
      'One that has passed its last day has done its work and is left alone.',
      'Other lines of decisions.csv are left to `unused-decision`.',
    ],
    why: 'It looks like a decision and hides nothing; or what it was meant to hide is reported under another name.',
    remedy: 'Take the line out, or correct what it is about: `commission check --json` prints the key of each finding.',
    source: 'Decisions kept with their reasons: decisions.csv',
    limits: {},
  },
  afterAll: true,
  judge({ workspace }, _limits, found) {
    const standing = workspace.decisions.filter((decision) => stands(decision, workspace));
    const keys = found.map((finding) => finding.key);
    const named = new Set(standing.length === 0 ? [] : found.flatMap(acceptableAs));
    const unused = standing
      .filter((decision) => !named.has(decision.about.trim()))
      .map((decision) => {
        const near = nearest(decision.about, keys);
        return {
          text: `The acceptance of “${decision.about}” matches no finding${near === null ? '' : `; the nearest is “${near}”`}. Take it out, or correct what it is about.`,
          about: [decision.about],
          evidence: evidenceOf(decision.cell),
        };
      });
    return { examined: standing.length, found: unused, unjudged: [] };
  },
};
