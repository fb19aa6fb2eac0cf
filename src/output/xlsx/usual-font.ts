import { type Package, partNamed, textOf, withPart } from '../package/package.ts';
import { childrenOf, rootOf, spliced } from '../package/xml.ts';
import { face, sizes } from './styles.ts';

const styles = 'xl/styles.xml';

/** The workbook with the font of its text as its usual one. The writer knows only its own, in which columns would be measured while words are set in another. */
export function withUsualFont(from: Package): Package {
  const part = partNamed(from, styles);
  const xml = part === null ? '' : textOf(from, part);
  const root = rootOf(xml);
  const fonts = root && childrenOf(xml, root).find(({ name }) => name === 'fonts');
  const [first] = fonts ? childrenOf(xml, fonts) : [];
  if (part === null || !first) return from;
  const font = `<font><sz val="${sizes.body}"/><color theme="1"/><name val="${face}"/><family val="2"/></font>`;
  return withPart(from, part, spliced(xml, first.start, font, first.end - first.start));
}
