import { type Package, partNamed, textOf, withPart } from './package.ts';
import { appended, attributeOf, childrenOf, escapeXml, prefixOf, rootOf } from './xml.ts';

/** A tie from a part to another part, or to something outside the package. `kind` is the last word of its type. */
export interface Relationship {
  readonly id: string;
  readonly kind: string;
  /** The part's name in the package; null when it points outside, or at nothing. */
  readonly part: string | null;
}

const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const usualTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Where the ties of a part are kept; those of the whole package are of the part ''. */
export function tiesOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function pointedAt(from: Package, part: string, target: string): string | null {
  const steps: string[] = [];
  const path = target.startsWith('/') ? target : `${part.slice(0, part.lastIndexOf('/') + 1)}${target}`;
  for (const step of path.split(/[/\\]/)) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  const name = steps.join('/');
  return partNamed(from, name) ?? partNamed(from, name.replaceAll('%20', ' '));
}

/** The ties of a part, in order. */
export function relationshipsOf(from: Package, part: string): Relationship[] {
  const name = partNamed(from, tiesOf(part));
  if (name === null) return [];
  const xml = textOf(from, name);
  const root = rootOf(xml);
  return (root ? childrenOf(xml, root) : []).map(({ tag }) => ({
    id: attributeOf(tag, 'Id') ?? '',
    kind: (attributeOf(tag, 'Type') ?? '').split('/').at(-1) as string,
    part: attributeOf(tag, 'TargetMode') === 'External' ? null : pointedAt(from, part, attributeOf(tag, 'Target') ?? ''),
  }));
}

/** The namespace this package ties its parts under: the usual one, or the strict one of ISO 29500. */
export function tieNamespace(from: Package): string {
  const name = partNamed(from, tiesOf(''));
  const found = name === null ? null : /Type\s*=\s*["']([^"']*)\/officeDocument["']/.exec(textOf(from, name));
  return found?.[1] ?? usualTypes;
}

/** The way from one part to another, as a relationship writes it. */
function wayTo(part: string, target: string): string {
  const here = part.split('/').slice(0, -1);
  const there = target.split('/');
  while (here.length > 0 && there.length > 1 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  return [...here.map(() => '..'), ...there].join('/');
}

/** The package with a part tied to another, and the id of the tie. */
export function withRelationship(
  from: Package,
  part: string,
  kind: string,
  target: string,
): { readonly package: Package; readonly id: string } {
  const name = partNamed(from, tiesOf(part)) ?? tiesOf(part);
  const xml = from.parts.has(name)
    ? textOf(from, name)
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespace}"/>`;
  const root = rootOf(xml);
  if (!root) return { package: from, id: '' };
  const taken = new Set(relationshipsOf(from, part).map(({ id }) => id));
  let n = taken.size + 1;
  while (taken.has(`rId${n}`)) n += 1;
  const tie = `<${prefixOf(root)}Relationship Id="rId${n}" Type="${tieNamespace(from)}/${kind}" Target="${escapeXml(wayTo(part, target))}"/>`;
  return { package: withPart(from, name, appended(xml, root, tie)), id: `rId${n}` };
}
