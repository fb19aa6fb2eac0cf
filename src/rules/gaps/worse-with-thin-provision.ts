import { at } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { count } from '../../values/text.ts';
import { ownPicture } from '../buyers/by-body.ts';
import { servicesIn } from '../coverage/steps.ts';
import { thinFor, thinness } from '../coverage/thin.ts';
import { evidenceOf } from '../order.ts';
import { worseCells, worseOutcomes, worseSaid } from '../printed/worse.ts';
import type { Rule } from '../rule.ts';
import { elementNamed, provisionHeadings, provisionOf, quoted } from '../standing.ts';

/** An outcome worse than elsewhere, of an element on which little or nothing runs. */
export const worseWithThinProvision: Rule = {
  card: {
    family: 'gaps',
    title: 'A worse outcome has thin provision',
    severity: 'warning',
    method:
      'Each indicator that `worse-than-comparator` calls worse and whose table names a system element is held against the services and contracts placed on that element in the plan year: `thinServices` or fewer is thin. It is advice while half of the places on the map are only proposed.',
    exclusions: [
      'Services are counted; what they cost and how many they see is not looked at.',
      'An indicator that names no element in use is not judged, nor is any when fewer than `services` could be placed in all.',
      'What another council than the plan’s own buys alone is left aside.',
    ],
    why: 'Families fare worse here and there is little to turn to: it is where the next pound or the next conversation should go.',
    remedy: 'Say what answers it, place services that are not placed yet, or put it in the intentions.',
    source:
      'Plymouth, Commissioning Strategy for Children and Young People (2015), sections 4.3 and 7: indicators beside the provision of each element',
    limits: thinness,
  },
  judge(all, limits) {
    const picture = ownPicture(all);
    const worse = worseOutcomes(picture);
    const placed = provisionOf(picture).filter(({ element }) => element !== null);
    const [heading] = provisionHeadings(picture);
    const services = servicesIn(placed);
    if (worse.length > 0 && services < (limits['services'] ?? 0)) {
      const because =
        heading === undefined
          ? 'these files hold no services and no contracts'
          : `only ${count(services, 'service')} could be placed, too few to say what is thin`;
      return { examined: 0, found: [], unjudged: [{ about: 'map', because, cell: heading ?? null }] };
    }
    const thin = thinFor(picture);
    const guessed = placed.filter(({ status }) => status === 'proposed').length * 2 >= placed.length;
    const found = worse.flatMap((one) => {
      const held = thin(one.row);
      if (held === null) return [];
      const [first, ...others] = worseCells(one);
      const names = [...new Set(held.placed.map(({ service }) => service))];
      const cells: Cell[] = held.placed.map(({ at: where, cell }) => where['service'] ?? cell);
      const what =
        names.length === 0
          ? `no service of ${held.element.title} is seen in these files`
          : `all that is seen of ${held.element.title} is ${quoted(names)}`;
      return [
        {
          text: `${worseSaid(one)}; and ${what} in ${picture.workspace.year}${guessed ? ', as far as a map that is mostly proposed can tell' : ''}. What answers it?`,
          about: [one.row.id],
          evidence: evidenceOf(first, [...others, at(one.row, 'element'), ...cells]),
          ...(guessed ? { severity: 'advice' as const } : {}),
        },
      ];
    });
    const unjudged = worse
      .filter(({ row }) => elementNamed(picture.workspace.elements, row.element) === null)
      .map(({ row }) => ({
        about: row.id,
        because: row.element === undefined ? 'its table names no system element for it' : `“${row.element}” is no system element in use`,
        cell: at(row, row.element === undefined ? 'indicator' : 'element'),
      }));
    return { examined: worse.length, found, unjudged };
  },
};
