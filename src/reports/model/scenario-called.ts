import { type Model, nothingDone } from '../../nouns/model.ts';

/** What a scenario is called where people read: its name, and of the budget with no scenario what that is. */
export function scenarioCalled({ scenario }: Pick<Model, 'scenario'>): string {
  return scenario === nothingDone ? 'if nothing is done' : scenario;
}
