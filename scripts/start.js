/** `npm start`: the development server, and the add-in loaded into Excel from it; where there is no Excel, the workbook. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { excelIsInstalled } from './excel.js';

if (excelIsInstalled()) {
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
  console.log(
    'Excel is not installed on this computer, so the add-in cannot be loaded into it here; its workbook is made instead.\n' +
      'To try the pane: npm run serve, then open a workbook in Excel on the web in a browser on this computer and upload\n' +
      'manifest.xml (Home > Add-ins > More Settings > Upload My Add-in).\n',
  );
  // A shell, since npm is a script on Windows.
  process.exitCode = spawnSync('npm run demo --silent', { stdio: 'inherit', shell: true }).status ?? 1;
}
