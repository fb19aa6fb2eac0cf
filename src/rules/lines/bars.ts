import { contractInWords } from '../../nouns/called.ts';
import type { Found } from '../../nouns/finding.ts';
import { lawfulChange, perhapsSooner } from '../../nouns/lawful-change.ts';
import type { Model } from '../../nouns/model.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Bar } from '../../nouns/reach.ts';
import { formatDay } from '../../values/day.ts';
import { ringFenceCrossed } from '../scenarios/ring-fence-crossed.ts';
import { takenBeforeContractCanChange } from '../scenarios/taken-before-contract-can-change.ts';

/** What is found of measures that no package may hold: by what stands in the way, the measures it keeps out. */
interface Barring {
  readonly key: string;
  readonly title: string;
  readonly found: Found;
}

/** Ring-fenced money that leaves its ring-fence, or is no saving to the council's own money. */
function fenced(picture: Picture, model: Model): readonly Barring[] {
  const grants = new Map(picture.records.grants.map((grant) => [grant.id, grant]));
  return ringFenceCrossed.judge({ picture, model }).found.map((found) => {
    const award = found.about[1] ?? '';
    return { key: `fence ${award}`, title: `the ring-fence of ${grants.get(award)?.fund ?? award}`, found };
  });
}

/** Money counted off a contract before the day it can lawfully change. */
function early(picture: Picture, model: Model): readonly Barring[] {
  const contracts = new Map(picture.records.contracts.map((contract) => [contract.id, contract]));
  return takenBeforeContractCanChange.judge({ picture, model }).found.flatMap((found): readonly Barring[] => {
    const id = found.about[1] ?? '';
    const contract = contracts.get(id);
    if (found.severity !== 'error' || contract === undefined) return [];
    const change = lawfulChange(contract, picture.workspace.asOf);
    const from = perhapsSooner(change)?.from ?? change.ways[0]?.from;
    const until = from === undefined ? '' : `, which cannot change before ${formatDay(from)}`;
    return [{ key: `contract ${id}`, title: `the contract ${contractInWords(contract)}${until}`, found }];
  });
}

function gathered(all: readonly Barring[], isTogether: boolean): readonly Bar[] {
  return [...new Set(all.map(({ key }) => key))].map((key): Bar => {
    const own = all.filter((each) => each.key === key);
    const { title, found } = own[0] as Barring;
    return { title, cell: found.evidence[0], measures: [...new Set(own.map((each) => each.found.about[0] as string))], isTogether };
  });
}

/** What keeps measures out of a choice, each judged as the only one of its model: a ring-fence, or a contract that cannot lawfully change yet. */
export function barsOf(picture: Picture, alone: readonly Model[]): readonly Bar[] {
  return gathered(
    alone.flatMap((model) => [...fenced(picture, model), ...early(picture, model)]),
    false,
  );
}

/** What keeps the measures of one package from being together, though each might be alone: what is free on a line of a bound contract is free once. */
export function barsTogether(picture: Picture, model: Model): readonly Bar[] {
  return gathered([...fenced(picture, model), ...early(picture, model)], true);
}
