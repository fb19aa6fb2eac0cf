/**
 * A reading made once for each thing that is said: a register says the same things over and over. What is kept is let go when it
 * grows long; where it was hardly asked for again, as in a column of references, nothing is kept from then on.
 */
export function once<Said, Read extends NonNullable<unknown> | null>(read: (said: Said) => Read, keptAtMost = 5_000): (said: Said) => Read {
  const kept = new Map<Said, Read>();
  let again = 0;
  let isRepeated = true;
  return (said) => {
    if (!isRepeated) return read(said);
    const known = kept.get(said);
    if (known !== undefined) {
      again += 1;
      return known;
    }
    if (kept.size === keptAtMost) {
      isRepeated = again > keptAtMost;
      again = 0;
      kept.clear();
    }
    const now = read(said);
    kept.set(said, now);
    return now;
  };
}

/**
 * A reading made once for each thing it is of, kept beside it and let go with it. The same thing gives the same reading for ever, so
 * nobody can tell; nobody may change what is handed out.
 */
export function onceFor<Of extends object, Read extends object>(read: (of: Of) => Read): (of: Of) => Read {
  const made = new WeakMap<Of, Read>();
  return (of) => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const now = read(of);
    made.set(of, now);
    return now;
  };
}
