import type { Command } from '../command.ts';
import { check } from './check.ts';
import { clock } from './clock.ts';
import { completion } from './completion.ts';
import { diff } from './diff.ts';
import { doctor } from './doctor.ts';
import { exported } from './export.ts';
import { init } from './init.ts';
import { inspect } from './inspect.ts';
import { map } from './map.ts';
import { milestones } from './milestones.ts';
import { model } from './model.ts';
import { plan } from './plan.ts';
import { records } from './records.ts';
import { rules } from './rules.ts';
import { timeline } from './timeline.ts';
import { why } from './why.ts';

/** The commands, in the order a commissioner meets them. */
export const commands: readonly Command[] = [
  init,
  inspect,
  records,
  map,
  check,
  model,
  timeline,
  clock,
  milestones,
  plan,
  why,
  diff,
  exported,
  rules,
  doctor,
  completion,
];
