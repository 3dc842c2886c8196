/**
 * Composition root of the worker in which the grid's formulas are calculated. Univer looks through every formula of the
 * workbook after every edit; of a large questionnaire that takes long enough for typing to stumble.
 *
 * It keeps what the grid sends, and loads Univer a second time only when it is told to: that would keep the page from
 * being ready.
 */
import { BEGIN } from './web/formulaMessages.ts';

const early: unknown[] = [];

async function begin(): Promise<void> {
  await import('./formulaEngine.ts');
  removeEventListener('message', keep);
  for (const data of early.splice(0)) dispatchEvent(new MessageEvent('message', { data }));
}

function keep({ data }: MessageEvent<unknown>): void {
  if (data === BEGIN) void begin();
  else early.push(data);
}

addEventListener('message', keep);
