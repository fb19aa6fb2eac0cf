import type { Page } from '../nouns/page.ts';

/** A page whose widest table would not read well on upright paper. */
export function isWide(page: Page): boolean {
  return page.blocks.some((block) => block.kind === 'table' && block.columns.reduce((sum, { width }) => sum + width, 0) > 110);
}
