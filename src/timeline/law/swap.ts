/** What a swap needs to know of a stage. */
interface Followed {
  readonly id: string;
  readonly after?: readonly string[] | undefined;
}

/** Stages with some swapped for others, or for none: what followed one follows the last in its place, or what it followed itself. */
export function swapped<Stage extends Followed>(stages: readonly Stage[], swaps: Readonly<Record<string, readonly Stage[]>>): Stage[] {
  const standsFor = (id: string): readonly string[] => {
    const swap = swaps[id];
    if (swap === undefined) return [id];
    const last = swap.at(-1);
    return last ? [last.id] : (stages.find((stage) => stage.id === id)?.after ?? []).flatMap(standsFor);
  };
  const pointed = (stage: Stage, beside: readonly Stage[]): Stage => {
    if (stage.after === undefined) return stage;
    const after = stage.after.flatMap((id) => (beside.some((each) => each.id === id) ? [id] : standsFor(id)));
    return { ...stage, after: [...new Set(after)] };
  };
  return stages.flatMap((stage) => {
    const swap = swaps[stage.id] ?? [stage];
    return swap.map((each) => pointed(each, swaps[stage.id] ?? []));
  });
}
