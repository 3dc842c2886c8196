import type { StorageError } from '../../core/errors/webError.ts';

/** What the browser threw, as data. It names its reasons by DOMException's names. */
export function storageError(thrown: unknown): StorageError {
  const name = thrown instanceof Error || isNamed(thrown) ? thrown.name : '';
  switch (name) {
    case 'QuotaExceededError':
      return { code: 'storage-full' };
    // A policy or an opaque origin; Firefox says InvalidStateError in private windows, and older ones UnknownError.
    case 'SecurityError':
    case 'InvalidStateError':
    case 'NotAllowedError':
      return { code: 'storage-forbidden' };
    default:
      return { code: 'storage-failed', reason: name === '' ? String(thrown) : name };
  }
}

/** A DOMException need not be an Error of this realm. */
const isNamed = (thrown: unknown): thrown is { readonly name: string } =>
  typeof thrown === 'object' && thrown !== null && 'name' in thrown && typeof thrown.name === 'string';
