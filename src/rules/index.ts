import type { RuleCard } from '../nouns/finding.ts';
import { datesOutOfOrder } from './contracts/dates-out-of-order.ts';
import { endBeforeStart } from './contracts/end-before-start.ts';
import { endsWithoutSuccessor } from './contracts/ends-without-successor.ts';
import { grantEndsFirst } from './contracts/grant-ends-first.ts';
import { noEndDate } from './contracts/no-end-date.ts';
import { pastItsEnd } from './contracts/past-its-end.ts';
import { quotedAboveThreshold } from './contracts/quoted-above-threshold.ts';
import { regimeDoesNotFit } from './contracts/regime-does-not-fit.ts';
import { renewalBeforeNextStart } from './contracts/renewal-before-next-start.ts';
import { reviewOverdue } from './contracts/review-overdue.ts';
import { transparencyFieldMissing } from './contracts/transparency-field-missing.ts';
import { valueAgainstTerm } from './contracts/value-against-term.ts';
import { valueChangedWithoutRecord } from './contracts/value-changed-without-record.ts';
import { frameworkValueAtEach } from './duplication/framework-value-at-each.ts';
import { oneProviderSeveralNames } from './duplication/one-provider-several-names.ts';
import { recordedTwice } from './duplication/recorded-twice.ts';
import { sameArrangement } from './duplication/same-arrangement.ts';
import { sameNeed } from './duplication/same-need.ts';
import { severalContracts } from './duplication/several-contracts.ts';
import { sharedPriority } from './duplication/shared-priority.ts';
import { activityWithoutLead } from './gaps/activity-without-lead.ts';
import { activityWithoutOutcome } from './gaps/activity-without-outcome.ts';
import { balanceOfSpend } from './gaps/balance-of-spend.ts';
import { daysNotCovered } from './gaps/days-not-covered.ts';
import { dutyWithoutArrangement } from './gaps/duty-without-arrangement.ts';
import { emptyCell } from './gaps/empty-cell.ts';
import { intentionWithoutActivity } from './gaps/intention-without-activity.ts';
import { marketConcentration } from './gaps/market-concentration.ts';
import { outcomeWithoutActivity } from './gaps/outcome-without-activity.ts';
import { singleProviderDependence } from './gaps/single-provider-dependence.ts';
import { stepWithoutNeighbour } from './gaps/step-without-neighbour.ts';
import { worseThanComparator } from './gaps/worse-than-comparator.ts';
import { worseWithThinProvision } from './gaps/worse-with-thin-provision.ts';
import { budgetWithoutContract } from './money/budget-without-contract.ts';
import { budgetWithoutService } from './money/budget-without-service.ts';
import { contractWithoutBudget } from './money/contract-without-budget.ts';
import { contractWithoutSpend } from './money/contract-without-spend.ts';
import { contributionsDoNotMakeWhole } from './money/contributions-do-not-make-whole.ts';
import { incomeOfBothSigns } from './money/income-of-both-signs.ts';
import { netIsNotGrossLessIncome } from './money/net-is-not-gross-less-income.ts';
import { savingOffTrack } from './money/saving-off-track.ts';
import { savingWithoutImpactAssessment } from './money/saving-without-impact-assessment.ts';
import { spendAboveContractValue } from './money/spend-above-contract-value.ts';
import { spendAfterContractEnd } from './money/spend-after-contract-end.ts';
import { spendWithoutContract } from './money/spend-without-contract.ts';
import { totalDoesNotAddUp } from './money/total-does-not-add-up.ts';
import { activityOutsideIntentionYear } from './papers/activity-outside-intention-year.ts';
import { blankSignOff } from './papers/blank-sign-off.ts';
import { choiceNeverMade } from './papers/choice-never-made.ts';
import { highRiskWithoutControl } from './papers/high-risk-without-control.ts';
import { kpiBelowTarget } from './papers/kpi-below-target.ts';
import { placeholderLeft } from './papers/placeholder-left.ts';
import { printedTimetableTooShort } from './papers/printed-timetable-too-short.ts';
import { proposalDecidedBeforeConsultationClosed } from './papers/proposal-decided-before-consultation-closed.ts';
import { proposalWithoutImpactAssessment } from './papers/proposal-without-impact-assessment.ts';
import { riskScoreDoesNotMatch } from './papers/risk-score-does-not-match.ts';
import { sameMeasureTwoValues } from './papers/same-measure-two-values.ts';
import { shareDoesNotMatchCount } from './papers/share-does-not-match-count.ts';
import { sharesDoNotMakeWhole } from './papers/shares-do-not-make-whole.ts';
import { splitDoesNotMakeWhole } from './papers/split-does-not-make-whole.ts';
import { undated } from './papers/undated.ts';
import { dayEitherWay } from './reading/day-either-way.ts';
import { decisionWithoutReason } from './reading/decision-without-reason.ts';
import { personalData } from './reading/personal-data.ts';
import { proposedColumn } from './reading/proposed-column.ts';
import { rowsLeftOut } from './reading/rows-left-out.ts';
import { unreadableCell } from './reading/unreadable-cell.ts';
import { unusedAcceptance } from './reading/unused-acceptance.ts';
import { unusedDecision } from './reading/unused-decision.ts';
import type { Rule } from './rule.ts';

/** Every rule by its code, which is the name of its file, in the order a reader should meet them. */
export const rules: Readonly<Record<string, Rule>> = {
  'same-need': sameNeed,
  'shared-priority': sharedPriority,
  'several-contracts': severalContracts,
  'recorded-twice': recordedTwice,
  'same-arrangement': sameArrangement,
  'framework-value-at-each': frameworkValueAtEach,
  'one-provider-several-names': oneProviderSeveralNames,
  'past-its-end': pastItsEnd,
  'ends-without-successor': endsWithoutSuccessor,
  'renewal-before-next-start': renewalBeforeNextStart,
  'end-before-start': endBeforeStart,
  'dates-out-of-order': datesOutOfOrder,
  'no-end-date': noEndDate,
  'grant-ends-first': grantEndsFirst,
  'review-overdue': reviewOverdue,
  'value-against-term': valueAgainstTerm,
  'days-not-covered': daysNotCovered,
  'duty-without-arrangement': dutyWithoutArrangement,
  'step-without-neighbour': stepWithoutNeighbour,
  'empty-cell': emptyCell,
  'balance-of-spend': balanceOfSpend,
  'single-provider-dependence': singleProviderDependence,
  'market-concentration': marketConcentration,
  'worse-with-thin-provision': worseWithThinProvision,
  'outcome-without-activity': outcomeWithoutActivity,
  'worse-than-comparator': worseThanComparator,
  'intention-without-activity': intentionWithoutActivity,
  'activity-without-lead': activityWithoutLead,
  'activity-without-outcome': activityWithoutOutcome,
  'value-changed-without-record': valueChangedWithoutRecord,
  'quoted-above-threshold': quotedAboveThreshold,
  'regime-does-not-fit': regimeDoesNotFit,
  'transparency-field-missing': transparencyFieldMissing,
  'total-does-not-add-up': totalDoesNotAddUp,
  'budget-without-service': budgetWithoutService,
  'budget-without-contract': budgetWithoutContract,
  'contract-without-budget': contractWithoutBudget,
  'spend-without-contract': spendWithoutContract,
  'spend-above-contract-value': spendAboveContractValue,
  'spend-after-contract-end': spendAfterContractEnd,
  'contract-without-spend': contractWithoutSpend,
  'contributions-do-not-make-whole': contributionsDoNotMakeWhole,
  'saving-without-impact-assessment': savingWithoutImpactAssessment,
  'net-is-not-gross-less-income': netIsNotGrossLessIncome,
  'income-of-both-signs': incomeOfBothSigns,
  'saving-off-track': savingOffTrack,
  'kpi-below-target': kpiBelowTarget,
  'proposal-decided-before-consultation-closed': proposalDecidedBeforeConsultationClosed,
  'proposal-without-impact-assessment': proposalWithoutImpactAssessment,
  'risk-score-does-not-match': riskScoreDoesNotMatch,
  'high-risk-without-control': highRiskWithoutControl,
  'share-does-not-match-count': shareDoesNotMatchCount,
  'shares-do-not-make-whole': sharesDoNotMakeWhole,
  'split-does-not-make-whole': splitDoesNotMakeWhole,
  'blank-sign-off': blankSignOff,
  'choice-never-made': choiceNeverMade,
  'same-measure-two-values': sameMeasureTwoValues,
  'placeholder-left': placeholderLeft,
  undated,
  'printed-timetable-too-short': printedTimetableTooShort,
  'activity-outside-intention-year': activityOutsideIntentionYear,
  'personal-data': personalData,
  'rows-left-out': rowsLeftOut,
  'unreadable-cell': unreadableCell,
  'day-either-way': dayEitherWay,
  'proposed-column': proposedColumn,
  'decision-without-reason': decisionWithoutReason,
  'unused-decision': unusedDecision,
  'unused-acceptance': unusedAcceptance,
};

/** What every rule says of itself, with its code, in the same order. */
export function cards(): RuleCard[] {
  return Object.entries(rules).map(([code, rule]) => ({ code, ...rule.card }));
}
