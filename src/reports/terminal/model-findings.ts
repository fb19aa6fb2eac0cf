import type { Finding, RuleOutcome } from '../../nouns/finding.ts';
import type { Page } from '../../nouns/page.ts';
import { count } from '../../values/text.ts';
import { unjudgedCount } from '../findings/finding-blocks.ts';

import { everyFinding, type FindingNames } from './findings-pages.ts';

/** What was found in the scenarios of a model; no page where nothing was found and all could be judged. */
export function findingsOfModels(findings: readonly Finding[], outcomes: readonly RuleOutcome[], names: FindingNames): readonly Page[] {
  const blocks = everyFinding(findings, outcomes, names);
  if (blocks.length === 0) return [];
  return [
    {
      id: 'model-findings',
      title: 'What the contracts, grants and duties say',
      lead: `${count(findings.length, 'finding')}; ${count(unjudgedCount(outcomes), 'question')} could not be judged.`,
      blocks,
    },
  ];
}
