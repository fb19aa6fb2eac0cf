import type { Contract } from './contract.ts';
import type { Activity, Clearance, Engagement, Intention, Kpi, Meeting, Outcome, Proposal, Risk, Version } from './intent.ts';
import type { BudgetLine, Saving, Spend } from './money.ts';
import type { Asset, CarePlacement, Demand, Grant, Service, Specified, Workforce } from './provision.ts';

/** What a record of each kind of table holds. */
export interface Shapes {
  readonly contracts: Contract;
  readonly services: Service;
  readonly specifications: Specified;
  readonly budget: BudgetLine;
  readonly spend: Spend;
  readonly intentions: Intention;
  readonly activities: Activity;
  readonly outcomes: Outcome;
  readonly workforce: Workforce;
  readonly engagement: Engagement;
  readonly meetings: Meeting;
  readonly assets: Asset;
  readonly grants: Grant;
  readonly savings: Saving;
  readonly kpis: Kpi;
  readonly placements: CarePlacement;
  readonly risks: Risk;
  readonly proposals: Proposal;
  readonly demand: Demand;
  readonly clearances: Clearance;
  readonly versions: Version;
}

/** The kinds of table the toolkit understands. */
export type Kind = keyof Shapes;
