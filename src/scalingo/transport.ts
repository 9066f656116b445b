import { isSafe } from '../address.ts';

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
  const { search, username, password } = new URL(address);
  // Some take a token as the user, with a word for a password or none.
  const users = [username, password].filter(part => part !== '').flatMap(part => [part, decoded(part)]);
  if (search === '' && users.length === 0) return [];
  const keys = [...secretsOf(address), ...new Set(users)];
  // As masks, short words would ruin the log: they are hidden with the whole address only.
  return keys.filter(key => key.length >= shortestKey);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const shortestSignature = 16;
const shortestKey = 8;

/** Whether a stream can be there, and a secret may go there. A WebSocket's address has no fragment. */
export function isStreamAddress(url: URL): boolean {
  return /^wss?:$/.test(url.protocol) && url.hash === '' && isSafe(url);
}
