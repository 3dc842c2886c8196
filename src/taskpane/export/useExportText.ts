import { useMemo } from 'react';
import { exportTranslator, type ExportTranslator } from '../../core/messages/exportCatalogue.ts';
import { usePane } from '../paneContext.ts';

/** The part of the catalogue that only an export says, in the pane's language. */
export function useExportText(): ExportTranslator {
  const { t } = usePane();
  return useMemo(() => exportTranslator(t), [t]);
}
