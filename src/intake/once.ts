/** More wordings than this are no repetition: a column of references says each thing once. */
const keptAtMost = 5_000;

/** A reading made once for each thing that is said: a register says the same things over and over. What is kept is let go when it grows past what repeats. */
export function once<Said, Read extends NonNullable<unknown> | null>(read: (said: Said) => Read): (said: Said) => Read {
  const kept = new Map<Said, Read>();
  return (said) => {
    const known = kept.get(said);
    if (known !== undefined) return known;
    const now = read(said);
    if (kept.size === keptAtMost) kept.clear();
    kept.set(said, now);
    return now;
  };
}
