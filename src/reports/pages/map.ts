import { boughtByOthersWords } from '../map/bought-by-others.ts';
import { contractsInScope } from '../map/in-scope.ts';
import { elementsTable, inHouseNotes } from '../map/map-elements.ts';
import { countsTable, valuesTable } from '../map/map-grid.ts';
import { spendByTier } from '../map/spend-by-tier.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { endedWords } from '../register/contract-ends.ts';

/** Elements × tiers as counts, and each element with its services and its published budget side by side. */
export const map: PageReport = {
  id: 'map',
  title: 'Service map',
  build: (plan) => {
    if (plan.placements.length === 0) return leftOut('No table of services or contracts was found, so there is nothing to map.');
    const ended = endedWords(contractsInScope(plan), plan.workspace.asOf);
    const lead = 'Where services sit by system element and tier, and what is published and stated for each element.';
    return {
      id: 'map',
      title: 'Service map',
      lead: [lead, ...[boughtByOthersWords(plan), ended].flatMap((said) => (said === null ? [] : [`${said}.`]))].join(' '),
      blocks: [countsTable(plan), ...valuesTable(plan), elementsTable(plan), ...inHouseNotes(plan), spendByTier(plan)],
    };
  },
};
