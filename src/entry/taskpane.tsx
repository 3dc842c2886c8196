/** Composition root of the pane: joins Excel, the ICAN framework, the session and the React front. */
import type { ExportTools } from '../app/export/types.ts';
import { Session } from '../app/session/session.ts';
import { english, translatorFor } from '../core/messages/catalogue.ts';
import { icanActionTool } from '../framework/icanActionTool.ts';
import { ExcelHost } from '../hosts/excel/excelHost.ts';
import { mountTaskPane } from '../taskpane/mountTaskPane.tsx';
import { officePlatform } from './officePlatform.ts';

/** Put in by the build from package.json. */
declare const __VERSION__: string;

const LEAST = { set: 'ExcelApi', version: '1.9' } as const;

void Office.onReady(({ host }) => {
  // Opened in a browser by its address: there is no workbook here.
  if (String(host) !== String(Office.HostType.Excel)) {
    window.location.replace('help.html');
    return;
  }
  const { requirements, displayLanguage } = Office.context;
  if (!requirements.isSetSupported(LEAST.set, LEAST.version)) {
    window.location.replace('unsupported.html');
    return;
  }
  start(requirements, translatorFor(displayLanguage) ?? english);
});

function start(requirements: Office.RequirementSetSupport, t: typeof english): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root');
  const host = new ExcelHost((name, version) => requirements.isSetSupported(name, version), {
    delay: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  const later = (milliseconds: number, work: () => void): (() => void) => {
    const timer = setTimeout(work, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  };
  const exportTools = async (): Promise<ExportTools> => (await import('./exportTools.ts')).exportTools;
  const session = new Session(host, icanActionTool, t, later, () => new Date(), exportTools);
  mountTaskPane(root, { session, t, platform: officePlatform(__VERSION__) });
  void session.start();
  // What is typed and not in the sheet yet goes there while there is still somebody to send it.
  window.addEventListener('pagehide', () => void session.stop());
}
