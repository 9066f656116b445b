import type { Agent } from 'node:http';
import { HttpClient } from '@actions/http-client';

/**
 * The agent that leads to a host: through `https_proxy` or `http_proxy` where they are set and `no_proxy` does not except
 * the host. WebSockets take the same way, so `wss:` counts as `https:` here.
 * Source: @actions/http-client reads the variables as GitHub's runner does, once `completeProxyAddresses` has seen to them.
 */
export function agentFor(url: URL): Agent {
  const plain = url.protocol === 'http:' || url.protocol === 'ws:';
  // One client for each agent: a client hands out the first agent that it made, whatever the scheme of the next address.
  return new HttpClient().getAgent(`${plain ? 'http' : 'https'}://${url.host}`);
}

/** An address without what may be secret in it: no user, no query, no fragment. */
export function bareAddress(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`;
}

/** What of signed addresses must not be shown: each whole, and what its query holds. */
export function secretsOf(...addresses: (URL | string)[]): string[] {
  return addresses.flatMap(address => {
    const whole = String(address);
    if (!URL.canParse(whole)) return [whole];
    const { search, searchParams } = new URL(whole);
    // Parts like `use=upload` tell nothing, and as masks they would ruin the log.
    const parts = [...searchParams.values()].filter(part => part.length >= shortestSignature);
    return [whole, ...(search.length >= shortestSignature ? [search, search.slice(1)] : []), ...parts];
  });
}

/** What of an address that somebody else signed, or protected by a password, must not be shown; nothing of an open one. */
export function keysIn(address: string): string[] {
  const { search, password } = new URL(address);
  if (search.length < shortestSignature && password === '') return [];
  return [...secretsOf(address), ...(password === '' ? [] : [password, decoded(password)])];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const shortestSignature = 16;
