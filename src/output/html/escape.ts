import { unturned } from '../../values/text.ts';
import { quoted } from '../words.ts';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML shows it, in an element or in a quoted attribute; control characters and half characters are left out. */
export function html(text: string): string {
  return quoted(unturned(text))
    .replace(/[^\P{Cc}\n\t]|[\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (mark) => marks[mark] as string);
}

/** An id an address can end in: letters, figures and hyphens, never empty. */
export function idOf(...parts: readonly string[]): string {
  const id = parts
    .join('-')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'part' : id;
}
