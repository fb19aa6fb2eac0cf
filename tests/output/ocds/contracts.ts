import type { Contract } from '../../../src/nouns/contract.ts';
import type { Row } from '../../../src/nouns/row.ts';
import type { Making } from '../../../src/output/ocds/package.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { rows } from '../../planning/rows.ts';

/** Contracts as a register states them. */
export function contracts(...said: readonly Contract[]): Row<Contract>[] {
  const fields = [...new Set(said.flatMap((one) => Object.keys(one)))];
  return rows('register.csv', fields, said as never) as Row<Contract>[];
}

/** What the tests publish as. */
export const making: Making = {
  asOf: day('2026-06-30'),
  organisation: 'Anytown Council',
  ocidPrefix: 'ocds-abc123',
  somebody: (name) => name !== 'Various',
};

/** A contract that states everything a release has a place for. */
export const full: Contract = {
  ref: 'C-1',
  title: 'Short breaks',
  description: 'Day and overnight breaks',
  body: 'Anytown Council',
  department: 'Children’s Services',
  commissioner: ['Anytown Council', 'Anyshire ICB'],
  provider: ['Harbour Trust'],
  providerPostcode: 'AB1 2CD',
  companyNumber: '01234567',
  charityNumber: '1234567',
  start: day('2024-04-01'),
  end: day('2027-03-31'),
  currentEnd: day('2028-03-31'),
  maxEnd: day('2029-03-31'),
  review: day('2026-10-01'),
  termMonths: 36,
  signed: day('2024-03-01'),
  annualValue: pence(8_050_050),
  totalValue: pence(24_150_150),
  maxValue: pence(40_250_250),
  valueMin: pence(20_000_000),
  valueMax: pence(30_000_000),
  route: 'Open procedure, light touch',
  aboveThreshold: true,
  cpv: ['85311000'],
  sme: true,
  vcse: true,
  status: 'Live',
  published: day('2023-09-01'),
  deadline: day('2023-10-13'),
  awarded: day('2024-02-01'),
  url: 'https://notices.example/1',
};
