/** The way into a file from outside: what is no workbook, or is made to fill the memory, is turned away unread. */
import { fail, type Result, type WorkbookError } from '../../core/errors/error.ts';
import { readZipDirectory, type ZipEntry } from './zipDirectory.ts';

/** First bytes of an OLE2 container: an old .xls, or an .xlsx encrypted with a password (MS-CFB 2.2, MS-OFFCRYPTO). */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The parts of an .xlsx file, none of them unpacked; or why it is none that can be read. Never throws. */
export function openPackage(bytes: Uint8Array): Result<ZipEntry[], WorkbookError> {
  if (OLE2.every((byte, index) => bytes[index] === byte)) {
    return fail({ code: isEncryptedPackage(bytes) ? 'workbook-encrypted' : 'workbook-old-format' });
  }
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const parts = directory.value.map(({ name }) => name);
  const isWorkbook =
    parts.includes('[Content_Types].xml') && parts.some((name) => /(?:^|\/)workbook\d*\.xml$/i.test(name));
  if (!isWorkbook) return fail({ code: 'not-workbook' });
  return directory;
}

/** The directory of an encrypted package names a stream "EncryptedPackage", in UTF-16. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  const wanted = Array.from('EncryptedPackage', (character) => [character.charCodeAt(0), 0]).flat();
  const last = Math.min(bytes.length, 16 * 1024 * 1024) - wanted.length;
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0 && at <= last; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
