import { fieldTitle } from '../../nouns/field-title.ts';
import type { Duty } from '../../nouns/law.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { Decision } from '../../nouns/workspace.ts';
import { formatCell } from '../../values/cell.ts';
import { lowered } from '../../values/text.ts';
import { scenarioCalled } from '../model/scenario-called.ts';

/** Fields that tell a person what a record is, the best first. */
const telling = [
  'title',
  'service',
  'activity',
  'intention',
  'measure',
  'indicator',
  'proposal',
  'event',
  'line',
  'clearance',
  'role',
  'name',
  'description',
  'fund',
];

function nameIn(row: object): string | undefined {
  const fields = row as Readonly<Record<string, unknown>>;
  // A question has a line for each answer, and of two lines only the answer tells which is meant.
  const asked = ['question', 'answer'].map((field) => fields[field]).filter((value) => typeof value === 'string' && value !== '');
  if (asked.length > 0) return asked.join(': ');
  return telling.map((field) => fields[field]).find((value): value is string => typeof value === 'string' && value !== '');
}

/** A cell, of an id such as `data/register.csv#!F12` that a rule gives it, as findings print it: `register.csv F12`. */
function cellNamed(id: string): string | undefined {
  const [, file, sheet, cell] = /^(.+?)#(.*)!([A-Z]+\d+)$/.exec(id) ?? [];
  return file === undefined || cell === undefined ? undefined : formatCell({ file, sheet: sheet || null, cell });
}

/** What the things of a plan are called, by the ids that stand for them in rules and in decisions.csv: records by their titles, measures and lines of scenarios, elements, tiers and duties, and a cell by its file and address. What no id stands for is its own name. */
export function calledIn(
  { records, workspace, milestones, models = [] }: Pick<Plan, 'records' | 'workspace' | 'milestones'> & Partial<Pick<Plan, 'models'>>,
  duties: readonly Pick<Duty, 'id' | 'title'>[] = [],
): (id: string) => string {
  const names = new Map<string, string>();
  const add = (id: string, name: string | undefined): void => {
    if (name !== undefined && !names.has(id)) names.set(id, name);
  };
  for (const { id, title } of [...workspace.elements, ...workspace.tierModel.tiers]) add(id, title);
  for (const { id, title } of duties) add(id, `${title} (${id})`);
  for (const row of Object.values(records).flat()) add(row.id, nameIn(row));
  for (const { id, title, kind } of milestones) add(id, `${title}: ${kind}`);
  for (const { id, title } of models.flatMap((model) => [...model.measures, ...model.lines])) add(id, title);
  const named = (id: string): string | undefined => names.get(id) ?? cellNamed(id);
  // A measure on a line is asked about by the ids of both.
  const each = (all: string, of: typeof named): string => {
    const called = all.split(', ').map(of);
    return called.includes(undefined) ? all : called.join(', ');
  };
  // Of several scenarios what is asked about begins with its own, whose measures and lines are then meant.
  const scenarios = models.map((model) => {
    const own = new Map([...model.measures, ...model.lines].map(({ id, title }) => [id, title]));
    return { begins: `${model.scenario}: `, title: scenarioCalled(model), of: (id: string) => own.get(id) ?? named(id) };
  });
  const ofScenario = (all: string): string | undefined => {
    const one = scenarios.find(({ begins }) => all.startsWith(begins));
    return one && `${one.title}: ${each(all.slice(one.begins.length), one.of)}`;
  };
  return (id) => named(id) ?? ofScenario(id) ?? each(id, named);
}

/** What a decision is about, in words: a field of a record by its title, and the record by its own; a milestone by its own. */
export function aboutInWords({ kind, about }: Pick<Decision, 'kind' | 'about'>, called: (id: string) => string): string {
  const parts = about.split('/');
  const [id, field] = [parts.slice(1, -1).join('/'), parts.at(-1) as string];
  if (kind === 'field' && parts.length > 2) return `${called(id)}: ${lowered(fieldTitle(field))}`;
  return called(about);
}
