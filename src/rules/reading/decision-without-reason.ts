import { overtaken } from '../../nouns/overtaken.ts';
import { type Decision, inForce } from '../../nouns/workspace.ts';
import { count, list } from '../../values/text.ts';
import { evidenceOf, grouped } from '../order.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../standing.ts';

/** What a line of decisions.csv does not say of who answers for it; null when it says both. */
function unsaid({ reason, by }: Decision): string | null {
  const missing = [...(reason.trim() === '' ? ['why'] : []), ...(by.trim() === '' ? ['by whom'] : [])];
  return missing.length === 0 ? null : list(missing);
}

/** A decision the plan follows though its line does not say why, or who took it. */
export const decisionWithoutReason: Rule = {
  card: {
    family: 'reading',
    title: 'A decision does not say why, or by whom',
    severity: 'warning',
    method:
      'Every line of decisions.csv that the plan follows is read for its reason and for who took it. Lines that leave the same unsaid are one finding.',
    exclusions: [
      'A line whose last day has passed, or in whose place another stands, is followed no more and left alone.',
      'Acceptances are left to `unused-acceptance`: one that does not say why and who accepts nothing.',
      'Whether the reason is a good one, and whether who took it could, is not asked.',
    ],
    why: 'The plan follows it, and nobody can say why when Cabinet or the auditor asks.',
    remedy: 'Write the reason and who took it into the line, or take the line out.',
    source: 'Decisions kept with their reasons: decisions.csv',
    limits: {},
  },
  judge({ workspace: { decisions, asOf } }) {
    const before = overtaken(decisions, asOf);
    const followed = inForce(decisions, asOf).filter((decision) => decision.kind !== 'accept' && !before.has(decision));
    const found = grouped(followed, unsaid).map(([what, [first, ...others]]) => {
      const lines = [first, ...others];
      const abouts = [...new Set(lines.map(({ about }) => about))];
      const does = lines.length === 1 ? 'does' : 'do';
      return {
        text: `${count(lines.length, 'line')} of decisions.csv that the plan follows ${does} not say ${what}: ${quoted(abouts)}. Write it in, or take ${lines.length === 1 ? 'the line' : 'them'} out.`,
        about: abouts,
        evidence: evidenceOf(
          first.cell,
          others.map(({ cell }) => cell),
        ),
        apart: what,
      };
    });
    return { examined: followed.length, found, unjudged: [] };
  },
};
