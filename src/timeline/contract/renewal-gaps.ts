import { calledOf } from '../../nouns/called.ts';
import type { Contract } from '../../nouns/contract.ts';
import { isCalledEnded } from '../../nouns/over-words.ts';
import type { RenewalGap } from '../../nouns/printed-timetable.ts';
import { at, type Row } from '../../nouns/row.ts';
import { daysBetween } from '../../values/day.ts';
import { inOrderOf } from '../../values/order.ts';
import { holdsWords, keyOf } from '../../values/text.ts';
import { lastDayOf } from './last-day.ts';

/** A title without what stands in brackets: `0-19 programme (Phase 1)` is the 0-19 programme. */
function core({ title }: Contract): string {
  return (title ?? '').replace(/\([^()]*\)/g, ' ').trim();
}

const byStart = inOrderOf<Row<Contract>>(({ start, id }) => `${start} ${id}`);

/** Contracts whose titles hold some words, by start: looked for among those that have the rarest of the words, and once for all that say the same. */
function titled(contracts: readonly Row<Contract>[]): (words: string) => readonly Row<Contract>[] {
  const byWord = new Map<string, Row<Contract>[]>();
  for (const contract of contracts)
    for (const word of new Set(keyOf(contract.title ?? '').split(' '))) {
      const held = byWord.get(word) ?? [];
      held.push(contract);
      byWord.set(word, held);
    }
  const known = new Map<string, readonly Row<Contract>[]>();
  return (text) => {
    const key = keyOf(text);
    const lists = key.split(' ').map((word) => byWord.get(word) ?? []);
    const rarest = lists.reduce((least, own) => (own.length < least.length ? own : least));
    const found = known.get(key) ?? rarest.filter(({ title, start }) => start !== undefined && holdsWords(title ?? '', key)).sort(byStart);
    known.set(key, found);
    return found;
  };
}

/**
 * Contracts with no last day that are said to be due for renewal before what takes their place starts. What takes a contract's place is the
 * first to start after it is due whose title holds its whole title, but for what stands in brackets. A month is due from its first day.
 */
export function renewalGaps(contracts: readonly Row<Contract>[]): RenewalGap[] {
  const likely = contracts.some(({ renewal }) => renewal !== undefined) ? titled(contracts) : () => [];
  return contracts.flatMap((contract): RenewalGap[] => {
    const due = (contract.renewal ?? []).find(({ period }) => period !== null);
    const words = core(contract);
    if (!due?.period || words === '' || isCalledEnded(contract.status) || lastDayOf(contract).day !== null) return [];
    const { from, to } = due.period;
    const next = likely(words).find(({ id, start }) => id !== contract.id && start !== undefined && start >= from);
    if (next?.start === undefined || next.start <= to) return [];
    return [
      {
        contract: contract.id,
        title: calledOf(contract),
        said: due.text,
        renewal: from,
        cell: at(contract, 'renewal'),
        next: { contract: next.id, title: calledOf(next), start: next.start, cell: at(next, 'start') },
        days: daysBetween(from, next.start),
      },
    ];
  });
}
