import { known, type TableKind } from './table-kind.ts';

/** The savings tracker. */
export const savings: TableKind<'savings'> = {
  kind: 'savings',
  title: 'Savings tracker',
  fields: {
    ref: known('text', 'saving ref', 'reference', 'ref', 'id', 'savings reference'),
    title: known('text', 'saving', 'title', 'proposal', 'savings proposal', 'description'),
    line: known('text', 'budget line', 'service line', 'line', 'service'),
    year: known('year', 'year', 'financial year'),
    approved: known('money', 'approved', 'approved saving', 'target saving', 'gross savings approved', 'savings target', 'planned'),
    forecast: known('money', 'forecast', 'forecast saving', 'projected', 'achieved or anticipated'),
    achieved: known('money', 'achieved', 'saving achieved', 'delivered', 'banked', 'actual'),
    oneOff: known('money', 'one off', 'one off cost', 'one off saving'),
    recurrent: known('flag', 'recurrent', 'ongoing', 'permanent'),
    cashable: known('flag', 'cashable'),
    decision: known('text', 'decision', 'decision reference', 'approved by'),
    eia: known('text', 'eia', 'equality impact assessment', 'eqia', 'eia ref'),
    owner: known('text', 'owner', 'lead', 'responsible', 'saving owner'),
    financialRating: known('text', 'financial rating', 'financial rag', 'rag financial', 'rag'),
    deliveryRating: known('text', 'delivery rating', 'delivery rag', 'rag delivery'),
    mitigation: known('text', 'mitigation', 'explanation and mitigation', 'mitigating action'),
  },
  telling: [
    ['title', 'ref'],
    ['approved', 'achieved'],
    ['forecast', 'achieved', 'financialRating', 'deliveryRating'],
  ],
  names: ['title', 'line', 'year'],
  needs: ['approved', 'forecast', 'achieved'],
};
