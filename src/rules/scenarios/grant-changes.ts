import { calledOf } from '../../nouns/called.ts';
import type { Found } from '../../nouns/finding.ts';
import type { MeasureEffect } from '../../nouns/model.ts';
import type { Cell } from '../../values/cell.ts';
import { formatDay } from '../../values/day.ts';
import { formatPounds, pence } from '../../values/money.ts';
import { list } from '../../values/text.ts';
import { askedAt } from '../lines/takings.ts';
import { evidenceOf } from '../order.ts';
import { quoted } from '../standing.ts';
import type { Modelled, ScenarioRule } from './scenario-rule.ts';

function finding(measure: MeasureEffect, { picture, model }: Modelled): Found | null {
  const ground = model.ground.measures[measure.id];
  const own = ground?.onLines ?? [];
  const whole = (id: string) =>
    own.filter(({ line }) => line === id).reduce((most, { amount }) => (Math.abs(amount) > Math.abs(most) ? amount : most), pence(0));
  const lines = model.lines.filter(({ id }) => whole(id) !== 0);
  const [first] = lines;
  if (ground === undefined || first === undefined) return null;
  const amount = pence(
    Math.max(
      ...model.years.map((year) => Math.abs(own.filter((effect) => effect.year === year).reduce((sum, each) => sum + each.amount, 0))),
    ),
  );
  const isFall = whole(first.id) < 0;
  const isOther = own.some(({ term }) => term === 'income');
  const each = list(lines.map((line) => `“${line.title}” ${formatPounds(pence(Math.abs(whole(line.id))))}`));
  const behind = lines.flatMap(({ id }) => model.ground.lines[id] ?? []);
  const contracts = picture.records.contracts.filter(({ id }) => behind.some((one) => one.contracts.includes(id)));
  const services = picture.records.services.filter(({ id }) => behind.some((one) => one.services.includes(id)));
  const names = [...new Set([...contracts.map(calledOf), ...services.map(({ service, id }) => service ?? id)])];
  const paidFor = names.length > 0 ? ` ${isFall ? 'It paid for' : 'It pays for'} ${quoted(names)}.` : '';
  const what = isOther
    ? isFall
      ? `no longer pays ${formatPounds(amount)} a year of ${each}: other money must, or the lines fall`
      : `pays ${formatPounds(amount)} a year of what other money paid for: ${each}. That is a saving to the general fund and not to the public purse`
    : `${isFall ? 'falls' : 'rises'} by ${formatPounds(amount)} a year, and the lines of its money with it: ${each}`;
  return {
    text: `\`${measure.id}\`: from ${formatDay(ground.begins)} “${ground.fund ?? ''}” ${what}.${paidFor}`,
    about: [measure.id],
    evidence: evidenceOf(first.cell, [...askedAt(measure), ...lines.map(({ cell }): Cell => cell)]),
    amount,
    severity: isFall ? 'warning' : 'advice',
  };
}

/** What a change of a grant does, and to what it paid for. */
export const grantChanges: ScenarioRule = {
  card: {
    family: 'scenarios',
    title: 'A grant changes',
    severity: 'warning',
    method:
      'Each measure of kind `grant` is named with the lines it changes and the contracts and services that bear their names. A grant that pays for what other money paid for is shown as that: a saving to the general fund and not to the public purse. A fall is a warning, a rise advice.',
    exclusions: ['Whether the new purpose is what the grant is for is not judged.'],
    why: 'When a grant falls, what it paid for falls with it or finds other money; when it takes the place of other money, nothing has been saved.',
    remedy: 'Say for each line what pays, and count no substitution among the savings.',
    source:
      'Practice of finance officers, not read in an instrument (not verified): council cost moved onto a grant saves the general fund and not the public purse',
    limits: {},
  },
  judge(modelled) {
    const grants = modelled.model.measures.filter(({ kind }) => kind === 'grant');
    return { examined: grants.length, found: grants.flatMap((measure) => finding(measure, modelled) ?? []), unjudged: [] };
  },
};
