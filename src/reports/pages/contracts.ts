import { mayBeTwice } from '../../nouns/counted-once.ts';
import type { Placement } from '../../nouns/placement.ts';
import { formatPounds, sum } from '../../values/money.ts';
import { outOfScopeContracts, withScope } from '../in-scope.ts';
import { withLastDayTaken } from '../last-day-taken.ts';
import { noRegister } from '../no-register.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { recordTable } from '../record-table.ts';

// The register fields of the Transparency Code first, then what a commissioner needs to plan by.
const fields = [
  'title',
  'ref',
  'lot',
  'description',
  'body',
  'department',
  'commissioner',
  'contributions',
  'provider',
  'start',
  'end',
  'currentEnd',
  'maxEnd',
  'termMonths',
  'review',
  'extensionOptions',
  'extensionMonths',
  'extensionLeft',
  'extensionNoticeBy',
  'breakDate',
  'noticeMonths',
  'annualValue',
  'totalValue',
  'maxValue',
  'valueMin',
  'valueMax',
  'irrecoverableVat',
  'valueBasis',
  'vatBasis',
  'route',
  'regime',
  'cpv',
  'category',
  'sme',
  'vcse',
  'companyNumber',
  'charityNumber',
  'fund',
  'element',
  'tier',
  'duty',
  'status',
  'owner',
];

const byWhom = {
  lots: 'a framework and by its lots',
  partner: 'the registers of several bodies that buy it together',
  register: 'a register and a list of services',
  framework: 'the rows of several providers of one framework',
} as const;

/** What the totals of a register hold twice: a framework's own row states what its lots do, and partners each have a row of what they buy together. */
function addedTwice(placements: readonly Placement[]): string[] {
  const maybe = mayBeTwice(placements);
  const asked =
    maybe === 0 ? [] : [`${formatPounds(maybe)} of the annual values may be in the total twice, which is asked among the findings.`];
  const told = (Object.keys(byWhom) as (keyof typeof byWhom)[]).flatMap((by) => {
    const twice = placements.flatMap(({ statedToo }) => (statedToo?.by === by && statedToo.is === 'theirs' ? (statedToo.twice ?? []) : []));
    return twice.length === 0
      ? []
      : [
          `Totals here add every row as it is written: ${formatPounds(sum(twice))} of the annual values is stated by ${byWhom[by]}, and is in the total twice; the map counts it once.`,
        ];
  });
  return [...told, ...asked];
}

/** The contract register as read: the Transparency Code's fields and what is planned by. */
export const contracts: PageReport = {
  id: 'contracts',
  title: 'Contracts',
  records: 'contracts',
  build: ({ records, sources, workspace, placements }) => {
    if (records.contracts.length === 0) return leftOut(`${noRegister({ sources })}.`);
    const table = recordTable({
      id: 'contracts',
      caption: 'Contract register as read',
      kind: 'contracts',
      rows: records.contracts,
      titledBy: workspace,
      keep: ['provider', 'start', 'end', 'annualValue'],
      first: fields,
      only: true,
      totals: ['annualValue', 'totalValue'],
    });
    const outside = outOfScopeContracts(placements);
    return {
      id: 'contracts',
      title: 'Contracts',
      lead: ['The contracts as the register states them; annual and whole-term values are kept apart.', ...addedTwice(placements)].join(
        ' ',
      ),
      blocks: [
        withScope(
          withLastDayTaken(table, records.contracts),
          'title',
          records.contracts.map(({ id }) => outside.has(id)),
        ),
      ],
    };
  },
};
