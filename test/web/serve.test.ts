/** The server of `npm start`: what it serves, to whom, and nothing else. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { webPolicy } from '../../build/contentSecurityPolicy.ts';

interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'action-tool-'));
  writeFileSync(join(folder, 'secret.txt'), 'not served');
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'web/assets/web.js'), 'void 0;');
  const { serve } = (await import(new URL('../../scripts/serve.js', import.meta.url).href)) as {
    readonly serve: (options: { folder: string; port: number; policy: string }) => Promise<Served>;
  };
  served = await serve({ folder: join(folder, 'web'), port: 0, policy: webPolicy });
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

/** The path goes out as it is: `fetch` would tidy it. */
function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  const { port } = new URL(served.address);
  return new Promise((resolve, reject) => {
    request(
      { host: '127.0.0.1', port, path, method, headers: { host: `localhost:${port}`, ...headers } },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => (body += piece));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      },
    )
      .on('error', reject)
      .end();
  });
}

test('the page, with its policy and its type', async () => {
  const { status, headers, body } = await get('/');
  expect([status, body]).toEqual([200, '<!doctype html>']);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['content-security-policy']).toBe(`${webPolicy}; frame-ancestors 'none'`);
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('scripts, with the type without which a browser runs none', async () => {
  const { status, headers } = await get('/assets/web.js?v=1');
  expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
});

describe('refused', () => {
  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets',
    '/nothing.js',
    '/%',
    '/a%00b',
    '/..%5csecret.txt',
  ])('%s', async (path) => {
    const { status, body } = await get(path);
    expect([status, body]).toEqual([404, '']);
  });

  test('anything but reading', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });

  test('a name of somebody else that leads here', async () => {
    expect((await get('/', { host: 'attacker.example' })).status).toBe(421);
  });

  test('a host that is none', async () => {
    expect((await get('/', { host: 'a b' })).status).toBe(421);
  });
});
