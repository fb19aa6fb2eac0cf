import type { MapCell } from '../../nouns/placement.ts';
import type { Plan, SourceFile } from '../../nouns/plan.ts';
import type { Publication } from '../../nouns/publication.ts';
import { fromPounds, pence, toPounds } from '../../values/money.ts';
import { checkJson, findingsJson, rulesJson } from './check.ts';
import { dutiesJson } from './duties.ts';
import { tableJson } from './inspect.ts';
import { mapJson } from './map.ts';
import { modelJson } from './model.ts';
import { recordsJson } from './records.ts';
import { milestonesJson, timelineJson } from './timeline.ts';
import { workforceJson } from './workforce.ts';

/** A file the plan was written to. */
export interface Written {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

function sourceJson(source: SourceFile): object {
  const money: Record<string, number> = {};
  for (const table of source.tables) {
    for (const [field, { read, stated }] of Object.entries(table.money))
      if (stated > 0) money[field] = toPounds(pence((fromPounds(money[field] ?? 0) as number) + read));
  }
  return {
    file: source.file,
    sha256: source.sha256,
    sheets: source.tables.flatMap(({ sheet }) => (sheet === null ? [] : [sheet])),
    rows: source.tables.reduce((n, { rows }) => n + rows.read, 0),
    money,
    tables: source.tables.map((table) => tableJson(table)),
  };
}

function summaryOf(plan: Plan): object {
  const empty = (plan.map as readonly MapCell[]).filter((cell) => cell.services === 0).length;
  return {
    services: plan.placements.length,
    emptyCells: empty,
    findings: checkJson(plan.findings, plan.rules),
    milestones: plan.milestones.length,
    models: plan.models.length,
  };
}

/** The `data` of `plan`: what was written, from which sources, in short, and what a copy for publication leaves out, and what of it is to be read first, with the cells. */
export function planJson(plan: Plan, written: readonly Written[], copy?: Publication): object {
  const leftOut = copy && { shownFrom: copy.shownFrom, leftOut: copy.removed, toRead: copy.toRead };
  return { files: written, sources: plan.sources.map(sourceJson), summary: summaryOf(plan), ...(leftOut && { publication: leftOut }) };
}

/** The whole plan as a value: what `plan -o plan.json` writes. */
export function wholePlanJson(plan: Plan): object {
  const { organisation, year, title, asOf, governance } = plan.workspace;
  return {
    version: plan.version,
    organisation,
    year,
    title,
    asOf,
    governance,
    governanceAssumed: plan.workspace.isGovernanceAssumed === true,
    sources: plan.sources.map(sourceJson),
    decisions: plan.workspace.decisions,
    map: mapJson(plan.placements, plan.map, plan.costOnce),
    findings: findingsJson(plan.findings),
    rules: rulesJson(plan.rules),
    duties: dutiesJson(plan.duties),
    models: plan.models.map(modelJson),
    workforce: workforceJson(plan.workforce, plan.flows),
    ...timelineJson(plan),
    ...milestonesJson(plan.milestones),
    assumptions: plan.assumptions,
    records: Object.fromEntries(Object.entries(plan.records).map(([kind, rows]) => [kind, recordsJson(kind, rows)])),
  };
}
