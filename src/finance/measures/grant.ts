import { Refusal } from '../../values/refusal.ts';
import { keyOf } from '../../values/text.ts';
import { begins, postingsOn, strandOf } from '../spread.ts';
import type { MeasureKind, Standing } from './measure.ts';

/**
 * A grant that grows, shrinks or ends: the lines of its fund follow it, up or down, in proportion (`investment`, with a minus when it falls).
 * On lines of other money, named with `on`, it pays for what that money paid for: `income`, a saving to the general fund and not to the public purse (REFERENCE, section 5.4).
 */
export const grant: MeasureKind = {
  kind: 'grant',
  does: 'changes what a fund pays: its own lines follow it, on other lines it takes the place of other money',
  keys: ['on', 'fund'],
  signed: true,
  term: 'investment',
  recurrent: true,
  cashable: false,
  strands: (measure, pick, year) => {
    if (!begins(measure, year) || measure.on === null) return [];
    const lines = pick(measure.on);
    const own = lines.filter((line) => isOf(line, measure.fund ?? ''));
    if (own.length > 0 && own.length < lines.length) {
      throw new Refusal(
        'grant-on-two-kinds-of-line',
        `\`${measure.id}\` is on lines of ${measure.fund} and on lines of other money: on the one it is more to spend, on the other it takes the place of what was spent.`,
        'Write it as two measures.',
        measure.on.place,
      );
    }
    return [strandOf(measure, postingsOn(measure.on, measure.amount, own.length > 0 ? 'investment' : 'income', pick))];
  },
};

function isOf({ funds = [] }: Standing, fund: string): boolean {
  return funds.some((own) => keyOf(own) === keyOf(fund));
}
