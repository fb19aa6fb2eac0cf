import type { Clock, ClockVariant } from '../../nouns/clock.ts';
import { type Day, parseDay } from '../../values/day.ts';
import { Refusal } from '../../values/refusal.ts';
import { list, meant, nearest } from '../../values/text.ts';
import type { Answer, Command } from '../command.ts';
import { clocksOffered } from '../offers.ts';

function dayGiven(text: string): Day {
  const found = parseDay(text);
  if (!found) throw new Refusal('day-unreadable', `\`${text}\` is not a day.`, 'Write it as 2026-11-02.');
  return found;
}

function ruleUnknown(id: string, clocks: readonly Clock[]): Refusal {
  const ids = [...new Set(clocks.map((clock) => clock.id))];
  return new Refusal('clock-unknown', `\`${id}\` is not a legal period known here.`, meant(id, ids) ?? '`commission clock` lists them.');
}

function variantOf({ id, variants }: Clock, wanted: unknown): ClockVariant | null {
  if (wanted === undefined) return null;
  const ids = variants.map((variant) => variant.id);
  const found = variants.find((variant) => variant.id === wanted);
  if (found) return found;
  const near = nearest(String(wanted), ids);
  const known = ids.length === 0 ? `\`${id}\` has none.` : `\`${id}\` has ${list(ids.map((each) => `\`${each}\``))}.`;
  throw new Refusal(
    'variant-unknown',
    `\`${String(wanted)}\` is not a variant of this period.`,
    near ? `Did you mean \`${near}\`?` : known,
  );
}

/** One legal period worked out, day by day, with its source. */
export const clock: Command = {
  name: 'clock',
  does: 'one legal period worked out, day by day, with its source; without a rule, the list of them',
  words: '[rule] [date]',
  offers: clocksOffered,
  flags: [{ flags: '--variant <name>', does: 'the circumstance the law names; `commission clock RULE` lists them' }],
  examples: [
    'commission clock',
    'commission clock pa2023-standstill 2026-11-23',
    'commission clock pa2023-tender 2026-09-01 --variant not-electronic',
    'commission clock key-decision-notice 2027-01-19',
  ],
  workspace: true,
  run: async (world, [rule, date], flags): Promise<Answer> => {
    const { readClocks } = await import('../knowledge.ts');
    const { configIfAny, dayFor } = await import('../open.ts');
    const { clockCard, clockDaysTable, clockPage, clocksPage, clocksTable } = await import('../../reports/terminal/clock-pages.ts');
    const { clockJson, clocksJson } = await import('../../output/json/clock.ts');
    const { clockNamed } = await import('../../timeline/days/clocks.ts');
    const { clockAnswer } = await import('../../timeline/days/clock-answer.ts');
    const opened = configIfAny(world, flags);
    const asOf = dayFor(world, flags, opened?.config.asOf);
    const here = { asOf, workspace: opened?.label ?? null };
    const { clocks, calendars } = readClocks(world, opened?.own.templates);
    if (rule === undefined) {
      return { data: clocksJson(clocks), pages: [clocksPage(clocks)], table: clocksTable(clocks), ...here };
    }
    const from = date === undefined ? null : dayGiven(date);
    const found = clockNamed(clocks, rule, from ?? asOf);
    if (!found) throw ruleUnknown(rule, clocks);
    const variant = variantOf(found, flags['variant']);
    if (from === null) {
      const page = clockCard(found);
      const table = page.blocks.find((block) => block.kind === 'table');
      return { data: clocksJson([found]), pages: [page], ...(table ? { table } : {}), ...here };
    }
    const { answer, remarks } = clockAnswer(found, from, variant, { clocks, calendars, closures: opened?.config.calendar.closures ?? [] });
    return { data: clockJson(answer), pages: [clockPage(answer, remarks)], table: clockDaysTable(answer), findings: remarks, ...here };
  },
};
