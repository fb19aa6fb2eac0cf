import type { Finding } from '../../nouns/finding.ts';
import { groupedBy } from '../../values/groups.ts';
import { severities } from '../tables/titles.ts';

/** The gravest first: errors before warnings, what is of other councils after the plan's own, then the dearest, then what covers most things. */
function gravestFirst(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    Number(a.ofOthers !== undefined) - Number(b.ofOthers !== undefined) ||
    (b.amount ?? -1) - (a.amount ?? -1) ||
    b.about.length - a.about.length
  );
}

/** Findings of one kind and one severity together, each with its gravest first, and the gravest kinds first: so counted, kinds add up to the totals by severity. */
export function kindsOf(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  return [...groupedBy([...findings].sort(gravestFirst), ({ severity, code }) => `${severity} ${code}`).values()];
}
