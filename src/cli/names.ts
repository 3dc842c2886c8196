import { parseNameList } from '../core/confidentiality/nameList.ts';
import { need, UsageError, type CliContext } from './context.ts';

/**
 * The names of a list, for one review. A list that cannot be read to the end, or has no name, is turned away: nobody
 * shall take a review for one that looked for names when it did not.
 */
export async function readNames(context: CliContext, file: string): Promise<string[]> {
  const text = decode(need(await context.readFile(file)));
  if (text === undefined) throw new UsageError('cli.export.error.names', { file });
  const names = parseNameList(text);
  if (names.length === 0) throw new UsageError('cli.export.error.noNames', { file });
  return names;
}

/** UTF-8, or UTF-16 with its mark, which is what Windows calls "Unicode text"; undefined for anything else. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
