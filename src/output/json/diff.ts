import type { Change, Comparison, KindComparison, Untold } from '../../nouns/comparison.ts';
import type { Scrutiny } from '../../nouns/promise.ts';
import type { ScenariosCompared } from '../../nouns/scenario-comparison.ts';
import { poundsOr } from './pounds.ts';
import { moneyFields, recordJson, shownValue } from './records.ts';

function changeJson(kind: string, { was, is, field, own, values, at, because }: Change): object {
  const shown = ([was, is] as const).map((row, side) =>
    own ? (values[side] ?? null) : (shownValue(field, values[side], moneyFields(row.origin.table)) ?? null),
  );
  return { kind, id: is.id, field, was: shown[0], is: shown[1], at, ...(because === undefined ? {} : { because }) };
}

function untoldJson(kind: string, { was, is, because }: Untold): object {
  return { kind, was: was.map(({ id }) => id), is: is.map(({ id }) => id), because };
}

function countsOf(kinds: readonly KindComparison[]): object {
  const counted = (of: (kind: KindComparison) => number): number => kinds.reduce((sum, kind) => sum + of(kind), 0);
  return {
    was: counted(({ rows }) => rows.was),
    is: counted(({ rows }) => rows.is),
    added: counted(({ added }) => added.length),
    removed: counted(({ removed }) => removed.length),
    changed: counted(({ changed }) => new Set(changed.map(({ is }) => is)).size),
    unchanged: counted(({ unchanged }) => unchanged),
  };
}

function scenariosJson(scenarios: ScenariosCompared): object {
  if ('because' in scenarios) return { notCompared: scenarios.because };
  const measures = scenarios.measures.map(({ amounts, ...measure }) => ({
    ...measure,
    amounts: Object.fromEntries(Object.entries(amounts).map(([year, { was, is }]) => [year, { was: poundsOr(was), is: poundsOr(is) }])),
  }));
  return { ...scenarios, measures };
}

/** The `data` of `diff`: records added and removed, fields changed with both cells, and what could not be told; of two plans, what became of what was promised, and of the measures of their scenarios. Amounts in pounds. */
export function diffJson({ kinds, oneSided }: Comparison, scrutiny: Scrutiny | null, scenarios: ScenariosCompared | null): object {
  const each = <T>(of: (kind: KindComparison) => readonly T[], shown: (kind: string, item: T) => object): object[] =>
    kinds.flatMap((kind) => of(kind).map((item) => shown(kind.kind, item)));
  return {
    added: each(
      ({ added }) => added,
      (kind, row) => ({ kind, ...recordJson(row) }),
    ),
    removed: each(
      ({ removed }) => removed,
      (kind, row) => ({ kind, ...recordJson(row) }),
    ),
    changed: each(({ changed }) => changed, changeJson),
    matched: each(
      ({ matched }) => matched,
      (kind, { was, is, because }) => ({ kind, was: was.id, is: is.id, because }),
    ),
    near: each(
      ({ near }) => near,
      (kind, { was, is, because, likeness }) => ({ kind, was: was.id, is: is.id, likeness: Math.round(likeness * 100) / 100, because }),
    ),
    untold: each(({ untold }) => untold, untoldJson),
    unjudged: each(
      ({ unjudged }) => unjudged,
      (kind, unjudged) => ({ kind, ...unjudged }),
    ),
    fields: kinds.map(({ kind, fields }) => ({ kind, ...fields })),
    notCompared: oneSided,
    counts: countsOf(kinds),
    scrutiny,
    scenarios: scenarios && scenariosJson(scenarios),
  };
}
