/** What an export says, in English. Loaded when somebody exports (../exportCatalogue.ts). */
import { carried } from './export/carried.ts';
import { fileName } from './export/fileName.ts';
import { form } from './export/form.ts';
import { pane } from './export/pane.ts';
import { record } from './export/record.ts';
import { review } from './export/review.ts';

export const en = { ...review, ...carried, ...record, ...form, ...pane, ...fileName } as const;
