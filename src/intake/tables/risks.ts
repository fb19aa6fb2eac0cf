import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** A risk register as cause, event and effect. */
export const risks: TableKind<'risks'> = {
  kind: 'risks',
  title: kindTitles.risks,
  fields: {
    ref: 'text',
    cause: 'text',
    event: 'text',
    effect: 'text',
    likelihood: 'number',
    impact: 'number',
    score: 'number',
    control: 'text',
    owner: 'text',
  },
  telling: [
    ['event', 'cause'],
    ['likelihood', 'score'],
    ['impact', 'control', 'owner'],
  ],
  names: ['event', 'cause'],
  needs: ['event', 'cause', 'effect'],
};
