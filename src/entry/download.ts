/** Brings a file out of a page as a download. */
import type { OutgoingFile } from '../taskpane/platform.ts';

/** A browser may begin to read a download after the click is over; then the address is given back. */
const DOWNLOAD_BEGINS_WITHIN = 60_000;

/** Nobody is told whether it worked. The page stays where it is: a link with `download` leads nowhere. */
export function download({ bytes, mediaType, name }: OutgoingFile): void {
  // The type of a buffer that may be shared between threads is no part of a Blob; these never are.
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, DOWNLOAD_BEGINS_WITHIN);
}
