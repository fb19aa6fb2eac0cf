import type { Kind, Shapes } from './kinds.ts';
import type { Row } from './row.ts';

/** Every record of a workspace, by kind. A kind no table provides is an empty list. */
export type Records = { readonly [K in Kind]: readonly Row<Shapes[K]>[] };

/** Kinds whose rows no page of the plan shows: rules and scenarios draw on them. */
export const onNoPage: ReadonlySet<string> = new Set<Kind>(['specifications', 'spend']);
