import type { Contract } from '../../nouns/contract.ts';
import type { Content, PageColumn } from '../../nouns/page.ts';
import type { Day } from '../../values/day.ts';
import type { Pence } from '../../values/money.ts';
import type { Demand } from '../missing.ts';

/** One column of the published register, and what a contract puts there. */
interface RegisterColumn {
  readonly column: PageColumn;
  readonly of: (contract: Contract) => Content;
}

/** One of the ten mandatory fields, in the Code's order. */
export interface CodeField {
  readonly number: number;
  readonly columns: readonly RegisterColumn[];
  readonly demands: readonly Demand[];
}

const nothing: Content = { kind: 'absent', because: '' };

const text = (words: string | undefined): Content => (words ? { kind: 'text', text: words } : nothing);
const money = (amount: Pence | undefined): Content => (amount === undefined ? nothing : { kind: 'money', pence: amount });
const day = (on: Day | undefined): Content => (on === undefined ? nothing : { kind: 'day', day: on });
const flag = (answer: boolean | undefined): Content => (answer === undefined ? nothing : text(answer ? 'Yes' : 'No'));

function column(id: string, title: string, of: RegisterColumn['of'], width = 16): RegisterColumn {
  return { column: { id, title, width, align: id.endsWith('Value') || id.endsWith('Vat') ? 'right' : 'left' }, of };
}

function demand(asks: string, stated: (contract: Contract) => boolean, when?: (contract: Contract) => boolean): Demand {
  return when ? { asks, stated, when } : { asks, stated };
}

const numbered = ({ companyNumber, charityNumber }: Contract): boolean => Boolean(companyNumber ?? charityNumber);

/** The end of the term that runs now: with the extensions taken, never with those still to take. */
function currentEnd({ currentEnd: extended, end }: Contract): Day | undefined {
  return extended ?? end;
}

/** The ten mandatory fields of a contract (Local Government Transparency Code 2015), in the Code's order. Nothing here is worked out: what a register lacks stays blank. */
export const codeFields: readonly CodeField[] = [
  {
    number: 1,
    columns: [column('ref', 'Reference number', ({ ref }) => text(ref))],
    demands: [demand('reference number', ({ ref }) => Boolean(ref))],
  },
  {
    number: 2,
    columns: [column('title', 'Title of agreement', ({ title }) => text(title), 30)],
    demands: [demand('title of agreement', ({ title }) => Boolean(title))],
  },
  {
    number: 3,
    columns: [column('department', 'Local authority department responsible', ({ department }) => text(department), 22)],
    demands: [demand('department responsible', ({ department }) => Boolean(department))],
  },
  {
    number: 4,
    columns: [column('description', 'Description of goods and/or services', ({ description }) => text(description), 40)],
    demands: [demand('description', ({ description }) => Boolean(description))],
  },
  {
    number: 5,
    columns: [
      column('provider', 'Supplier name', ({ provider }) => text(provider?.join('; ')), 28),
      column('providerPostcode', 'Supplier postcode', ({ providerPostcode }) => text(providerPostcode)),
    ],
    demands: [
      demand('supplier name', ({ provider }) => (provider ?? []).length > 0),
      demand('supplier details', (contract) => Boolean(contract.providerPostcode) || numbered(contract)),
    ],
  },
  {
    number: 6,
    columns: [
      column('totalValue', 'Total value', ({ totalValue }) => money(totalValue)),
      column('annualValue', 'Estimated annual value', ({ annualValue }) => money(annualValue)),
    ],
    demands: [demand('total or annual value', ({ totalValue, annualValue }) => totalValue !== undefined || annualValue !== undefined)],
  },
  {
    number: 7,
    columns: [column('irrecoverableVat', 'Irrecoverable VAT', ({ irrecoverableVat }) => money(irrecoverableVat))],
    demands: [demand('VAT that cannot be recovered', ({ irrecoverableVat }) => irrecoverableVat !== undefined)],
  },
  {
    number: 8,
    columns: [
      column('start', 'Start date', ({ start }) => day(start), 12),
      column('end', 'End date', (contract) => day(currentEnd(contract)), 12),
      column('review', 'Review date', ({ review }) => day(review), 12),
    ],
    demands: [
      demand('start date', ({ start }) => start !== undefined),
      demand('end date', (contract) => currentEnd(contract) !== undefined),
      demand('review date', ({ review }) => review !== undefined),
    ],
  },
  {
    number: 9,
    columns: [column('route', 'Process used', ({ route }) => text(route), 22)],
    demands: [demand('whether it was quoted or tendered for', ({ route }) => Boolean(route))],
  },
  {
    number: 10,
    columns: [
      column('sme', 'SME', ({ sme }) => flag(sme), 6),
      column('vcse', 'VCSE', ({ vcse }) => flag(vcse), 6),
      column('companyNumber', 'Company number', ({ companyNumber }) => text(companyNumber)),
      column('charityNumber', 'Charity number', ({ charityNumber }) => text(charityNumber)),
    ],
    demands: [
      demand('whether the supplier is an SME', ({ sme }) => sme !== undefined),
      demand('whether the supplier is a VCSE', ({ vcse }) => vcse !== undefined),
      demand('registration number of an SME or VCSE', numbered, ({ sme, vcse }) => sme === true || vcse === true),
    ],
  },
];
