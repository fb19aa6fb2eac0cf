import type { Contract } from '../../../src/nouns/contract.ts';
import type { Placement } from '../../../src/nouns/placement.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { type Given, placed, sheetOf } from '../picture.ts';

/** A contract as a test writes it: who, when, a year's pounds, and what it is for. */
export interface Let extends Omit<Contract, 'provider' | 'commissioner' | 'start' | 'end' | 'annualValue'> {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  readonly for?: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly pounds?: number;
  readonly needs?: readonly string[];
  readonly notes?: string;
  readonly where?: Partial<Placement>;
}

/** A register of the council's contracts, all of 2015/16 when not said, each with its place on the map. */
export function register(...lets: readonly Let[]): Given {
  const written = lets.map(
    ({ by, for: whom = 'Westmarsh Council', from = '2015-04-01', to = '2016-03-31', pounds = 50_000, where, needs, notes, ...row }) => ({
      ...row,
      provider: [by],
      commissioner: [whom],
      ...(from === null ? {} : { start: day(from) }),
      ...(to === null ? {} : { end: day(to) }),
      annualValue: pence(pounds * 100),
      ...(notes === undefined ? {} : { extra: { Notes: notes } }),
    }),
  );
  const sheet = sheetOf('contracts', written);
  const placements = lets.map(({ id, title, needs = ['parenting'], where, area }, index) => {
    const row = written[index];
    const at = (column: string) => ({ file: 'data/contracts.csv', sheet: null, cell: `${column}${index + 2}` });
    return placed(title, {
      id,
      of: 'contracts',
      cell: at('B'),
      at: { service: at('B'), annualValue: at('G') },
      needs,
      providers: row?.provider ?? [],
      commissioners: row?.commissioner ?? [],
      start: row?.start ?? null,
      end: row?.end ?? null,
      annualValue: row?.annualValue ?? null,
      area: area ?? null,
      ...where,
    });
  });
  return { sheets: [sheet], placements };
}
