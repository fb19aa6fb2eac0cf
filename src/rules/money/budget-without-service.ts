import { budgetCalled, budgetsOf } from '../../nouns/budgets.ts';
import type { Unjudged } from '../../nouns/finding.ts';
import { at } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { formatPounds, type Pence, sum } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { evidenceOf, grouped, inOrder } from '../order.ts';
import type { Rule } from '../rule.ts';
import { elementNamed, holdsProvision, provisionOf, titleOf } from '../standing.ts';

/** Money set aside for an element in which no service is placed. */
export const budgetWithoutService: Rule = {
  card: {
    family: 'money',
    title: 'Budget with no service behind it',
    severity: 'advice',
    method:
      'Budget lines of the plan year that name a system element are gathered by element. An element with money and no service or contract placed in it is found.',
    exclusions: [
      'Lines of other years, and lines with no amount, are left alone.',
      'How much is enough is not asked: one service answers all the lines of its element.',
      'Lines that name no element in use are not judged, and nothing is when the files hold no services and no contracts.',
    ],
    why: 'Either a service is missing from the register, or the money has no purpose written down.',
    remedy: 'Name the services the money pays for, or place the ones that are not placed yet.',
    source: 'Plymouth, Commissioning Strategy for Children and Young People (2015), section 7.6: resources by system element',
    limits: {},
  },
  judge(picture) {
    const { elements, year } = picture.workspace;
    const lines = inOrder(budgetsOf(picture.records.budget)).filter(
      (row) => row.budget !== undefined && row.budget !== 0 && (row.year ?? year) === year,
    );
    if (lines.length > 0 && !holdsProvision(picture))
      return {
        examined: 0,
        found: [],
        unjudged: [
          { about: 'budget', because: 'these files hold no services and no contracts', cell: at(lines[0] as (typeof lines)[0], 'budget') },
        ],
      };
    const served = new Set(provisionOf(picture).map((placed) => placed.element));
    const found = grouped(lines, (row) => elementNamed(elements, row.element)?.id ?? null)
      .filter(([element]) => !served.has(element))
      .map(([element, rows]) => {
        const [first, ...others] = rows.map((row) => at(row, 'budget')) as [Cell, ...Cell[]];
        const amount = sum(rows.map((row) => row.budget as Pence));
        return {
          text: `${titleOf(elements, element)} has ${count(rows.length, 'budget line')} (${budgetCalled(rows)} ${formatPounds(amount)}) and no service placed in it. Name the services the money pays for.`,
          about: [element],
          evidence: evidenceOf(first, others),
          amount,
        };
      });
    const unjudged: Unjudged[] = lines
      .filter((row) => elementNamed(elements, row.element) === null)
      .map((row) => ({
        about: row.id,
        because: row.element === undefined ? 'the line names no system element' : `“${row.element}” is no system element in use`,
        cell: at(row, row.element === undefined ? 'budget' : 'element'),
      }));
    return { examined: lines.length, found, unjudged };
  },
};
