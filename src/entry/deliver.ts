/** Brings a file out of the pane. Loaded when somebody exports. */
import { excelError } from '../hosts/excel/errorMap.ts';
import type { Delivery, DeliveryWay, OutgoingFile } from '../taskpane/platform.ts';
import { download } from './download.ts';

/** Does it one way; never throws. */
export async function deliver(
  file: OutgoingFile,
  way: DeliveryWay,
  copyText: (text: string) => Promise<boolean>,
): Promise<Delivery> {
  switch (way) {
    case 'open':
      return open(file.bytes);
    case 'download':
      download(file);
      return { kind: 'download-started' };
    case 'copy':
      return { kind: (await copyText(textOf(file.bytes))) ? 'copied' : 'failed' };
  }
}

/** As a workbook of its own, not saved yet, in which this add-in has no say. */
async function open(bytes: Uint8Array): Promise<Delivery> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
    return { kind: 'opened' };
  } catch (thrown) {
    return { kind: 'failed', error: excelError(thrown) };
  }
}

/** UTF-8 without the mark at its beginning, which is for programs that open files. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** So many bytes at once are arguments of one call; a multiple of three, so that the pieces' base64 joins. */
const PIECE = 3 * 8_192;

function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))));
  }
  return pieces.join('');
}
