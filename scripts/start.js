/**
 * `npm start`: the development server, and the add-in loaded into Excel from it; where there is no Excel, or with
 * `npm start -- --web`, the browser edition.
 */
import '../build/typescript.js';
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { excelIsInstalled } from './excel.js';
import { serve } from './serve.js';

/** Taken where it is free. Not one that developers use: the page's service worker stays in the browser. */
const USUAL_PORT = 8367;

if (excelIsInstalled() && !process.argv.includes('--web')) {
  const { AppType, startDebugging } = (await import('office-addin-debugging')).default;
  await startDebugging(fileURLToPath(new URL('../manifest.xml', import.meta.url)), {
    appType: AppType.Desktop,
    app: 'excel',
    devServerCommandLine: 'npm run serve',
    devServerPort: 3000,
    // Only whoever wants to step through the code needs a debugger attached: it makes Excel ask before it loads the pane.
    enableDebugging: process.argv.includes('--debug'),
  });
} else {
  console.log('Building the page (a minute at most) ...');
  // A shell, since npm is a script on Windows.
  const { status } = spawnSync('npm run build:web --silent', { stdio: 'inherit', shell: true });
  if (status === 0) await servePage();
  else process.exitCode = status ?? 1;
}

async function servePage() {
  const { webPolicy: policy } = await import('../build/contentSecurityPolicy.ts');
  const folder = fileURLToPath(new URL('../dist/web', import.meta.url));
  const { address } = await serve({ folder, port: USUAL_PORT, policy }).catch((error) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    return serve({ folder, port: 0, policy });
  });
  console.log(
    `The Action Tool is at ${address}\n` +
      'Open it in a browser on this computer. Nothing you type leaves the computer. Ctrl+C ends it.',
  );
}
