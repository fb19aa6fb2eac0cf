import { calledOf, contractKeys } from '../../nouns/called.ts';
import type { Contract } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';
import type { Decision } from '../../nouns/workspace.ts';
import { formatCell } from '../../values/cell.ts';
import { Refusal } from '../../values/refusal.ts';
import { keyOf } from '../../values/text.ts';

/** The health part of what a contract is worth, as a line of decisions.csv in force says; null where none does. */
export function healthShare(
  contract: Row<Contract>,
  decisions: readonly Decision[],
): { readonly percent: number; readonly cell: string } | null {
  const names = contractKeys(contract);
  const said = decisions.findLast(({ kind, about }) => kind === 'health-share' && names.includes(keyOf(about)));
  if (!said) return null;
  const percent = /^(\d{1,3}(?:\.\d+)?)\s*%$/.exec(said.decision.trim())?.[1];
  if (percent === undefined || Number(percent) > 100)
    throw new Refusal('share-unreadable', `\`${said.decision}\` is not a share of the value.`, 'Write the health part as 60%.', said.cell);
  return { percent: Number(percent), cell: formatCell(said.cell) };
}

/** The question that settles the law of what mixes health care with something else, and where it is answered (SI 2023/1348 reg 3(2)-(4), read). */
export function splitWanted(contract: Row<Contract>, because: string): string {
  return `It mixes health care and other services (${because}), and which law governs depends on which part is worth more over its life: the Provider Selection Regime where that is the health part and the rest could not reasonably be bought apart (SI 2023/1348 reg 3(2)-(4)). Add a line \`health-share,${calledOf(contract)},60%\` to decisions.csv.`;
}
