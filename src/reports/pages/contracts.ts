import type { Contract } from '../../nouns/contract.ts';
import { mayBeTwice } from '../../nouns/counted-once.ts';
import type { Placement, StatedToo } from '../../nouns/placement.ts';
import type { Row } from '../../nouns/row.ts';
import { formatPounds, less, nothing, type Pence, sum } from '../../values/money.ts';
import { list } from '../../values/text.ts';
import { outOfScopeContracts, withScope } from '../map/in-scope.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { contractsAhead } from '../register/contracts-ahead.ts';
import { withLastDayTaken } from '../register/last-day-taken.ts';
import { noRegister } from '../register/no-register.ts';
import { recordTable } from '../tables/record-table.ts';

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
  'call-offs': 'a framework and by what is called off from it',
  partner: 'the registers of several bodies that buy it together',
  register: 'a register and a list of services',
  framework: 'the rows of several providers of one framework',
} as const;

const valued = { annualValue: 'the annual values', totalValue: 'the whole-term values' } as const;

/** What of a field is stated at rows whose money counts at others, added up; nought where nothing is. */
function statedAgain(field: keyof typeof valued, rows: readonly Row<Contract>[], beside: ReadonlyMap<string, StatedToo>): Pence {
  return sum(rows.map((row) => less(row[field] ?? nothing, beside.get(row.id)?.rest[field] ?? row[field] ?? nothing)));
}

/** What the totals of a register hold twice: a framework's row or rows, what partners each have a row of, and what a list of services writes again. */
function addedTwice(placements: readonly Placement[], rows: readonly Row<Contract>[]): string[] {
  const maybe = mayBeTwice(placements);
  const asked =
    maybe === 0 ? [] : [`${formatPounds(maybe)} of the annual values may be in the total twice, which is asked among the findings.`];
  const told = (Object.keys(byWhom) as (keyof typeof byWhom)[]).flatMap((by) => {
    const beside = new Map(
      placements.flatMap(({ id, statedToo }) => (statedToo?.by === by && statedToo.is === 'theirs' ? [[id, statedToo] as const] : [])),
    );
    const twice = (Object.keys(valued) as (keyof typeof valued)[]).flatMap((field) => {
      const amount = statedAgain(field, rows, beside);
      return amount === 0 ? [] : [`${formatPounds(amount)} of ${valued[field]}`];
    });
    return twice.length === 0
      ? []
      : [
          `Totals here add every row as it is written: ${list(twice)} is stated by ${byWhom[by]}, and is in the total again; the map counts it once.`,
        ];
  });
  return [...told, ...asked];
}

/** The contract register as read: the Transparency Code's fields and what is planned by. */
export const contracts: PageReport = {
  id: 'contracts',
  title: 'Contracts',
  records: 'contracts',
  build: (plan) => {
    const { records, sources, workspace, placements } = plan;
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
    const ahead = contractsAhead(plan);
    return {
      id: 'contracts',
      title: 'Contracts',
      lead: [
        'The contracts as the register states them; annual and whole-term values are kept apart.',
        ...addedTwice(placements, records.contracts),
      ].join(' '),
      blocks: [
        withScope(
          withLastDayTaken(table, records.contracts),
          'title',
          records.contracts.map(({ id }) => outside.has(id)),
        ),
        ...(ahead === null ? [] : [ahead]),
      ],
    };
  },
};
