import type { RuleCard } from '../../nouns/finding.ts';
import { avoidanceWithoutGrowth } from './avoidance-without-growth.ts';
import { consultationClosesTooLate } from './consultation-closes-too-late.ts';
import { contractEnded } from './contract-ended.ts';
import { cutWithoutConsultation } from './cut-without-consultation.ts';
import { grantChanges } from './grant-changes.ts';
import { grantTakesOver } from './grant-takes-over.ts';
import { limitNotKept } from './limit-not-kept.ts';
import { lineOutlivesGrant } from './line-outlives-grant.ts';
import { measuresExcludeEachOther } from './measures-exclude-each-other.ts';
import { moreThanTheGrant } from './more-than-the-grant.ts';
import { partnerMoneyMoved } from './partner-money-moved.ts';
import { raisedTwice } from './raised-twice.ts';
import { ringFenceCrossed } from './ring-fence-crossed.ts';
import type { ScenarioRule } from './scenario-rule.ts';
import { takenBeforeContractCanChange } from './taken-before-contract-can-change.ts';

/** What is judged of a scenario’s model, by code, in the order it is read. */
export const scenarioRules: Readonly<Record<string, ScenarioRule>> = {
  'taken-before-contract-can-change': takenBeforeContractCanChange,
  'limit-not-kept': limitNotKept,
  'ring-fence-crossed': ringFenceCrossed,
  'partner-money-moved': partnerMoneyMoved,
  'line-outlives-grant': lineOutlivesGrant,
  'more-than-the-grant': moreThanTheGrant,
  'grant-changes': grantChanges,
  'grant-takes-over': grantTakesOver,
  'raised-twice': raisedTwice,
  'cut-without-consultation': cutWithoutConsultation,
  'consultation-closes-too-late': consultationClosesTooLate,
  'contract-ended': contractEnded,
  'measures-exclude-each-other': measuresExcludeEachOther,
  'avoidance-without-growth': avoidanceWithoutGrowth,
};

/** What every rule of scenarios says of itself, with its code, in the same order. */
export function scenarioCards(): RuleCard[] {
  return Object.entries(scenarioRules).map(([code, rule]) => ({ code, ...rule.card }));
}
