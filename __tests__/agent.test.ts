import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { afterEach, expect, test } from '@jest/globals';
import { agentFor } from '../src/agent.ts';

const names = ['https_proxy', 'http_proxy', 'no_proxy'].flatMap(name => [name, name.toUpperCase()]);
const before = names.map(name => [name, process.env[name]] as const);
afterEach(() => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

interface Way {
  encrypted: boolean;
  proxy: string | undefined;
}

/** How one gets to an address with these variables set, and no others. */
function wayTo(url: string, variables: Readonly<Record<string, string>>): Way {
  for (const name of names) delete process.env[name];
  Object.assign(process.env, variables);
  const agent = agentFor(new URL(url)) as HttpAgent & {
    defaultPort?: number;
    proxyOptions?: { host: string; port: string };
  };
  const { proxyOptions: proxy } = agent;
  return {
    // A tunnel's agent says by its port what it leads to.
    encrypted: proxy ? agent.defaultPort === 443 : agent instanceof HttpsAgent,
    proxy: proxy && `${proxy.host}:${proxy.port}`
  };
}

const https_proxy = 'http://proxy.example:3128';
const http_proxy = 'http://plain.example:8080';
const both = { https_proxy, http_proxy };

test.each([
  ['nothing set, https', 'https://api.example.com', {}, undefined],
  ['nothing set, wss', 'wss://stream.example.com', {}, undefined],
  ['https', 'https://api.example.com', both, 'proxy.example:3128'],
  ['wss as https', 'wss://stream.example.com', both, 'proxy.example:3128'],
  ['http', 'http://api.example.com', both, 'plain.example:8080'],
  ['ws as http', 'ws://stream.example.com', both, 'plain.example:8080'],
  ['upper case', 'https://api.example.com', { HTTPS_PROXY: https_proxy }, 'proxy.example:3128'],
  ['only the other scheme', 'https://api.example.com', { http_proxy }, undefined],
  [
    'a proxy with a password',
    'https://api.example.com',
    { https_proxy: 'http://u:p@proxy.example:1' },
    'proxy.example:1'
  ],
  ['a proxy without a scheme', 'https://api.example.com', { https_proxy: 'u:p@proxy.example:1' }, 'proxy.example:1'],
  [
    'a proxy with blanks around',
    'https://api.example.com',
    { https_proxy: ' http://proxy.example:1 ' },
    'proxy.example:1'
  ],
  ['a proxy at an address of IPv6', 'https://api.example.com', { https_proxy: 'http://[::1]:3128' }, '::1:3128'],
  ['a variable of blanks', 'https://api.example.com', { https_proxy: ' ' }, undefined],
  ['a host that is excepted', 'https://api.example.com', { ...both, no_proxy: 'api.example.com' }, undefined],
  [
    'a domain that is excepted',
    'wss://stream.example.com',
    { ...both, no_proxy: 'other.example, example.com' },
    undefined
  ],
  ['all excepted', 'https://api.example.com', { ...both, NO_PROXY: '*' }, undefined],
  ['a port that is excepted', 'wss://s.example.com:8443', { ...both, no_proxy: 's.example.com:8443' }, undefined],
  ['another host excepted', 'https://api.example.com', { ...both, no_proxy: 'pi.example.com' }, 'proxy.example:3128'],
  ['the machine itself', 'http://127.0.0.1:4242', both, undefined],
  ['the machine itself by name', 'ws://localhost:4242', both, undefined]
])('the way to %s', (_, url, variables, proxy) => {
  const way = wayTo(url, variables as Record<string, string>);
  expect(way.proxy).toBe(proxy);
  expect(way.encrypted).toBe(/^(https|wss):/.test(url));
});

test('two addresses of different schemes never share an agent', () => {
  for (const name of names) delete process.env[name];
  expect(agentFor(new URL('https://example.com'))).toBeInstanceOf(HttpsAgent);
  expect(agentFor(new URL('http://example.com'))).not.toBeInstanceOf(HttpsAgent);
  expect(agentFor(new URL('http://example.com'))).toBeInstanceOf(HttpAgent);
});
