import { type Contract, isNotice } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';
import type { Day } from '../../values/day.ts';
import { type Missing, missingOf } from '../missing.ts';
import { awardPart, contractPart } from './contract-part.ts';
import { type FieldCount, leftBehind } from './left-behind.ts';
import { actingIn } from './parties.ts';
import { processesOf } from './processes.ts';
import { amountPart, type Part, startOf, stated } from './stated.ts';
import { tenderOf } from './tender.ts';

type Entry = Row<Contract>;

/** What a package is made with: who publishes (and buys, where a row does not say), the prefix registered to them, and which names name somebody. */
export interface Making {
  readonly asOf: Day;
  readonly organisation: string | null;
  readonly ocidPrefix: string | null;
  readonly somebody: (name: string) => boolean;
}

/** The UK extension, whose fields the releases use. */
const extension = 'https://raw.githubusercontent.com/cabinetoffice/ocds_uk_extension/main/extension.json';

function releaseOf(ocid: string, contracts: readonly Entry[], making: Making): Part {
  const { parties, buyer, suppliersOf } = actingIn(contracts, making.organisation, making.somebody);
  const notice = contracts.every(isNotice);
  const made = notice ? [] : contracts;
  const refs = contracts.map(({ ref }) => ref);
  const idOf = ({ ref, id }: Entry): string => (ref !== undefined && refs.indexOf(ref) === refs.lastIndexOf(ref) ? ref : id);
  const annual = contracts.length === 1 ? amountPart(contracts[0]?.annualValue, contracts[0]?.vatBasis) : undefined;
  return {
    ocid,
    id: `${ocid}-${making.asOf}`,
    date: startOf(making.asOf),
    tag: notice ? ['tender'] : ['award', 'contract'],
    initiationType: 'tender',
    language: 'en',
    ...stated({
      parties,
      buyer,
      planning: annual && { budget: { description: 'Estimated annual spend on this contract', amount: annual } },
    }),
    tender: tenderOf(ocid, contracts, notice),
    ...stated({
      awards: made.map((contract) => awardPart(contract, idOf(contract), suppliersOf(contract))),
      contracts: made.map((contract) => contractPart(contract, idOf(contract))),
    }),
  };
}

/**
 * Contracts as an OCDS 1.1 release package with the UK extension, a release for each contracting process, and what the contracts
 * state that it has no place for. A row keeps its own OCID; one without is refused unless the publisher's prefix is given.
 */
export function ocdsPackage(
  contracts: readonly Entry[],
  making: Making,
): { readonly package: Part; readonly leftBehind: readonly FieldCount[] } {
  const processes = processesOf(contracts, making.ocidPrefix);
  return {
    package: {
      version: '1.1',
      extensions: [extension],
      publishedDate: startOf(making.asOf),
      ...stated({ publisher: stated({ name: making.organisation }) }),
      releases: [...processes].map(([ocid, entries]) => releaseOf(ocid, entries, making)),
    },
    leftBehind: leftBehind([...processes.values()]),
  };
}

/** What a release should say and some contracts do not state: who buys and supplies, the value and the term. */
export function missingFromRelease(contracts: readonly Contract[], { organisation, somebody }: Making): Missing[] {
  const demands: readonly (readonly [string, (contract: Contract) => boolean])[] = [
    [
      'who buys (in a workspace, its organisation)',
      ({ body, commissioner }) => Boolean(body ?? organisation) || (commissioner ?? []).length > 0,
    ],
    ['supplier', (contract) => isNotice(contract) || (contract.provider ?? []).some(somebody)],
    [
      'value',
      ({ totalValue, annualValue, valueMin, valueMax }) => [totalValue, annualValue, valueMin, valueMax].some((one) => one !== undefined),
    ],
    ['start date', (contract) => isNotice(contract) || contract.start !== undefined],
    ['end date', (contract) => isNotice(contract) || (contract.currentEnd ?? contract.end) !== undefined],
  ];
  return missingOf(
    contracts,
    demands.map(([asks, stated]) => ({ asks, stated })),
  );
}
