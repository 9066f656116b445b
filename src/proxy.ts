import { checkBypass } from '@actions/http-client/lib/proxy';
import { quoted, withoutSecrets } from './inputs/values.ts';

/** A proxy as the library that makes the tunnels takes it. */
export interface Proxy {
  isEncrypted: boolean;
  /** A name or an address, that of IPv6 without brackets. */
  host: string;
  /** 0 where it is the usual one of the scheme. */
  port: number;
  /** `user:password`, with nothing encoded. */
  proxyAuth?: string;
}

/** A variable of the environment that should name a proxy, and names none. */
export class WrongProxy extends Error {
  override readonly name = 'WrongProxy';
}

/**
 * The proxy that leads to a host, by `https_proxy` or `http_proxy`; undefined where none does, as `no_proxy` excepts the host or it is the
 * machine itself.
 * WebSockets take the same way, so `wss:` counts as `https:` here.
 * `https_proxy=proxy:3128` means a proxy to everybody, so it does here, though it is no URL.
 * Source: @actions/http-client reads the variables as GitHub's runner does
 */
export function proxyTo(url: URL): Proxy | undefined {
  const setting = settingFor(url);
  return setting && read(setting.value);
}

/**
 * Checks the proxies that lead to these hosts. Without that, everything would silently go around a proxy whose address has a typing error.
 * What leads nowhere else than to hosts that `no_proxy` excepts is not looked at.
 * @throws WrongProxy, whose message shows no password
 */
export function checkProxies(urls: readonly string[]): void {
  for (const url of urls) {
    const setting = URL.canParse(url) ? settingFor(new URL(url)) : undefined;
    if (setting === undefined || read(setting.value) !== undefined) continue;
    throw new WrongProxy(
      `The environment variable \`${setting.name}\` is no address of a proxy that can be used: give one like http://proxy.example:3128, of http or https, and percent-encode what is special in a password (it is ${quoted(withoutSecrets(setting.value))})`
    );
  }
}

function settingFor(url: URL): { name: string; value: string } | undefined {
  const scheme = url.protocol === 'http:' || url.protocol === 'ws:' ? 'http' : 'https';
  if (checkBypass(new URL(`${scheme}://${url.host}`))) return undefined;
  const names = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`];
  return names.map(name => ({ name, value: process.env[name]?.trim() ?? '' })).find(({ value }) => value !== '');
}

function read(value: string): Proxy | undefined {
  const url = URL.parse(value.includes('://') ? value : `http://${value}`);
  if (!url?.hostname || !/^https?:$/.test(url.protocol)) return undefined;
  const proxy = {
    isEncrypted: url.protocol === 'https:',
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port)
  };
  if (!url.username && !url.password) return proxy;
  try {
    return { ...proxy, proxyAuth: `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}` };
  } catch {
    return undefined;
  }
}
