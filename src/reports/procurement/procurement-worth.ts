import type { PageCell, PageColumn } from '../../nouns/page.ts';
import type { Stage, Timeline, Worth } from '../../nouns/timeline.ts';
import { formatDay } from '../../values/day.ts';
import { formatPounds } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { absent, money, words } from '../tables/cells.ts';
import { column, figures } from '../tables/page-table.ts';

/** What a procurement officer asks first: the value, over or under which threshold, and the notices. A copy for publication has none of it, for some values are estimates. */
export function worthColumns(timelines: readonly Timeline[]): readonly PageColumn[] {
  if (timelines.every(({ worth }) => worth === undefined)) return [];
  return [
    figures('value', 'Value over its term', 16),
    column('threshold', 'Threshold', 24),
    column('notices', 'Notices, at the latest', 26),
  ];
}

export const worthNote =
  'The value is over the whole term with every option, with VAT or without as the register has it; it is an estimate where only a value a year, or one without its options, is stated.';

function valueCell(worth: Worth | undefined): PageCell {
  if (!worth?.value) return absent('not stated', worth?.sought);
  const { low, high, isEstimated, cells } = worth.value;
  if (high === low)
    return isEstimated ? { ...money(low, cells), basis: 'estimated over its whole term, every option counted' } : money(low, cells);
  const range = high === null ? `${formatPounds(low)} or more` : `${formatPounds(low)} to ${formatPounds(high)}`;
  return {
    ...words(range, undefined, cells),
    basis: 'estimated over its whole term, without the options that cannot be counted and with those that can',
  };
}

function thresholdCell(worth: Worth | undefined): PageCell {
  const { stands = null, threshold = null, value = null } = worth ?? {};
  if (stands === null) return absent('no law settled');
  if (stands === 'any') return words('none: its law governs at any value');
  if (threshold === null) return stands === 'untold' ? absent('none known for its day') : words(`${stands}, as its register says`);
  const lots = worth?.lots === undefined ? '' : `, its ${count(worth.lots, 'other lot')} counted too`;
  const line = `${formatPounds(threshold.amount)} ${threshold.vat === 'incl' ? 'with' : 'without'} VAT${lots}`;
  if (stands === 'above') return words(`not below ${line}`);
  if (stands === 'below') return words(`below ${line}`);
  return words(value === null ? `${line}: no value to hold against it` : `below or above ${line}: see Because`, 'warn');
}

// Notices of meetings stand in the decision forward plan.
const ofMeetings = /(?:forward-plan|private-meeting-notice)$/;

/** The stages whose notices the pipeline names. */
export function publishing({ stages }: Timeline): readonly Stage[] {
  return stages.filter(({ id, notice }) => notice !== undefined && !ofMeetings.test(id));
}

function noticesCell({ stages }: Timeline): PageCell {
  const notices = stages.flatMap(({ id, notice }) =>
    notice === undefined || ofMeetings.test(id) ? [] : [`${notice.called}: ${formatDay(notice.by)}`],
  );
  if (stages.length === 0) return absent('not known');
  return notices.length === 0 ? absent('none in its law') : words(notices.join('; '));
}

/** The cells of those columns. */
export function worthCells(timeline: Timeline): Readonly<Record<'value' | 'threshold' | 'notices', PageCell>> {
  return { value: valueCell(timeline.worth), threshold: thresholdCell(timeline.worth), notices: noticesCell(timeline) };
}
