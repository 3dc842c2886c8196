/** A webpack loader for the catalogue's languages, in the pane that is shipped: see compileMessages.ts. */
import './typescript.js';
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @this {import('webpack').LoaderContext<object>} */
export default async function messagesLoader() {
  const { compileMessages } = await import('./compileMessages.ts');
  // The parts of a language lie in a folder of its name.
  this.addContextDependency(this.resourcePath.replace(/\.ts$/, ''));
  // messages/en.ts, messages/en/export.ts
  const [language] = this.resourcePath.replace(/\.ts$/, '').split(`${sep}messages${sep}`).at(-1).split(sep);
  const exported = await import(pathToFileURL(this.resourcePath).href);
  return Object.entries(exported)
    .map(([name, messages]) => `export const ${name} = ${JSON.stringify(compileMessages(messages, language))};`)
    .join('\n');
}
