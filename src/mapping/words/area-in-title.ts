const point = `(?:north|south)(?:[ -]?(?:east|west))?|east|west|central`;
const kind = 'locality|localities|area|district|cluster|quadrant|zone';
const last = new RegExp(String.raw`[\s(–—:,-]\s*((?:${point})(?:\s*(?:and|&|/)\s*(?:${point}))?(?:\s+(?:${kind}))?)\s*\)?$`, 'i');

/**
 * The part of the area that a title ends with: `North` of `Family hubs – North`, `South East locality` of `Youth work (South East locality)`. Null where
 * no point of the compass stands last: in `North Star Nursery` and `Home-Start North Wold` it is part of a name.
 */
export function areaInTitle(title: string): string | null {
  return last.exec(title.trim())?.[1] ?? null;
}
