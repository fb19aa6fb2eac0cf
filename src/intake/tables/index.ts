import { type Place, Refusal } from '../../values/refusal.ts';
import { nearest } from '../../values/text.ts';
import { activities } from './activities.ts';
import { assets } from './assets.ts';
import { budget } from './budget.ts';
import { clearances } from './clearances.ts';
import { contracts } from './contracts.ts';
import { demand } from './demand.ts';
import { engagement } from './engagement.ts';
import { grants } from './grants.ts';
import { intentions } from './intentions.ts';
import { kpis } from './kpis.ts';
import { meetings } from './meetings.ts';
import { outcomes } from './outcomes.ts';
import { placements } from './placements.ts';
import { proposals } from './proposals.ts';
import { risks } from './risks.ts';
import { savings } from './savings.ts';
import { services } from './services.ts';
import { specifications } from './specifications.ts';
import { spend } from './spend.ts';
import type { DeclaredKind } from './table-kind.ts';
import { versions } from './versions.ts';
import { workforce } from './workforce.ts';

/** The kinds of table the toolkit understands, in the order a commissioner meets them. */
export const tableKinds: readonly DeclaredKind[] = [
  contracts,
  services,
  specifications,
  budget,
  spend,
  grants,
  savings,
  intentions,
  activities,
  outcomes,
  demand,
  workforce,
  assets,
  engagement,
  proposals,
  clearances,
  versions,
  meetings,
  risks,
  kpis,
  placements,
];

/** The kind of table with a name, or a refusal that names the nearest. */
export function kindNamed(name: string, place: Place = {}): DeclaredKind {
  const kind = tableKinds.find((candidate) => candidate.kind === name);
  if (kind) return kind;
  const names = tableKinds.map((candidate) => candidate.kind);
  const near = nearest(name, names);
  throw new Refusal(
    'kind-unknown',
    `\`${name}\` is not a kind of table.`,
    near ? `Did you mean \`${near}\`?` : `Kinds: ${names.join(', ')}.`,
    place,
  );
}

/** A name that is a field of a kind of table, or a refusal that names the nearest. */
export function fieldNamed(name: string, { kind, fields }: { readonly kind: string; readonly fields: object }, place: Place = {}): string {
  if (Object.hasOwn(fields, name)) return name;
  const near = nearest(name, Object.keys(fields));
  throw new Refusal(
    'field-unknown',
    `\`${name}\` is not a field of ${kind}.`,
    near ? `Did you mean \`${near}\`?` : `Its fields: ${Object.keys(fields).join(', ')}.`,
    place,
  );
}
