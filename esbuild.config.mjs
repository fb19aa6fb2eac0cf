import { build } from 'esbuild';

// One bundle, split so that a command loads only what it needs; what is bundled are the `dependencies` of package.json.
await build({
  entryPoints: ['src/cli/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  // exceljs names it through unzipper, for buckets nobody here reads.
  external: ['@aws-sdk/client-s3'],
  // Bundled CommonJS packages still ask for Node's own modules by `require`.
  banner: { js: "import{createRequire as commissionRequire}from'node:module';const require=commissionRequire(import.meta.url);" },
});
