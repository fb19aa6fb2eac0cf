import { known, type TableKind } from './table-kind.ts';

/** The log of consultations and impact assessments. */
export const proposals: TableKind<'proposals'> = {
  kind: 'proposals',
  title: 'Consultation and impact assessment log',
  fields: {
    ref: known('text', 'ref', 'reference', 'id'),
    proposal: known('text', 'proposal', 'change proposed'),
    consultationOpens: known('day', 'consultation opens', 'consultation start', 'opens'),
    consultationCloses: known('day', 'consultation closes', 'consultation end', 'closes'),
    audience: known('text', 'audience', 'consultees', 'who was consulted'),
    eia: known('text', 'eia', 'equality impact assessment', 'impact assessment'),
    decision: known('text', 'decision', 'decision maker'),
    decisionDate: known('day', 'decision date', 'date of decision', 'decided'),
  },
  telling: [['proposal'], ['consultationOpens', 'consultationCloses', 'eia']],
  names: ['proposal'],
  needs: ['proposal'],
};
