import { calledOf } from '../../nouns/called.ts';
import type { Contract } from '../../nouns/contract.ts';
import { grantSaid } from '../../nouns/granted.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Milestone } from '../../nouns/timeline.ts';
import { addMonths, type Day, formatDay } from '../../values/day.ts';
import { list, lowered } from '../../values/text.ts';
import { isDay } from '../days/count.ts';
import type { Watch } from '../ground.ts';
import { buyingOf, health } from '../law/buying.ts';
import { splitWanted } from '../law/health-share.ts';
import { letUnderAs } from '../law/let-under.ts';
import { afterSigning } from './after-signing.ts';
import { milestoneId } from './milestone-id.ts';
import { type NoticeGround, rememberedMonths } from './owed.ts';

/** What is not told of a contract whose notices hang on the law of its health part. */
const noticesUntold = 'notices of its law';

/**
 * That a contract which mixes health care with something else owes the notices of one law or of another, each with its last day, and the
 * question that settles it. Nothing where both are long past, or where one law governs either part.
 */
export function mixedLaw(contract: Row<Contract>, entered: Day, ground: NoticeGround, { asOf }: Watch): Milestone[] {
  if (grantSaid(contract) !== null) return [];
  const buying = buyingOf(contract, ground, ground.placements.get(contract.id) ?? null);
  if (buying === null || buying.mixedWith === null) return [];
  const each = [buying.kind, buying.mixedWith].flatMap((kind) => letUnderAs(contract, kind, entered, ground) ?? []);
  const owed = each.flatMap((law) => {
    const notices = afterSigning(contract, entered, law, ground).flatMap(({ name, due }) =>
      due !== null && isDay(due) && due >= addMonths(asOf, -rememberedMonths) ? [`${lowered(name)} by ${formatDay(due)}`] : [],
    );
    return notices.length === 0 ? [] : [`under ${law.kind === health ? 'the Provider Selection Regime' : law.title}, ${list(notices)}`];
  });
  if (owed.length === 0 || each.length < 2 || each[0]?.regime === each[1]?.regime) return [];
  const cell = at(contract, contract.cpv === undefined ? 'title' : 'cpv');
  return [
    {
      id: milestoneId(noticesUntold, contract.id),
      contract: contract.id,
      title: calledOf(contract),
      kind: noticesUntold,
      due: null,
      status: 'unknown',
      because: `${splitWanted(contract, buying.because)} It owes ${owed.join('; or ')}.`,
      source: 'SI 2023/1348 reg 3(2)-(4)',
      cell,
      owner: contract.owner ?? null,
    },
  ];
}
