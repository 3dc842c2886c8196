/// <reference types="office-js" />
/** Microsoft's client in Node: its browser script, evaluated in a window of jsdom. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { JSDOM } from 'jsdom';
import { apiLevels } from './apiLevels.ts';
import { connect, type OfficeExtensionInternals } from './session.ts';
import { StandIn, type StandInOptions } from './standIn.ts';

interface ClientWindow {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & OfficeExtensionInternals;
}

let client: ClientWindow | undefined;

/** Loads the client once and makes its `Excel` a global, as on a page with Microsoft's script. */
export function loadClient(): ClientWindow {
  if (client !== undefined) return client;
  const folder = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json'));
  const script = readFileSync(join(folder, 'dist', 'excel-web-16.00.js'), 'utf8');
  const { window } = new JSDOM('<!doctype html>', { runScripts: 'outside-only', url: 'https://localhost/' });
  window.eval(script);
  client = window as unknown as ClientWindow;
  Object.assign(globalThis, { Excel: client.Excel });
  return client;
}

/** An Excel with one empty workbook, behind the client; the last one made is the one that answers. */
export function startExcel(options: StandInOptions = {}): StandIn {
  const standIn = new StandIn({ levelOf: apiLevels(), ...options });
  connect(loadClient().OfficeExtension, standIn);
  return standIn;
}
