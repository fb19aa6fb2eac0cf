import { SaxesParser } from 'saxes';

/** An element of an XML part, by its name without a prefix. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

/** An XML part as a tree; what is no XML throws. */
export function treeOf(xml: string): Node {
  const root = { name: '', attributes: {}, children: [] as Node[], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (problem) => {
    throw problem;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name: name.replace(/^.*:/, ''), attributes: attributes as Record<string, string>, children: [] as Node[], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0] as Node;
}

export function child(node: Node | undefined, ...names: readonly string[]): Node | undefined {
  return names.reduce<Node | undefined>((at, name) => at?.children.find((one) => one.name === name), node);
}

/** Every element of a name, however deep. */
export function all(node: Node | undefined, name: string): Node[] {
  return (node?.children ?? []).flatMap((one) => [...(one.name === name ? [one] : []), ...all(one, name)]);
}

/** All text within an element. */
export function textIn(node: Node | undefined): string {
  return node ? node.text + node.children.map(textIn).join('') : '';
}
