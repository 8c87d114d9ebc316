import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { LibraryEvent } from '../../contract/events.ts';
import { openSession, serveStandIn } from '../../../test/support/served-library.ts';
import { StandInLibrary } from '../../../test/support/stand-in-library.ts';
import { makeTemporaryFolder } from '../../../test/support/temporary-folder.ts';
import { startServer } from './serve.ts';

type Served = Awaited<ReturnType<typeof serveStandIn>>;

function post({ origin, cookie }: Served, text: string | Buffer<ArrayBuffer>): Promise<Response> {
  return fetch(`${origin}/api/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: text,
  });
}

test('a call goes to the library as it stands, and a coded error comes back with status 200', async () => {
  const served = await serveStandIn(onTestFinished);
  const call = { method: 'm', input: { a: ['ü'] }, callId: 'c1' };
  const answer = await post(served, JSON.stringify(call));
  expect(await answer.json()).toEqual({ ok: true, value: call.input });
  expect(served.library.calls).toEqual([call]);
  served.library.answer = async () => ({
    ok: false,
    error: { code: 'not-found', message: 'm', hint: 'h', retry: false },
  });
  const failed = await post(served, JSON.stringify({ method: 'm', input: {} }));
  expect(failed.status).toBe(200);
  expect(await failed.json()).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('what is no call is a coded answer, what is no JSON a bare refusal', async () => {
  const served = await serveStandIn(onTestFinished);
  for (const odd of ['{}', '[]', 'null', '{"method":1,"input":{}}', '{"method":"m","input":{},"more":1}']) {
    expect(await (await post(served, odd)).json()).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  }
  const deep = `{"method":"m","input":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
  for (const bad of ['', '{', '{"a":', deep, Buffer.from([0x22, 0xff, 0x22])]) {
    expect((await post(served, bad)).status).toBe(400);
  }
  const brackets = JSON.stringify({ method: 'm', input: '[{"\\'.repeat(1000) });
  expect((await post(served, brackets)).status).toBe(200);
  expect(served.library.calls).toHaveLength(1);
});

test('a fault of ours shows an id and nothing else; the log has the rest', async () => {
  const served = await serveStandIn(onTestFinished);
  served.library.answer = () => Promise.reject(new Error('secret detail'));
  const answer = await post(served, JSON.stringify({ method: 'm', input: {} }));
  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe('');
  const id = answer.headers.get('x-error-id') ?? 'none';
  expect(served.lines.join('\n')).toContain(id);
  expect(served.lines.join('\n')).toContain('secret detail');
});

test('a key is good once; the cookie goes on, and a fresh address is told', async () => {
  const told: string[] = [];
  const { server, origin, cookie } = await serveStandIn(onTestFinished, {
    onKeyUsed: (url) => told.push(url),
  });
  await expect(openSession(server)).rejects.toThrow('401');
  const again = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ key: 'used' }),
  });
  expect(again.status).toBe(204);
  expect(told).toHaveLength(1);
  const other = await openSession(server, told[0]);
  expect(other).not.toBe(cookie);
  const third = await openSession(server, server.makeUrl());
  expect(third).toMatch(new RegExp(`^verbatim-${String(server.port)}=[\\w-]{43}$`, 'u'));
});

test('the cookie is for this host alone and for no script', async () => {
  const { server, origin } = await serveStandIn(onTestFinished);
  const key = new URL(server.makeUrl()).hash.slice(3);
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  });
  expect(answer.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/u);
});

test('the page carries the policy of the interface', async () => {
  const { origin } = await serveStandIn(onTestFinished);
  const page = await fetch(`${origin}/`);
  expect(await page.text()).toContain('assets/main.js');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/u);
  const script = await fetch(`${origin}/assets/main.js`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  const head = await fetch(`${origin}/assets/main.js`, { method: 'HEAD' });
  expect(head.headers.get('content-length')).toBe(String((await script.arrayBuffer()).byteLength));
});

test('resources are streamed with their tag; images may be kept for ever, texts are asked for again', async () => {
  const served = await serveStandIn(onTestFinished);
  const dir = await makeTemporaryFolder(onTestFinished);
  const sha256 = 'a'.repeat(64);
  await writeFile(join(dir, 'image'), Buffer.alloc(300_000, 7));
  const image = `/resources/assets/${sha256}`;
  const text = '/resources/captures/01890000-0000-7000-8000-000000000000/html';
  served.library.resources.set(image, { contentType: 'image/png', etag: sha256, file: join(dir, 'image') });
  served.library.resources.set(text, { contentType: 'text/html; charset=utf-8', etag: 'b', text: '<p>ü' });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(served.origin + path, { headers: { cookie: served.cookie, ...headers } });

  const shown = await get(image);
  expect((await shown.arrayBuffer()).byteLength).toBe(300_000);
  expect(shown.headers.get('cache-control')).toContain('immutable');
  expect(shown.headers.get('content-security-policy')).toContain('sandbox');
  expect(shown.headers.get('etag')).toBe(`"${sha256}"`);
  expect((await get(image, { 'if-none-match': `"${sha256}"` })).status).toBe(304);

  const html = await get(text);
  expect(await html.text()).toBe('<p>ü');
  expect(html.headers.get('cache-control')).toBe('no-cache');
  expect((await fetch(served.origin + text)).status).toBe(401);
  expect((await get('/resources/assets/none')).status).toBe(404);

  const made = '/resources/exports/01890000-0000-7000-8000-000000000000';
  const page = { contentType: 'application/octet-stream', etag: 'c', file: join(dir, 'image') };
  served.library.resources.set(made, page);
  const carried = await get(made);
  expect((await carried.arrayBuffer()).byteLength).toBe(300_000);
  expect(carried.headers.get('content-disposition')).toBe('attachment');
  expect((await fetch(served.origin + made)).status).toBe(401);

  served.library.resources.set(image, { contentType: 'image/png', etag: sha256, file: join(dir, 'gone') });
  expect((await get(image)).status).toBe(404);
});

test('events arrive as they are announced, and a page that goes is forgotten', async () => {
  const served = await serveStandIn(onTestFinished);
  const abort = new AbortController();
  const stream = await fetch(`${served.origin}/api/events`, {
    headers: { cookie: served.cookie },
    signal: abort.signal,
  });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  const event: LibraryEvent = { type: 'articles.changed', ids: ['a\nb'] };
  served.library.announce(event);
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of stream.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes('data:')) break;
  }
  const [data] = /(?<=^data: ).*$/mu.exec(text) ?? [];
  expect(JSON.parse(data ?? 'null')).toEqual(event);
  abort.abort();
  while (served.library.listeners.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect((await fetch(`${served.origin}/api/events`)).status).toBe(401);
});

test('an interface that was not built, or would break its own policy, is not served', async () => {
  const dir = await makeTemporaryFolder(onTestFinished);
  const start = () => startServer({ library: new StandInLibrary(), rendererDir: dir });
  await expect(start()).rejects.toMatchObject({ code: 'not-found' });
  await writeFile(join(dir, 'index.html'), '<script>alert(1)</script>');
  await expect(start()).rejects.toMatchObject({ code: 'not-found' });
});
