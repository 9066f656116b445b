// Loaded into the step's process before the action: names are not resolved for NAMES_UNKNOWN_MS of the step's milliseconds, which begin with
// the lookup that NAMES_UNKNOWN_FROM counts. At all other times every name is the loopback address.
import dns from 'node:dns';

const from = Number(process.env.NAMES_UNKNOWN_FROM);
const lastsMs = Number(process.env.NAMES_UNKNOWN_MS);
let lookups = 0;
let sinceMs: number | undefined;

type Done = (error: Error | null, address?: unknown, family?: number) => void;

const lookup = (name: string, options: { all?: boolean }, done: Done) => {
  lookups++;
  if (lookups >= from) sinceMs ??= performance.now();
  if (sinceMs !== undefined && performance.now() < sinceMs + lastsMs) {
    const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
    setImmediate(() => done(error));
  } else {
    const address = '127.0.0.1';
    setImmediate(() => (options.all ? done(null, [{ address, family: 4 }]) : done(null, address, 4)));
  }
};
dns.lookup = lookup as unknown as typeof dns.lookup;
