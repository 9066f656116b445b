import { afterEach, expect, test } from '@jest/globals';
import { checkProxies, proxyTo, WrongProxy } from '../src/proxy.ts';

const names = ['https_proxy', 'http_proxy', 'no_proxy'].flatMap(name => [name, name.toUpperCase()]);
const before = names.map(name => [name, process.env[name]] as const);
afterEach(() => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

const url = 'https://api.example.com';

function set(variables: Readonly<Record<string, string>>): void {
  for (const name of names) delete process.env[name];
  Object.assign(process.env, variables);
}

/** What is said of the proxy that leads to that address; undefined where nothing is wrong with it. */
function mistakeIn(variables: Readonly<Record<string, string>>, urls: string[] = [url]): string | undefined {
  set(variables);
  try {
    checkProxies(urls);
    return undefined;
  } catch (error) {
    if (error instanceof WrongProxy) return error.message;
    throw error;
  }
}

const plain = { isEncrypted: false, host: 'proxy.example', port: 3128 };

test.each([
  ['http://proxy.example:3128', plain],
  ['HTTP://proxy.example:3128/', plain],
  ['https://proxy.example', { isEncrypted: true, host: 'proxy.example', port: 0 }],
  ['proxy.example:3128', plain],
  ['user:pass@proxy.example:3128', { ...plain, proxyAuth: 'user:pass' }],
  ['http://us%40er:p%3Aa%25ss@proxy.example:3128', { ...plain, proxyAuth: 'us@er:p:a%ss' }],
  ['http://user@proxy.example:3128', { ...plain, proxyAuth: 'user:' }],
  ['http://[2001:db8::1]:3128', { ...plain, host: '2001:db8::1' }]
])('%s is a proxy', (https_proxy, proxy) => {
  expect(mistakeIn({ https_proxy })).toBeUndefined();
  expect(proxyTo(new URL(url))).toEqual(proxy);
});

test.each([
  ['http://', '"http://"'],
  ['http://[bad', '"http://[bad"'],
  ['HTTP://[bad', '"HTTP://[bad"'],
  ['proxy.example:port', '"proxy.example:port"'],
  ['http://user:pa%ss@proxy.example:3128', '"…@proxy.example:3128"'],
  ['HTTP://user:pa%ss@proxy.example:3128', '"…@proxy.example:3128"'],
  ['socks5://user:pa%ss@proxy.example:1080', '"…@proxy.example:1080"'],
  ['socks5://proxy.example:1080', '"socks5://proxy.example:1080"']
])('%s is none, which is told without a password', (https_proxy, shown) => {
  const mistake = mistakeIn({ https_proxy });
  expect(mistake).toContain('`https_proxy` is no address of a proxy that can be used');
  expect(mistake).toContain(`(it is ${shown})`);
  expect(mistake).not.toContain('pa%ss');
});

test('the variable that counts is the one that is looked at, and named', () => {
  const wrong = 'http://[bad';
  expect(mistakeIn({ HTTPS_PROXY: wrong })).toContain('`HTTPS_PROXY`');
  expect(mistakeIn({ https_proxy: 'http://proxy.example', HTTPS_PROXY: wrong })).toBeUndefined();
  expect(mistakeIn({ http_proxy: wrong })).toBeUndefined();
  expect(mistakeIn({ http_proxy: wrong }, [url, 'http://api.example.com'])).toContain('`http_proxy`');
});

test('a proxy that leads to none of the hosts is not looked at', () => {
  const https_proxy = 'http://[bad';
  expect(mistakeIn({ https_proxy }, ['https://127.0.0.1:4242', 'no address'])).toBeUndefined();
  expect(mistakeIn({ https_proxy, no_proxy: 'example.com' })).toBeUndefined();
  expect(mistakeIn({ https_proxy, no_proxy: 'example.com' }, [url, 'https://api.github.com'])).toBeDefined();
});
