import { createServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { openSilent, sendRaw, statusOf } from '../../../test/support/raw-request.ts';
import { serveStandIn } from '../../../test/support/served-library.ts';

/** The gate, asked with bytes that no browser and no client library would send. Numbers are rows of the test plan. */

type Served = Awaited<ReturnType<typeof serveStandIn>>;

const body = JSON.stringify({ method: 'articles.trash', input: { ids: ['x'] } });

function callText({ server, cookie }: Served, lines: string[] = [], host?: string): string {
  const port = String(server.port);
  return [
    'POST /api/call HTTP/1.1',
    host ?? `Host: 127.0.0.1:${port}`,
    `Cookie: ${cookie}`,
    'Content-Type: application/json',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    'Connection: close',
    ...lines,
    '',
    body,
  ]
    .filter((line, at) => line !== '' || at > 5)
    .join('\r\n');
}

const getText = (served: Served, target: string, lines: string[] = []): string =>
  [
    `GET ${target} HTTP/1.1`,
    `Host: 127.0.0.1:${String(served.server.port)}`,
    `Cookie: ${served.cookie}`,
    'Connection: close',
    ...lines,
    '',
    '',
  ].join('\r\n');

test('an honest call passes, and all its answer headers are there', async () => {
  const served = await serveStandIn(onTestFinished);
  const answer = await sendRaw(served.server.port, callText(served));
  expect(statusOf(answer)).toBe(200);
  const head = answer.toLowerCase();
  for (const line of [
    "content-security-policy: default-src 'none'; sandbox",
    'x-content-type-options: nosniff',
    'referrer-policy: no-referrer',
    'cross-origin-resource-policy: same-origin',
    'cross-origin-opener-policy: same-origin',
    'x-frame-options: deny',
    'cache-control: no-store',
  ]) {
    expect(head).toContain(line);
  }
  expect(head).not.toContain('access-control');
  expect(served.library.calls).toHaveLength(1);
});

test('rows 75, 76: only the exact Host names pass, before anything else is looked at', async () => {
  const served = await serveStandIn(onTestFinished);
  const port = String(served.server.port);
  const wrong = [
    'Host: rebind.test',
    `Host: rebind.test:${port}`,
    'Host: 127.0.0.1',
    `Host: LOCALHOST.:${port}`,
    `Host: LOCALHOST:${port}`,
    `Host: localhost.:${port}`,
    `Host: 0.0.0.0:${port}`,
    `Host: [::1]:${port}`,
    `Host: 127.1:${port}`,
    `Host: user@127.0.0.1:${port}`,
    `Host: 127.0.0.1:${port}\r\nHost: 127.0.0.1:${port}`,
    `Host: 127.0.0.1:${port}\r\nHost: rebind.test`,
    'Host:',
  ];
  for (const host of wrong) {
    const answer = await sendRaw(served.server.port, callText(served, [], host));
    expect([400, 403], host).toContain(statusOf(answer));
    expect(answer.toLowerCase()).not.toContain('access-control');
    expect(answer.split('\r\n\r\n')[1], host).toBe('');
  }
  const oldVersion = `GET / HTTP/1.0\r\n\r\n`;
  expect(statusOf(await sendRaw(served.server.port, oldVersion))).toBe(403);
  const absolute = getText(served, `http://127.0.0.1:${port}/`);
  expect(statusOf(await sendRaw(served.server.port, absolute))).toBe(400);
  expect(served.library.calls).toHaveLength(0);
  const right = [`Host: 127.0.0.1:${port}`, `Host: localhost:${port}`];
  for (const host of right) {
    expect(statusOf(await sendRaw(served.server.port, callText(served, [], host)))).toBe(200);
  }
});

test('row 77: what another site can make a browser send changes nothing', async () => {
  const served = await serveStandIn(onTestFinished);
  const { origin, cookie } = served;
  const url = `${origin}/api/call`;
  const type = { 'content-type': 'application/json' };
  const refused: [string, RequestInit, number][] = [
    [
      'cross-site',
      { method: 'POST', body, headers: { ...type, cookie, 'sec-fetch-site': 'cross-site' } },
      403,
    ],
    ['same-site', { method: 'POST', body, headers: { ...type, cookie, 'sec-fetch-site': 'same-site' } }, 403],
    [
      'foreign origin',
      { method: 'POST', body, headers: { ...type, cookie, origin: 'http://evil.test' } },
      403,
    ],
    ['null origin', { method: 'POST', body, headers: { ...type, cookie, origin: 'null' } }, 403],
    ['other port', { method: 'POST', body, headers: { ...type, cookie, origin: 'http://127.0.0.1:1' } }, 403],
    [
      'https',
      { method: 'POST', body, headers: { ...type, cookie, origin: origin.replace('http', 'https') } },
      403,
    ],
    ['text/plain', { method: 'POST', body, headers: { 'content-type': 'text/plain', cookie } }, 415],
    ['a form', { method: 'POST', body: new URLSearchParams({ body }), headers: { cookie } }, 415],
    [
      'a charset',
      { method: 'POST', body, headers: { 'content-type': 'application/json; charset=utf-8', cookie } },
      415,
    ],
    ['no cookie', { method: 'POST', body, headers: type }, 401],
    ['preflight', { method: 'OPTIONS', headers: { cookie, 'access-control-request-method': 'POST' } }, 405],
  ];
  for (const [name, init, status] of refused) {
    const answer = await fetch(url, init);
    expect(answer.status, name).toBe(status);
    expect(await answer.text(), name).toBe('');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  }
  const upgrade = getText(served, '/api/events', ['Origin: http://evil.test', 'Upgrade: websocket']);
  expect(statusOf(await sendRaw(served.server.port, upgrade))).toBe(403);
  expect(served.library.calls).toHaveLength(0);
  const own = await fetch(url, {
    method: 'POST',
    body,
    headers: { ...type, cookie, origin, 'sec-fetch-site': 'same-origin' },
  });
  expect(own.status).toBe(200);
});

test('row 78: GET and HEAD of every route change nothing', async () => {
  const { library, origin, cookie } = await serveStandIn(onTestFinished);
  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH']) {
    for (const path of ['/', '/index.html', '/assets/main.js', '/api/call', '/session', '/resources/x']) {
      const answer = await fetch(origin + path, { method, headers: { cookie } });
      await answer.arrayBuffer();
    }
  }
  expect(library.calls).toHaveLength(0);
});

test('row 79: wrong tokens of every kind are refused alike, and the right one still passes at once', async () => {
  const served = await serveStandIn(onTestFinished);
  const port = String(served.server.port);
  const ask = (headers: Record<string, string>) =>
    fetch(`${served.origin}/api/call`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
  const wrong = ['', 'x', 'x'.repeat(43), 'x'.repeat(5000), 'é', '%00', '; verbatim=1'];
  for (const token of wrong) {
    const answer = await ask({ cookie: `verbatim-${port}=${encodeURIComponent(token)}` });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toBe('');
  }
  for (let count = 0; count < 5; count += 1) {
    expect((await ask({ authorization: `Bearer wrong${String(count)}` })).status).toBe(401);
  }
  // From the eleventh on each refusal takes a second; the right token passes while they wait.
  let refusedCount = 0;
  const guesses = Array.from({ length: 5 }, async () => {
    await ask({ authorization: 'Bearer guess' });
    refusedCount += 1;
  });
  expect((await ask({ cookie: served.cookie })).status).toBe(200);
  expect(refusedCount).toBe(0);
  await Promise.all(guesses);
  const token = served.cookie.split('=')[1] ?? '';
  expect((await ask({ authorization: `Bearer ${token}` })).status).toBe(200);
  expect(served.lines.join('\n')).not.toContain(token);
});

test('row 81: silent, slow and endless requests do not keep others out', async () => {
  const served = await serveStandIn(onTestFinished);
  const { port } = served.server;
  const silent = await Promise.all(Array.from({ length: 300 }, () => openSilent(port)));
  onTestFinished(() => {
    for (const socket of silent) socket.destroy();
  });
  expect(statusOf(await sendRaw(port, callText(served)))).toBe(200);
  expect(statusOf(await sendRaw(port, getText(served, '/', [`X: ${'a'.repeat(20_000)}`])))).toBe(431);
});

test('row 81: a body over the limit is refused by its announced length, and by its real one', async () => {
  const served = await serveStandIn(onTestFinished);
  const { port } = served.server;
  const head = (lines: string[]) =>
    [
      'POST /api/call HTTP/1.1',
      `Host: 127.0.0.1:${String(port)}`,
      `Cookie: ${served.cookie}`,
      'Content-Type: application/json',
      ...lines,
      '',
      '',
    ].join('\r\n');
  const announced = await sendRaw(port, head(['Content-Length: 80000000']));
  expect(statusOf(announced)).toBe(413);
  const expecting = await sendRaw(port, head(['Content-Length: 80000000', 'Expect: 100-continue']));
  expect(statusOf(expecting)).toBe(413);
  const chunk = `100000\r\n${' '.repeat(0x10_00_00)}\r\n`;
  const chunked = await sendRaw(port, head(['Transfer-Encoding: chunked']) + chunk.repeat(74));
  expect([0, 413]).toContain(statusOf(chunked));
  const both = await sendRaw(port, head(['Transfer-Encoding: chunked', 'Content-Length: 5']) + '0\r\n\r\n');
  expect(statusOf(both)).toBe(400);
  expect(served.library.calls).toHaveLength(0);
});

test('a client that waits for 100 Continue is told to go on when the gate lets it through', async () => {
  const served = await serveStandIn(onTestFinished);
  const answer = await sendRaw(served.server.port, callText(served, ['Expect: 100-continue']));
  expect(answer).toContain('HTTP/1.1 100 Continue');
  expect(answer).toContain('HTTP/1.1 200 OK');
});

test('row 82: paths outside the manifest do not exist, however they are spelled', async () => {
  const served = await serveStandIn(onTestFinished);
  const targets = [
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/../../etc/passwd',
    '/assets/../index.html',
    '/assets%2fmain.js',
    '/%252e%252e/index.html',
    '/\\..\\index.html',
    '/index.html%00',
    '/assets/main.js.map',
    '/.secret.js',
    '/assets/',
    '/assets',
    '/INDEX.HTML',
    '/constructor',
    '/__proto__',
    '/resources/../index.html',
  ];
  for (const target of targets) {
    const answer = await sendRaw(served.server.port, getText(served, target));
    expect(statusOf(answer), target).toBe(404);
    expect(answer.split('\r\n\r\n')[1], target).toBe('');
  }
  expect(statusOf(await sendRaw(served.server.port, getText(served, '//etc/passwd')))).toBe(400);
  expect(statusOf(await sendRaw(served.server.port, getText(served, '*')))).toBe(400);
  expect(statusOf(await sendRaw(served.server.port, getText(served, '/assets/main.js')))).toBe(200);
});

test('row 83: a taken port leads to the next one', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  const { server } = await serveStandIn(onTestFinished, { port });
  expect(server.port).toBeGreaterThan(port);
});

test('row 84: nothing listens on any other address of this machine', async () => {
  const { server } = await serveStandIn(onTestFinished);
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of others) {
    await expect(sendRaw(server.port, 'GET / HTTP/1.1\r\n\r\n', address)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  }
});
