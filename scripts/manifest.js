/** `npm run manifest`: writes the catalogue's texts and the package's version into manifest.xml. */
import '../build/typescript.js';
import { readFileSync, writeFileSync } from 'node:fs';

const { makeManifest } = await import('../build/manifest.ts');
const { manifestTranslations } = await import('../build/translations.ts');
const { DEVELOPMENT_ORIGIN } = await import('../build/parameters.ts');

const file = new URL('../manifest.xml', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const options = { origin: DEVELOPMENT_ORIGIN, version, translations: manifestTranslations() };
writeFileSync(file, makeManifest(readFileSync(file, 'utf8'), options));
