import { expect, test } from '@jest/globals';
import { isLoopback, isSafe } from '../../src/address.ts';
import { bareAddress, keysIn } from '../../src/scalingo/transport.ts';

test.each([
  ['https://api.example.com', true],
  ['wss://stream.example.com', true],
  ['http://127.0.0.1:1', true],
  ['ws://localhost:1', true],
  ['ws://[::1]:1', true],
  ['http://127.1:1', true],
  ['http://api.example.com', false],
  ['ws://stream.example.com', false],
  ['http://127.0.0.1.example.com', false],
  ['ws://localhost.example.com', false],
  ['http://10.0.0.1', false],
  ['http://0.0.0.0', false],
  ['http://[::2]', false]
])('a secret may go to %s: %s', (url, safe) => {
  expect(isSafe(new URL(url))).toBe(safe);
});

test('a name that only begins like the machine itself is another', () => {
  for (const host of ['127.0.0.1.nip.io', '127.example', 'localhost.', 'mylocalhost', '']) {
    expect([host, isLoopback(host)]).toEqual([host, false]);
  }
});

test('an address is told without what may be secret in it', () => {
  expect(bareAddress(new URL('https://user:S3CRET@api.example.com:8443/v1/apps?token=S3CRET#S3CRET'))).toBe(
    'https://api.example.com:8443/v1/apps'
  );
});

test.each([
  ['https://github.com/octocat/my-app/archive/6dcb09b.tar.gz', []],
  ['https://example.com/a.tar.gz?version=2', ['https://example.com/a.tar.gz?version=2']],
  [
    'https://ghp_0123456789:x-oauth-basic@example.com/a.tar.gz',
    ['https://ghp_0123456789:x-oauth-basic@example.com/a.tar.gz', 'ghp_0123456789', 'x-oauth-basic']
  ],
  [
    'https://u:p%40ssword@example.com/a.tar.gz',
    ['https://u:p%40ssword@example.com/a.tar.gz', 'p%40ssword', 'p@ssword']
  ],
  [
    'https://example.com/a?signature=0123456789abcdef',
    [
      'https://example.com/a?signature=0123456789abcdef',
      '?signature=0123456789abcdef',
      'signature=0123456789abcdef',
      '0123456789abcdef'
    ]
  ],
  ['https://u:%ff%ff%ff@example.com/', ['https://u:%ff%ff%ff@example.com/', '%ff%ff%ff']]
])('the keys in %s', (address, keys) => {
  expect(keysIn(address)).toEqual(keys);
});
