import type { LimitCheck, LimitVerdict } from '../../nouns/limit.ts';
import { toPounds } from '../../values/money.ts';
import { poundsOr } from './pounds.ts';

function checkJson({ year, line, amount, bound, room, because }: LimitCheck): object {
  return {
    year,
    line,
    amount: toPounds(amount),
    bound: poundsOr(bound),
    room: poundsOr(room),
    kept: room === null ? null : room >= 0,
    because,
  };
}

/** A limit and what became of it: broken if any year or line breaks it, null where nothing could be judged. */
export function limitJson({ title, bound, share, cell, checks, pool }: LimitVerdict): object {
  const judged = checks.filter(({ room }) => room !== null);
  return {
    title,
    bound,
    share: share / 10_000,
    kept: judged.length === 0 ? null : judged.every(({ room }) => room !== null && room >= 0),
    pool,
    cell,
    checks: checks.map(checkJson),
  };
}
