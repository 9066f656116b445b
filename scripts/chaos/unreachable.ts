// Loaded into the step's process before the action: from the lookup on that UNREACHABLE_FROM counts, for UNREACHABLE_MS of the step's
// milliseconds, names are not resolved, or lead to where nobody listens. At all other times every name is the loopback address.
import dns from 'node:dns';

const { UNREACHABLE: how, UNREACHABLE_FROM: from, UNREACHABLE_MS: lastsMs } = process.env;
const somebody = { address: '127.0.0.1', family: 4 };
/**
 * All of 127.0.0.0/8 is this machine, and Scalingo listens at the first of its addresses alone. Not so on macOS, where whoever asks another one
 * waits for ever: there it is the one of IPv6 at which nobody listens.
 */
const nobody =
  process.platform === 'darwin' ? { address: '::1', family: 6 } : { address: '127.255.255.254', family: 4 };
let lookups = 0;
let sinceMs: number | undefined;

type Done = (error: Error | null, address?: unknown, family?: number) => void;

const lookup = (name: string, options: { all?: boolean }, done: Done) => {
  lookups++;
  if (lookups >= Number(from)) sinceMs ??= performance.now();
  const isUnreachable = sinceMs !== undefined && performance.now() < sinceMs + Number(lastsMs);
  if (isUnreachable && how === 'unknown names') {
    const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
    setImmediate(() => done(error));
    return;
  }
  const found = isUnreachable ? nobody : somebody;
  setImmediate(() => (options.all ? done(null, [found]) : done(null, found.address, found.family)));
};
dns.lookup = lookup as unknown as typeof dns.lookup;
