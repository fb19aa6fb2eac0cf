import { type Package, partNamed, textOf, withPart } from '../package/package.ts';
import { childrenOf, rootOf, spliced } from '../package/xml.ts';
import { face, sizes } from './styles.ts';

const styles = 'xl/styles.xml';

const usual = `<font><sz val="${sizes.body}"/><color theme="1"/><name val="${face}"/><family val="2"/></font>`;

// What a font says stands in this order (Office Open XML, `CT_Font` as Office reads it); the writer has its own.
const inOrder = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');

/**
 * The workbook with the font of its text as its usual one, and what every font says in the order Office has it. The writer knows only
 * its own usual font, in which columns would be measured while words are set in another.
 */
export function withFonts(from: Package): Package {
  const part = partNamed(from, styles);
  const xml = part === null ? '' : textOf(from, part);
  const root = rootOf(xml);
  const fonts = root && childrenOf(xml, root).find(({ name }) => name === 'fonts');
  const [first, ...others] = fonts ? childrenOf(xml, fonts) : [];
  if (part === null || !first) return from;
  const written = others.map((font) => {
    const said = childrenOf(xml, font).sort((a, b) => inOrder.indexOf(a.name) - inOrder.indexOf(b.name));
    return `<font>${said.map(({ start, end }) => xml.slice(start, end)).join('')}</font>`;
  });
  const last = others.at(-1) ?? first;
  return withPart(from, part, spliced(xml, first.start, [usual, ...written].join(''), last.end - first.start));
}
