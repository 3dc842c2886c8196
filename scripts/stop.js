/** `npm run stop`: takes the add-in out of Excel again and ends the development server that `npm start` began. */
import { fileURLToPath } from 'node:url';
import { excelIsInstalled } from './excel.js';

if (excelIsInstalled()) {
  const { stopDebugging } = (await import('office-addin-debugging')).default;
  await stopDebugging(fileURLToPath(new URL('../manifest.xml', import.meta.url)));
} else {
  console.log('Excel is not installed on this computer: npm start began nothing that would have to be stopped.');
}
