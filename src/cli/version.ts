import manifest from '../../package.json' with { type: 'json' };

/** The toolkit's version, as the package states it. */
export const version: string = manifest.version;
