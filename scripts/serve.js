/** A small static server for a folder that was built: this computer only, no library, nothing but GET and HEAD. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Nobody else on the network is served. */
const HOST = '127.0.0.1';

const MEDIA_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder.
 * @param {{ folder: string, port: number, policy: string }} options `port` 0 for any that is free
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve({ folder, port, policy }) {
  const root = resolve(folder);
  const headers = {
    // What a page cannot state in itself is added: that nobody may put it into a frame.
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  };
  const server = createServer((request, response) => {
    answer(root, headers, request, response).catch(() => response.destroy());
  });
  await new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, HOST, done);
  });
  const { port: actual } = server.address();
  return {
    address: `http://localhost:${actual}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(root, headers, request, response) {
  const say = (status, more = {}) => response.writeHead(status, { ...headers, ...more }).end();
  // Another site whose name leads here (DNS rebinding) is not served.
  const asked = `http://${request.headers.host ?? ''}`;
  const hostname = URL.canParse(asked) ? new URL(asked).hostname : '';
  if (hostname !== 'localhost' && hostname !== HOST) return say(421);
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, { Allow: 'GET, HEAD' });
  const file = fileOf(root, request.url ?? '/');
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) return say(404);
  response.writeHead(200, {
    ...headers,
    'Content-Type': MEDIA_TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
  });
  if (request.method === 'HEAD') return response.end();
  return pipeline(createReadStream(file), response);
}

/** The file of an address, inside the folder; undefined for anything else. */
function fileOf(root, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0]);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = resolve(join(root, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(root + sep) ? file : undefined;
}
