import { useMemo } from 'react';
import { updateTranslator, type UpdateTranslator } from '../../core/messages/updateCatalogue.ts';
import { usePane } from '../paneContext.ts';

/** The part of the catalogue that carrying answers and making sheets anew say, in the pane's language. For later views. */
export function useUpdateText(): UpdateTranslator {
  const { t } = usePane();
  return useMemo(() => updateTranslator(t), [t]);
}
