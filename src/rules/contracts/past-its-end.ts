import { at } from '../../nouns/table.ts';
import { formatDay } from '../../values/day.ts';
import { evidenceOf, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { endField, endOf, isSaidOver, optionsLeft, whyMissing } from '../term.ts';

/** A contract whose last day has passed and that the register does not call over. */
export const pastItsEnd: Rule = {
  card: {
    family: 'contracts',
    title: 'A contract has passed its end',
    severity: 'error',
    method:
      'The last day, after extensions taken, is before the day of the plan, and no status says the contract is over. A contract with no last day is not judged.',
    why: 'If the work goes on, it goes on without a contract; if it stopped, the register is out of date.',
    remedy: 'Record the extension or the new contract, or mark this one as ended.',
    source: 'Contract milestone check C01; Local Government Transparency Code 2015, contract register',
    limits: {},
  },
  judge(picture) {
    const { asOf } = picture.workspace;
    const rows = inOrder(picture.records.contracts).filter((row) => !isSaidOver(row.status));
    const found = rows.flatMap((row) => {
      const end = endOf(row);
      if (end === undefined || end >= asOf) return [];
      const option = optionsLeft(row) === 'some' ? ' An option to extend is recorded: if it was taken, write in the new last day.' : '';
      const status = row.status === undefined ? 'no status says it is over' : `its status is “${row.status}”`;
      return [
        {
          text: `“${row.title ?? row.ref ?? row.id}” ended on ${formatDay(end)}, before ${formatDay(asOf)}, and ${status}.${option} Record what replaced it, or mark it as ended.`,
          about: [row.id],
          evidence: evidenceOf(at(row, endField(row)), row.status === undefined ? [] : [at(row, 'status')]),
          ...(row.annualValue === undefined ? {} : { amount: row.annualValue }),
        },
      ];
    });
    const unjudged = rows
      .filter((row) => endOf(row) === undefined)
      .map((row) => ({ about: row.id, because: `no last day: ${whyMissing(row, 'end')}`, cell: at(row, 'end') }));
    return { examined: rows.length, found, unjudged };
  },
};
