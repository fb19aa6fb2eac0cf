import { type Json, membersOf, own, type Placed } from './walk.ts';

/** What one record of a process is about: the release, and of it an award with its contract, its lots and the supplier it went to. */
export interface Subject {
  readonly release: Placed;
  readonly award: Placed | null;
  readonly contract: Placed | null;
  readonly lots: readonly Placed[];
  /** The supplier's entry among the parties, when the award has one supplier. */
  readonly supplier: Placed | null;
  /** Whether the process has no other record: only then does what the tender says of the whole stand for this part. */
  readonly whole: boolean;
}

const within = (from: Placed, key: string): Placed[] => membersOf(own(from.value, key), `${from.at}/${key}`);

function lotsOf(release: Placed): Placed[] {
  const tender = own(release.value, 'tender');
  return tender === undefined ? [] : within({ value: tender, at: `${release.at}/tender` }, 'lots');
}

function lotsFor(award: Placed, lots: readonly Placed[]): Placed[] {
  const related = own(award.value, 'relatedLots');
  const ids: readonly Json[] = Array.isArray(related) ? related : [];
  const named = lots.filter((lot) => ids.includes(own(lot.value, 'id') ?? null));
  return named.length === 0 && lots.length === 1 ? [...lots] : named;
}

function supplierOf(award: Placed, parties: readonly Placed[]): Placed | null {
  const suppliers = within(award, 'suppliers');
  const id = suppliers[0] && own(suppliers[0].value, 'id');
  if (suppliers.length !== 1 || id === undefined) return null;
  return parties.find((party) => own(party.value, 'id') === id) ?? null;
}

/** Lots are records of their own before anything is awarded, when each has its own money or dates. */
function apart(lots: readonly Placed[]): boolean {
  return lots.length > 1 && lots.some(({ value }) => own(value, 'value') !== undefined || own(value, 'contractPeriod') !== undefined);
}

/** The records of a release: one for each award, and where nothing is awarded yet, one for each lot that stands alone, else one for the process. */
export function subjectsOf(release: Placed): Subject[] {
  const awards = within(release, 'awards');
  const contracts = within(release, 'contracts');
  const parties = within(release, 'parties');
  const lots = lotsOf(release);
  if (awards.length > 0)
    return awards.map((award) => ({
      release,
      award,
      contract: contracts.find((contract) => own(contract.value, 'awardID') === own(award.value, 'id')) ?? null,
      lots: lotsFor(award, lots),
      supplier: supplierOf(award, parties),
      whole: awards.length === 1,
    }));
  const unawarded = { release, award: null, contract: contracts.length === 1 ? (contracts[0] ?? null) : null, supplier: null };
  if (apart(lots)) return lots.map((lot) => ({ ...unawarded, lots: [lot], whole: false }));
  return [{ ...unawarded, lots, whole: true }];
}
