import { satisfies } from 'semver';
import manifest from '../../package.json' with { type: 'json' };
import type { Fitness } from '../nouns/fitness.ts';
import type { Knowledge } from '../planning/knowledge.ts';
import { type Day, formatDay, partsOf } from '../values/day.ts';
import { list } from '../values/text.ts';
import type { Machine } from './world.ts';

const gigabyte = 2 ** 30;

/** A register of 100,000 contracts takes a gigabyte, beside all else that runs. */
const memoryWanted = 2 * gigabyte;

const check = (about: string, state: Fitness['state'], says: string, remedy: string | null = null): Fitness => ({
  of: 'machine',
  about,
  state,
  says,
  remedy: state === 'fit' ? null : remedy,
});

/** Whether a machine is fit to run on: its Node, its memory, its day and how it writes text. */
export function machineChecks({ node, memory, language }: Machine, today: Day): readonly Fitness[] {
  const isWide = language === null || /utf-?8/i.test(language);
  return [
    check(
      'Node',
      satisfies(node, manifest.engines.node) ? 'fit' : 'unfit',
      `Node ${node}; it runs on ${list(manifest.engines.node.match(/\d+\.\d+/g) ?? [])} and what follows each.`,
      'Install a newer Node of even number, such as 22 or 24.',
    ),
    check(
      'Memory',
      memory >= memoryWanted ? 'fit' : 'mind',
      `${(memory / gigabyte).toFixed(1)} GB in all; a register of 100,000 contracts takes about 1 GB.`,
      'Small registers are no trouble; read a large one on another machine.',
    ),
    check('Day', 'fit', `Today is ${formatDay(today)} in England, by the clock of this machine.`),
    check(
      'Text',
      isWide ? 'fit' : 'mind',
      isWide
        ? 'Pounds, dashes and lines of tables can be printed.'
        : `Text is written as ${language}, which may not have £ or the lines of tables.`,
      'Set LANG=C.UTF-8 or LANG=en_GB.UTF-8.',
    ),
  ];
}

/** How far ahead the calendars of bank holidays must reach for a procurement that begins today. */
const yearsAhead = 2;

/** Whether what is built in reaches far enough for a day. */
export function knowledgeChecks({ calendars, regimes, duties }: Knowledge, asOf: Day): readonly Fitness[] {
  const lastKnown = [...calendars.values()].map((calendar) => calendar.lastKnown).sort()[0] as Day;
  const reaches = partsOf(lastKnown).year >= partsOf(asOf).year + yearsAhead;
  return [
    check(
      'Built-in knowledge',
      'fit',
      `${regimes.length} procurement regimes and ${duties.length} duties, with the words that place services.`,
    ),
    check(
      'Bank holidays',
      reaches ? 'fit' : 'mind',
      `Known to ${formatDay(lastKnown)}.`,
      'Days after it are not judged. Add the new ones under calendars/ in a templates folder of the workspace.',
    ),
  ];
}
