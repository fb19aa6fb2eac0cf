import type { Picture } from '../nouns/picture.ts';

/**
 * A reading of the picture that several rules ask for, made once for each picture and let go with it. The same picture gives the same
 * reading for ever, so no rule can tell; nobody may change what is handed out.
 */
export function ofPicture<Read extends object>(read: (picture: Picture) => Read): (picture: Picture) => Read {
  const made = new WeakMap<Picture, Read>();
  return (picture) => {
    const known = made.get(picture);
    if (known !== undefined) return known;
    const now = read(picture);
    made.set(picture, now);
    return now;
  };
}
