import { describe, expect, it } from 'vitest';
import { sniffDocument, sniffImage } from './sniff.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('sniffImage', () => {
  it.each([
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png'],
    ['GIF89a\x01\0', 'image/gif'],
    ['RIFF\x24\0\0\0WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x1cftypavif\0\0\0\0', 'image/avif'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', null],
    ['<html>', null],
    ['RIFF\x24\0\0\0WAVEfmt ', null],
    ['\0\0\0\x1cftypmp42', null],
    ['GIF', null],
    ['', null],
  ])('%j', (head, type) => {
    expect(sniffImage(bytes(head))).toBe(type);
  });
});

describe('sniffDocument', () => {
  it.each([
    '<!DOCTYPE html><p>x',
    '  \n<html lang=en>',
    '<!-- saved from url --><!-- again -->\n<html>',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">',
    '<p>A fragment',
    '<h1>A heading</h1>',
    'Some words first <!doctype html><body>',
    '\xef\xbb\xbf<html>',
    '\xff\xfe<\0h\0t\0m\0l\0>\0',
  ])('%j is HTML', (head) => {
    expect(sniffDocument(bytes(head))).toEqual({ kind: 'html' });
  });

  it.each([
    'Plain words.',
    '1 < 2 and 3 > 2',
    '# A note\n\n<b>bold</b>',
    'BMW and MZ are makes',
    'a <p> tag in a sentence',
    '\xcf\xf0\xe8\xe2\xe5\xf2',
    '',
  ])('%j is text', (head) => {
    expect(sniffDocument(bytes(head))).toEqual({ kind: 'text' });
  });

  it.each([
    ['%PDF-1.7', 'pdf'],
    ['\n\n%PDF-1.4', 'pdf'],
    [
      'PK\x03\x04\x0a\0\0\0\0\0\0\0\0\0\x6f\x61\xab\x2c\x14\0\0\0\x14\0\0\0\x08\0\0\0mimetypeapplication/epub+zip',
      'epub',
    ],
    ['From: <Saved by Blink>\r\nSubject: x\r\nContent-Type: multipart/related;', 'mhtml'],
    ['MIME-Version: 1.0\nX: a\n b\ncontent-type: Multipart/Related', 'mhtml'],
  ])('%j is a container', (head, container) => {
    expect(sniffDocument(bytes(head))).toMatchObject({ kind: 'container', container });
  });

  it('takes no page for a container that only names one', () => {
    expect(sniffDocument(bytes('<p>%PDF-1.7 is how they begin'))).toEqual({ kind: 'html' });
    expect(sniffDocument(bytes('He said: content-type: multipart/related'))).toEqual({ kind: 'text' });
  });

  it.each([
    ['PK\x03\x04\x14\0', 'zip'],
    ['\x89PNG\r\n\x1a\n', 'PNG'],
    ['\xff\xd8\xff\xe0', 'JPEG'],
    ['\0\0\0\x18ftypmp42', 'video'],
    ['\x7fELF\x02', 'program'],
    ['MZ\x90\0\x03', 'program'],
    ['words and\0zeros', 'binary'],
    ['<?xml version="1.0"?><rss version="2.0">', 'feed'],
    ['<?xml version="1.0"?>\n<note/>', 'XML'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', 'SVG'],
  ])('%j is %s', (head, name) => {
    const sniffed = sniffDocument(bytes(head));
    expect('name' in sniffed ? sniffed.name : sniffed.kind).toContain(name);
  });
});
