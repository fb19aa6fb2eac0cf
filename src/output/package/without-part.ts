import { type Package, partNamed, textOf, withPart } from './package.ts';
import { relationshipsOf, tiesOf } from './relationships.ts';
import { attributeOf, childrenOf, rootOf, spliced } from './xml.ts';

/** The text of a list of entries without those that are meant. */
function without(xml: string, isMeant: (tag: string) => boolean): string {
  const root = rootOf(xml);
  const meant = root ? childrenOf(xml, root).filter(({ tag }) => isMeant(tag)) : [];
  return meant.toReversed().reduce((text, { start, end }) => spliced(text, start, '', end - start), xml);
}

/** The package without a part, its tie to the part that owns it, and what the package says it holds. */
export function withoutPart(from: Package, owner: string, part: string): Package {
  const ids = new Set(relationshipsOf(from, owner).flatMap((tie) => (tie.part === part ? [tie.id] : [])));
  const lists: (readonly [string | null, (tag: string) => boolean])[] = [
    [partNamed(from, tiesOf(owner)), (tag) => ids.has(attributeOf(tag, 'Id') ?? '')],
    [partNamed(from, '[Content_Types].xml'), (tag) => attributeOf(tag, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase()],
  ];
  const told = lists.reduce(
    (made, [name, isMeant]) => (name === null ? made : withPart(made, name, without(textOf(made, name), isMeant))),
    from,
  );
  return { parts: new Map([...told.parts].filter(([name]) => name !== part)) };
}
