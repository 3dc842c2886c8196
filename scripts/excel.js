/** Whether Excel is installed here, as far as a script can tell without starting it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const MAC_APP = 'Applications/Microsoft Excel.app';

/** @returns {boolean} */
export function excelIsInstalled(platform = process.platform) {
  if (platform === 'win32') {
    // Excel registers itself as a COM class, however it was installed (MSI, Click-to-Run, Store).
    return spawnSync('reg', ['query', 'HKCR\\Excel.Application\\CurVer', '/ve'], { windowsHide: true }).status === 0;
  }
  if (platform === 'darwin') return existsSync(join('/', MAC_APP)) || existsSync(join(homedir(), MAC_APP));
  return false;
}
