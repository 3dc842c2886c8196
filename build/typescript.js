/** Imported first by what runs in Node and needs .ts files: webpack.config.js and scripts. */
import { register } from 'node:module';

register('./typescriptHooks.js', import.meta.url);
