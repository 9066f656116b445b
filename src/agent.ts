import http, { type Agent } from 'node:http';
import https from 'node:https';
import tunnel from 'tunnel';
import { proxyTo } from './proxy.ts';

/**
 * The agent that leads to a host: through a proxy where one does. Each request gets an agent, and so a connection, of its own.
 * Source: @actions/http-client makes its tunnels with the same library.
 */
export function agentFor(url: URL): Agent {
  const isPlain = url.protocol === 'http:' || url.protocol === 'ws:';
  const way = proxyTo(url);
  if (way === undefined) return isPlain ? new http.Agent() : new https.Agent();
  const { isEncrypted, ...proxy } = way;
  const kind = `${isPlain ? 'http' : 'https'}Over${isEncrypted ? 'Https' : 'Http'}` as const;
  return tunnel[kind]({ proxy });
}
