import type { Model } from '../../nouns/model.ts';
import type { Page, PageTable } from '../../nouns/page.ts';
import { modelId } from '../model/model-names.ts';
import { scenarioCalled } from '../model/scenario-called.ts';
import { modelViews } from '../model-views/index.ts';
import type { Ground, ModelView } from '../model-views/view.ts';
import { inCharacters } from '../tables/bar-chart.ts';

/** The view asked for by its id. */
export function viewNamed(id: string): ModelView | null {
  return modelViews.find((view) => view.id === id) ?? null;
}

function isTables(made: ReturnType<ModelView['tables']>): made is readonly PageTable[] {
  return Array.isArray(made);
}

/** One view of each scenario, a page each; of what the files keep, and no scenario changes, one page. */
export function viewPages(view: ModelView, models: readonly Model[], ground: Ground, narrow = false): Page[] {
  const shown = view.ofFiles ? models.slice(0, 1) : models;
  return shown.map((model): Page => {
    const made = view.tables(model, ground, narrow);
    return {
      id: view.ofFiles ? view.id : `${modelId(model)}-${view.id}`,
      title: view.ofFiles ? view.title : `${view.title}: ${scenarioCalled(model)}`,
      lead: view.lead,
      blocks: isTables(made) ? made.map(inCharacters) : [{ kind: 'words', paragraphs: [made.nothing] }],
    };
  });
}
