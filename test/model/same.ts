/** Two workbooks as bytes: where they differ, so that a sequence that fails says more than that they do. */
import { strFromU8, unzipSync } from 'fflate';

const AROUND = 120;

/** Where the second is other than the first; undefined where it is the same to the byte. */
export function difference(first: Uint8Array, second: Uint8Array): string | undefined {
  if (Buffer.compare(first, second) === 0) return undefined;
  const [before, after] = [partsOf(first), partsOf(second)];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [one, other] = [before.get(name) ?? '', after.get(name) ?? ''];
    if (one === other) continue;
    let at = 0;
    while (one[at] === other[at]) at += 1;
    const cut = (text: string): string => text.slice(Math.max(0, at - AROUND), at + AROUND);
    return `${name} was …${cut(one)}… and is …${cut(other)}…`;
  }
  return 'in the package alone';
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isPackage
    ? new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
    : new Map([['data', strFromU8(bytes)]]);
}
