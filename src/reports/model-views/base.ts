import { controls, leftOut, leftOutTable, otherYearsTable } from '../base-account/controls.ts';
import { besideTable, heldTable, notHeldTable } from '../base-account/held.ts';
import { headingsTable, linesTable } from '../base-account/lines.ts';
import { modelId } from '../model/model-names.ts';
import type { ModelView } from './view.ts';

/** The base year's account: what was budgeted, spent and is expected, what is contracted and in house beside it, and the sums it is held to. */
export const base: ModelView = {
  id: 'base',
  title: 'The base',
  lead: 'Budget, actual and forecast by line, contracts and in-house services by financial year beside them, and control totals to the penny.',
  ofFiles: true,
  tables: (model, { workspace }, narrow = false) => {
    const { account } = model;
    if (account === undefined || account.lines.length === 0) {
      const why = [...new Set(leftOut(model).flatMap(({ text, cell }) => (cell ? [text] : [])))].slice(0, 3);
      return { nothing: [`No budget line for ${model.baseYear} can be read, so there is no base to account for.`, ...why].join(' ') };
    }
    const id = `${modelId(model)}-base`;
    return [
      linesTable(id, model, account),
      headingsTable(id, account, workspace),
      besideTable(id, model, account),
      ...(account.held.length > 0 ? [heldTable(id, model, account, narrow)] : []),
      ...notHeldTable(id, account),
      controls(id, model, account),
      ...otherYearsTable(id, account),
      ...leftOutTable(id, model),
    ];
  },
};
