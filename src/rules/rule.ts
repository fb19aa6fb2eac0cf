import type { Finding, RuleCard, Verdict } from '../nouns/finding.ts';
import type { Picture } from '../nouns/picture.ts';

/** The limits a rule judges by, with a workspace's own in place of the card's. */
export type Limits = Readonly<Record<string, number>>;

/** One thing that can be wrong. A rule does not know its own code: that is its file's name, and the runner signs with it. */
export interface Rule {
  readonly card: Omit<RuleCard, 'code'>;
  /** True of a rule that judges what the others found; it is run after all of them. */
  readonly afterAll?: true;
  judge(picture: Picture, limits: Limits, found: readonly Finding[]): Verdict;
}
