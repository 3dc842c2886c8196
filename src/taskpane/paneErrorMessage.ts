import type { ActionToolError } from '../core/errors/error.ts';
import type { Translator } from '../core/messages/catalogue.ts';
import { errorMessage } from '../core/messages/errorMessage.ts';
import { oneLine } from '../core/messages/oneLine.ts';

/** An error in words for somebody who is in the pane: where the catalogue's remedy is a command's, the pane's own. */
export function paneErrorMessage(error: ActionToolError, t: Translator): string {
  switch (error.code) {
    case 'framework-other':
      return oneLine(
        t('pane.problem.frameworkOther', { id: error.id, version: error.version, expected: error.expected }),
      );
    case 'layout-newer':
      return oneLine(t('pane.problem.layoutNewer', { layout: error.layout, supported: error.supported }));
    case 'version-unmapped':
      return oneLine(t('pane.problem.versionUnmapped', { version: error.version }));
    case 'sheet-exists':
      return oneLine(t('pane.problem.sheetExists', { name: error.name }));
    default:
      return errorMessage(error, t);
  }
}
