import type { Contract } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';

type Entry = Row<Contract>;
export type ContractField = keyof Contract & string;

/** One field the Code asks of every contract above £5,000, and the columns any one of which answers it. */
export interface Asked {
  readonly id: string;
  readonly words: string;
  readonly fields: readonly [ContractField, ...ContractField[]];
  /** Of which contracts it is asked; of all where not said. */
  readonly of?: (row: Entry) => boolean;
  /** Those contracts in words, after “contracts of this register”. */
  readonly ofWhich?: string;
}

/** The Code's list. The end date is left to the rule about contracts with no end. */
export const askedByTheCode: readonly Asked[] = [
  { id: 'reference', words: 'the reference number', fields: ['ref', 'ocid'] },
  { id: 'title', words: 'the title of the agreement', fields: ['title'] },
  { id: 'department', words: 'the department responsible', fields: ['department'] },
  { id: 'description', words: 'a description of the goods or services', fields: ['description'] },
  { id: 'supplier', words: 'the supplier’s name and details', fields: ['provider'] },
  {
    id: 'sum',
    words: 'the sum to be paid over the contract, or the estimated annual spend',
    fields: ['totalValue', 'annualValue', 'maxValue', 'valueMax', 'valueMin'],
  },
  { id: 'irrecoverable-vat', words: 'the VAT that cannot be recovered', fields: ['irrecoverableVat'] },
  { id: 'start', words: 'the start date', fields: ['start'] },
  { id: 'review', words: 'the review date', fields: ['review'] },
  { id: 'process', words: 'whether it came of an invitation to quote or a published invitation to tender', fields: ['route'] },
  { id: 'sme', words: 'whether the supplier is a small or medium sized enterprise', fields: ['sme'] },
  { id: 'vcse', words: 'whether the supplier is a voluntary or community sector organisation', fields: ['vcse'] },
  {
    id: 'registration-number',
    words: 'the registration number of suppliers said to be voluntary or community organisations',
    fields: ['charityNumber', 'companyNumber'],
    of: ({ vcse }) => vcse === true,
    ofWhich: 'marked as VCSE',
  },
];
