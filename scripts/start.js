/** `npm start`: the development server, and the add-in loaded into Excel from it; where there is no Excel, what to do. */
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
    'Excel is not installed on this computer, so the add-in cannot be loaded into it here. Instead:\n' +
      '  npm run demo     makes a blank and a filled workbook and checks them, without Excel\n' +
      '  npm run serve    serves the pane on https://localhost:3000; then, in a browser on this computer, open a workbook\n' +
      '                   in Excel on the web and upload manifest.xml: Home > Add-ins > More Settings > Upload My Add-in',
  );
}
