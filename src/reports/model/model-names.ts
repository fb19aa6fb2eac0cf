import type { Model } from '../../nouns/model.ts';
import type { PageCell } from '../../nouns/page.ts';
import { slug } from '../../values/text.ts';
import type { FinancialYear } from '../../values/year.ts';

/** The id stem of a model's tables. */
export function modelId(model: Model): string {
  return `model-${slug(model.scenario)}`;
}

/** What a caption begins with that names a scenario of measures behind it: diff knows the tables of a workbook by them. */
export const captionsOf = { measures: 'Measures: ', package: 'What each measure does to the budget: ' } as const;

/** What the one-off costs of a measure are called. */
export function costsOf(title: string): string {
  return `${title}: one-off costs`;
}

/** The id of a model's table of budget lines. */
export function linesId(model: Model): string {
  return `${modelId(model)}-lines`;
}

/** The id of a model's table of doing nothing beside its measures. */
export function doNothingId(model: Model): string {
  return `${modelId(model)}-do-nothing`;
}

/** A cell for each year of a model. */
export function byYear(model: Model, cell: (year: FinancialYear) => PageCell): Record<string, PageCell> {
  return Object.fromEntries(model.years.map((year) => [year, cell(year)]));
}
