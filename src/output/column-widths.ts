/** What a column would like (its widest line) and what it cannot do without, in terminal columns. */
export interface Wish {
  readonly natural: number;
  readonly least: number;
}

/**
 * Widths that fit a room, or null when even the least do not. All that can be generous are; the widest columns give way
 * first, all to one common width, and no column is wider than it asks.
 */
export function fairWidths(wishes: readonly Wish[], room: number): number[] | null {
  const capped = (cap: number): number[] => wishes.map(({ natural, least }) => Math.max(least, Math.min(natural, cap)));
  const total = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0);
  if (total(capped(0)) > room) return null;
  let low = 0;
  let high = Math.max(0, ...wishes.map(({ natural }) => natural));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (total(capped(middle)) <= room) low = middle;
    else high = middle - 1;
  }
  const widths = capped(low);
  let spare = room - total(widths);
  return widths.map((width, index) => {
    if (spare <= 0 || width >= (wishes[index]?.natural ?? 0)) return width;
    spare -= 1;
    return width + 1;
  });
}

/**
 * Widths where long sentences stand beside short words, or null when even the least do not fit. If all cannot have what they ask,
 * a column asks for less than in proportion beyond the `knee`: two lines of a name are better than forty of a sentence.
 */
export function easedWidths(wishes: readonly Wish[], room: number, knee: number): number[] | null {
  if (wishes.reduce((sum, { natural, least }) => sum + Math.max(natural, least), 0) <= room) return fairWidths(wishes, room);
  const eased = (width: number): number => (width <= knee ? width : Math.ceil(knee + Math.sqrt((width - knee) * knee * 0.52)));
  const leasts = wishes.reduce((sum, { least }) => sum + least, 0);
  if (leasts > room) return null;
  const asks = wishes.map(({ natural, least }) => Math.max(0, eased(natural) - least));
  const asked = asks.reduce((sum, ask) => sum + ask, 0);
  const share = asked === 0 ? 0 : Math.min(1, (room - leasts) / asked);
  const widths = wishes.map(({ least }, index) => least + Math.floor((asks[index] as number) * share));
  // What is left over goes to whoever has most to say.
  const spare = room - widths.reduce((sum, width) => sum + width, 0);
  const longest = wishes.reduce((best, { natural }, index) => (natural > (wishes[best]?.natural ?? 0) ? index : best), 0);
  return widths.map((width, index) => (index === longest ? width + spare : width));
}
