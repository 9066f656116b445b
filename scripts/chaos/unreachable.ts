// Loaded into the step's process before the action: from the lookup on that UNREACHABLE_FROM counts, for UNREACHABLE_MS of the step's
// milliseconds, names are not resolved, or lead to where nobody listens. At all other times every name is the loopback address.
import dns from 'node:dns';

const { UNREACHABLE: how, UNREACHABLE_FROM: from, UNREACHABLE_MS: lastsMs } = process.env;
/** All of 127.0.0.0/8 is this machine; Scalingo listens at the first of its addresses alone. */
const [somebody, nobody] = ['127.0.0.1', '127.255.255.254'];
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
  const address = isUnreachable ? nobody : somebody;
  setImmediate(() => (options.all ? done(null, [{ address, family: 4 }]) : done(null, address, 4)));
};
dns.lookup = lookup as unknown as typeof dns.lookup;
