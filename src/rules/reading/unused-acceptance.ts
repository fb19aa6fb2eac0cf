import type { Finding, Found, Unjudged } from '../../nouns/finding.ts';
import { overtaken } from '../../nouns/overtaken.ts';
import type { Decision } from '../../nouns/workspace.ts';
import { nearest } from '../../values/text.ts';
import { evidenceOf } from '../order.ts';
import type { Rule } from '../rule.ts';
import { scenarioRules } from '../scenarios/index.ts';
import { acceptableAs, holdsNot } from '../sign.ts';

/** Whether an acceptance is of what is found in a scenario, which is judged when a model is made. */
function isOfScenario({ about }: Decision): boolean {
  return (about.trim().split(/[:/\s]/)[0] as string) in scenarioRules;
}

/** A key without how many rows its finding is of. */
function uncounted(key: string): string {
  return key.replace(/\d+(?=-(?:rows|references)\b[^#]*$)/, 'N');
}

/** A finding an acceptance may have been meant for. */
interface Near {
  readonly key: string;
  /** Whether it is the same one of more rows, or of fewer. */
  readonly isSame: boolean;
}

function nearTo({ about }: Decision, keys: readonly string[]): Near | null {
  const name = uncounted(about.trim());
  const same = name === about.trim() ? undefined : keys.find((key) => uncounted(key) === name);
  const key = same ?? nearest(about, keys);
  return key === null ? null : { key, isSame: same !== undefined };
}

/** A line that does not hold, and one that holds and matches nothing; null when it accepts what it names. */
function useless(decision: Decision, why: string | null, isNamed: boolean, near: Near | null): Omit<Found, 'evidence' | 'about'> | null {
  const about = `The acceptance of “${decision.about}”`;
  if (isNamed)
    return why === null ? null : { text: `${about} accepts nothing. ${why} The finding is open again: decide anew, or act on it.` };
  if (near?.isSame)
    return {
      text: `${about} accepts nothing. ${why ?? 'It was of another number of rows, and a row more is a new fact.'} The finding is open as “${near.key}”: look at what has changed and decide anew, or act on it.`,
    };
  if (why !== null) return { text: `${about} accepts nothing. ${why} It matches no finding either, so take it out.`, severity: 'advice' };
  const nearer = near === null ? '' : `; the nearest is “${near.key}”`;
  return { text: `${about} matches no finding${nearer}. Take it out, or correct what it is about.` };
}

/** An acceptance that accepts nothing, or nothing any more. */
export const unusedAcceptance: Rule = {
  card: {
    family: 'reading',
    title: 'An acceptance accepts nothing',
    severity: 'warning',
    method:
      'Every acceptance in decisions.csv is held against all findings: by the key of a finding, or by a rule and one thing it is about. It holds when it says accepted, why and who, and its last day, if it has one, has not passed; of several lines about one finding the last stands. One that does not hold, and one that matches no finding, is found; where it neither holds nor matches it is advice. A key that ends in a number of rows is of so many: one row more, or fewer, is asked again, and the finding it has become is named.',
    exclusions: [
      'Other lines of decisions.csv are left to `unused-decision`.',
      'An acceptance of what a model finds in its scenario is not judged while it holds, for no scenario is modelled here.',
    ],
    why: 'It looks like a decision and hides nothing; or what it was meant to hide is reported under another name.',
    remedy: 'Decide anew, take the line out, or correct what it is about: `commission check --json` prints the key of each finding.',
    source: 'Decisions kept with their reasons: decisions.csv',
    limits: {},
  },
  afterAll: true,
  judge({ workspace }, _limits, found: readonly Finding[]) {
    const before = overtaken(workspace.decisions, workspace.asOf);
    const lines = workspace.decisions.filter((decision) => decision.kind === 'accept' && !before.has(decision));
    const keys = found.map((finding) => finding.key);
    const named = new Set(lines.length === 0 ? [] : found.flatMap(acceptableAs));
    const unused = lines.flatMap((decision): Found[] => {
      const isNamed = isOfScenario(decision) || named.has(decision.about.trim());
      const what = useless(decision, holdsNot(decision, workspace.asOf), isNamed, isNamed ? null : nearTo(decision, keys));
      return what === null ? [] : [{ ...what, about: [decision.about], evidence: evidenceOf(decision.cell) }];
    });
    const unjudged = lines
      .filter((decision) => isOfScenario(decision) && holdsNot(decision, workspace.asOf) === null)
      .map(({ about, cell }): Unjudged => ({ about, because: 'it is of a finding in a scenario, and no scenario is modelled here', cell }));
    return { examined: lines.length, found: unused, unjudged };
  },
};
