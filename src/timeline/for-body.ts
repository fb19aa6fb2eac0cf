import type { Contract } from '../nouns/contract.ts';
import { otherDecider } from '../nouns/governance.ts';
import type { Workspace } from '../nouns/workspace.ts';
import type { Diary } from './days/diary.ts';
import type { Ground } from './ground.ts';

/** A ground of a workspace whose contracts several bodies may decide on. */
interface SharedGround extends Ground {
  readonly workspace: Ground['workspace'] & Pick<Workspace, 'organisation' | 'isGovernanceAssumed'>;
  /** The diary of a body that decides another way; without it none of its meetings is known. */
  readonly diaryFor?: (governance: Workspace['governance']) => Diary;
}

const who: Readonly<Record<Workspace['governance'], string>> = {
  board: 'an NHS body with a board',
  executive: 'a council with an executive',
  committee: 'a council with committees',
};
const how: Readonly<Record<Workspace['governance'], string>> = {
  board: 'its board',
  executive: 'its executive',
  committee: 'its committees',
};

/** The ground each contract is worked out on: that of the workspace, or, where a body of another kind decides on it, the same with who decides there. One ground for each way of deciding. */
export function groundsOf<Of extends SharedGround>(ground: Of): (contract: Contract) => Of {
  const made = new Map<Workspace['governance'], Of>();
  return (contract) => {
    const governance = otherDecider(contract, ground.workspace)?.governance;
    if (governance === undefined || governance === ground.workspace.governance) return ground;
    const diary = ground.diaryFor?.(governance) ?? { ...ground.diary, sittings: null, because: null };
    const known = made.get(governance) ?? { ...ground, workspace: { ...ground.workspace, governance }, diary };
    made.set(governance, known);
    return known;
  };
}

/** What is said where nobody said who decides. */
export function assumedSaid(governance: Workspace['governance']): string {
  return ` Nobody said who decides: ${who[governance]} is assumed.`;
}

/** What is said of a contract another body decides on: who, and that the way is assumed. Of the workspace's own only where that is assumed. */
export function decidedSaid(contract: Contract, workspace: SharedGround['workspace']): string {
  const other = otherDecider(contract, workspace);
  if (other === null || other.governance === workspace.governance)
    return workspace.isGovernanceAssumed ? assumedSaid(workspace.governance) : '';
  return ` ${other.body} decides, by ${how[other.governance]}, as is assumed.`;
}
