import http, { type Agent } from 'node:http';
import https from 'node:https';
import { getProxyUrl } from '@actions/http-client/lib/proxy';
import tunnel from 'tunnel';
import { completeProxyAddresses } from './proxy.ts';

/**
 * The agent that leads to a host: through `https_proxy` or `http_proxy` where they are set and `no_proxy` does not except
 * the host. WebSockets take the same way, so `wss:` counts as `https:` here. Each request gets an agent, and so a connection, of its own.
 * Source: @actions/http-client reads the variables as GitHub's runner does, and makes its tunnels with the same library.
 */
export function agentFor(url: URL): Agent {
  completeProxyAddresses(process.env);
  const isPlain = url.protocol === 'http:' || url.protocol === 'ws:';
  const proxy = getProxyUrl(new URL(`${isPlain ? 'http' : 'https'}://${url.host}`));
  if (!proxy?.hostname) return isPlain ? new http.Agent() : new https.Agent();
  const { hostname: host, username, password } = proxy;
  const options = {
    proxy: {
      host,
      port: Number(proxy.port),
      ...(username || password ? { proxyAuth: `${username}:${password}` } : {})
    }
  };
  const kind = `${isPlain ? 'http' : 'https'}Over${proxy.protocol === 'https:' ? 'Https' : 'Http'}` as const;
  return tunnel[kind](options);
}
