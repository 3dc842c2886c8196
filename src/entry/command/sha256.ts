import { webcrypto } from 'node:crypto';

/** SHA-256 of the UTF-8 bytes, 64 lower-case hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  const digest = await webcrypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex');
}
