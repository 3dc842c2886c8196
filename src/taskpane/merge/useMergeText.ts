import { useMemo } from 'react';
import { mergeTranslator, type MergeTranslator } from '../../core/messages/mergeCatalogue.ts';
import { usePane } from '../paneContext.ts';

/** The part of the catalogue that only a merge says, in the pane's language. */
export function useMergeText(): MergeTranslator {
  const { t } = usePane();
  return useMemo(() => mergeTranslator(t), [t]);
}
