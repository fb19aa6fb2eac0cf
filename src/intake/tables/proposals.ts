import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** The log of consultations and impact assessments. */
export const proposals: TableKind<'proposals'> = {
  kind: 'proposals',
  title: kindTitles.proposals,
  fields: {
    ref: 'text',
    proposal: 'text',
    consultationOpens: 'day',
    consultationCloses: 'day',
    audience: 'text',
    eia: 'text',
    decision: 'text',
    decisionDate: 'day',
  },
  telling: [['proposal'], ['consultationOpens', 'consultationCloses', 'eia']],
  names: ['proposal'],
  needs: ['proposal'],
};
