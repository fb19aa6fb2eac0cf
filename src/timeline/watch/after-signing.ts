import type { Contract } from '../../nouns/contract.ts';
import { at, type Row } from '../../nouns/row.ts';
import { type Cell, formatCell } from '../../values/cell.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { formatPounds } from '../../values/money.ts';
import { holderOf, slug } from '../../values/text.ts';
import { endOf } from '../days/count.ts';
import type { LetUnder } from '../law/let-under.ts';
import type { StagePlan } from '../law/stages.ts';
import { swapped } from '../law/swap.ts';
import { type Variant, varied } from '../law/variants.ts';
import { countedFrom, doubtsFrom, doubtsOver, type NoticeGround, type Owed } from './owed.ts';

/** The circumstances a register names for a contract's route. */
export function namedVariants({ route, regime: named }: Contract, { variants }: LetUnder['regime']): readonly Variant[] {
  const holds = holderOf(`${route ?? ''} ${named ?? ''}`);
  return variants.filter(({ called }) => called.some(holds));
}

/** What a contract owes once it is entered into, each with its last day. */
export function afterSigning(
  contract: Row<Contract>,
  entered: Day,
  { regime, kind, doubts }: LetUnder,
  { diary: { calendars }, organisation }: NoticeGround,
): Owed[] {
  const own = varied(
    regime.stages,
    regime.variants.filter(({ id }) => id === slug(kind)),
  );
  const stages = swapped(own, Object.assign({}, ...namedVariants(contract, regime).map(({ swaps }) => swaps)));
  return stages.flatMap((plan): Owed[] => {
    if (!plan.after.includes('contract-signed')) return [];
    const [over, above] = [doubtsOver(contract, plan.over), doubtsFrom(contract, plan.least, organisation)];
    if (over === null || above === null) return [];
    const { from, cell, latest } = countsFrom(contract, entered, plan);
    const base = { name: plan.name.replace(/, (?:where it is over|as soon as) .*$/, ''), cell, doubts: [...doubts, ...over, ...above] };
    if (plan.deadline !== null) {
      const { source, ...span } = plan.deadline;
      const because = `${countedFrom(from, cell)}${latest}.`;
      return [{ ...base, due: endOf(from, span, calendars), because, source: plan.source.verified ? source : plan.source }];
    }
    if (!plan.atOnce || plan.least === null) return [];
    return [
      {
        ...base,
        isSoon: true as const,
        due: from,
        because: `${fromAmount(plan.least)}, as soon as reasonably practicable after ${formatDay(from)}, see ${formatCell(cell)}${latest}.`,
        source: plan.source,
      },
    ];
  });
}

/** Who owes a notice from which amount on. */
function fromAmount({ central, others }: NonNullable<StagePlan['least']>): string {
  return `Owed from ${formatPounds(others)} on (${formatPounds(central)} for central government, an NHS trust included)`;
}

/** The day a notice's period counts from: of the award where the law says so and the register has it, else of signing. A start is the last day of either. */
function countsFrom(
  contract: Row<Contract>,
  entered: Day,
  { from }: StagePlan,
): { readonly from: Day; readonly cell: Cell; readonly latest: string } {
  const field =
    from === 'awarded' && contract.awarded !== undefined
      ? 'awarded'
      : (['signed', 'start', 'awarded'] as const).find((each) => contract[each] !== undefined);
  const cell = at(contract, field ?? 'start');
  const isLatest = field === 'start' && cell.cell !== null;
  return { from: (field && contract[field]) ?? entered, cell, latest: isLatest ? ', the last day it can have been entered into' : '' };
}
