import { isWebOnly, type WebError } from '../errors/webError.ts';
import type { Translator } from './catalogue.ts';
import { errorMessage } from './errorMessage.ts';
import { oneLine } from './oneLine.ts';
import type { WebTranslator } from './webCatalogue.ts';

/** An error in words for somebody at the browser edition. One line. */
export function webErrorMessage(error: WebError, t: Translator, wt: WebTranslator): string {
  if (isWebOnly(error)) {
    const { code, ...values } = error;
    return oneLine(wt(`web.error.${code}`, values));
  }
  switch (error.code) {
    // The catalogue's remedies for these are the command's.
    case 'framework-other':
      return oneLine(
        t('pane.problem.frameworkOther', { id: error.id, version: error.version, expected: error.expected }),
      );
    case 'layout-newer':
      return oneLine(t('pane.problem.layoutNewer', { layout: error.layout, supported: error.supported }));
    case 'part-not-loaded':
      return wt('web.error.part-not-loaded');
    default:
      return errorMessage(error, t);
  }
}
