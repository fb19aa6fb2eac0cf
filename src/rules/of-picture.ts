import type { Picture } from '../nouns/picture.ts';
import { onceFor } from '../values/once.ts';

/** A reading of the picture that several rules ask for, made once for each picture and let go with it. */
export const ofPicture: <Read extends object>(read: (picture: Picture) => Read) => (picture: Picture) => Read = onceFor;
