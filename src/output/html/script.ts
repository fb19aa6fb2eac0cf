import { sortScript } from './sort.ts';
import { widerScript } from './wider.ts';

/** All that a page runs. */
export const script = `${sortScript}
${widerScript}`;

/** What lets a browser run that script and no other: the base64 of its SHA-256, which a test works out again. */
export const scriptHash = 'sha256-OJKQ7LMBy1GBIKVVROKdKtpsfhI3H6vFFM9T+w0P1jY=';
