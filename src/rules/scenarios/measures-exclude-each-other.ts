import type { MeasureEffect } from '../../nouns/model.ts';
import { askedAt } from '../lines/takings.ts';
import { evidenceOf } from '../order.ts';
import type { ScenarioRule } from './scenario-rule.ts';

/** Two measures of which one says that the other must not be in the package, both in the model. */
export const measuresExcludeEachOther: ScenarioRule = {
  card: {
    family: 'scenarios',
    title: 'Measures that exclude each other are both counted',
    severity: 'error',
    method:
      'Each measure that names others it `excludes` is held against the measures of the same model. A pair is found once, whichever of the two says so.',
    exclusions: ['A package that `--reach` chooses never holds such a pair.', 'What no scenario says of itself is not judged.'],
    why: 'The total holds money that cannot come twice: only one of the two can be done.',
    remedy: 'Take one of them out, put them into two scenarios and compare these, or let `--reach` choose.',
    source: 'The scenario itself',
    limits: {},
  },
  judge({ model: { measures, ground } }) {
    const byId = new Map(measures.map((measure) => [measure.id, measure]));
    const excludes = (one: string, other: string): boolean => ground.measures[one]?.excludes.includes(other) ?? false;
    const pairs = measures.flatMap(({ id }, at) =>
      (ground.measures[id]?.excludes ?? []).flatMap((other): (readonly [MeasureEffect, MeasureEffect])[] => {
        const [one, two] = [byId.get(id), byId.get(other)];
        const isSaidBefore = two !== undefined && excludes(other, id) && measures.indexOf(two) < at;
        return one === undefined || two === undefined || isSaidBefore ? [] : [[one, two]];
      }),
    );
    const found = pairs.flatMap(([one, two]) => {
      const [cell, ...others] = [...askedAt(one), ...askedAt(two)];
      if (cell === undefined) return [];
      return [
        {
          text: `\`${one.id}\` excludes \`${two.id}\`, and this model counts both. Take one of them out, or compare them as two scenarios.`,
          about: [one.id, two.id],
          evidence: evidenceOf(cell, others),
        },
      ];
    });
    return { examined: measures.filter(({ id }) => (ground.measures[id]?.excludes.length ?? 0) > 0).length, found, unjudged: [] };
  },
};
