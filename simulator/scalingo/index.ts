/**
 * A Scalingo on the loopback address: auth API, regional API, source store and event stream, as strict as the real one, with faults and
 * switches as data. It shares no code with the action, so that a misreading of the API cannot hide in both.
 */
import type { Fault } from './faults.ts';
import type { RecordedConnection, RecordedDeployment, RecordedRequest } from './ledger.ts';
import type { DeployOptions, ScalingoOptions } from './options.ts';
import { deployForOther } from './others.ts';
import { createWorld, openHosts, until } from './start.ts';
import { changed } from './world.ts';

export type * from './faults.ts';
export type * from './ledger.ts';
export type * from './options.ts';
export type * from './scenario.ts';
export type * from './settings.ts';
export { defaultSettings } from './settings.ts';

export interface Scalingo {
  /** Without `/v1`, as the official CLI takes it in SCALINGO_API_URL. */
  readonly apiUrl: string;
  /** Without `/v1`, as the official CLI takes it in SCALINGO_AUTH_URL. */
  readonly authUrl: string;
  /** A valid API token. */
  readonly token: string;
  readonly requests: readonly RecordedRequest[];
  readonly connections: readonly RecordedConnection[];
  readonly deployments: readonly RecordedDeployment[];
  /** Somebody else's deployment of an app, by name; also one of the past. */
  deploy(app: string, options?: DeployOptions): RecordedDeployment;
  /** Lets every script that holds, or will hold, at this name go on, and faults that wait for it begin or end. */
  release(name: string): void;
  /** Resolves with what `look` gives as soon as that is not undefined; it is called now and after each change. Rejects when the simulator stops. */
  until<T>(look: (scalingo: Scalingo) => T | undefined): Promise<T>;
  addFault(fault: Fault): void;
  /** Makes every bearer handed out so far invalid. */
  expireBearers(): void;
  /** Makes the URLs of every source handed out so far invalid. */
  expireSources(): void;
  /** Makes an API token invalid; its bearers live on. */
  revokeToken(token: string): void;
  /** Simulated milliseconds since the start. */
  now(): number;
  /** Ends everything; leaves no handle open. */
  stop(): Promise<void>;
}

/**
 * Starts a simulated Scalingo.
 * @throws RangeError for a speed that is not above zero; the listener's error where the port is taken.
 */
export async function startScalingo(options: ScalingoOptions = {}): Promise<Scalingo> {
  const world = createWorld(options);
  const listeners = await openHosts(world, options);
  const stopped = new AbortController();
  const records: RecordedDeployment[] = [];
  const scalingo: Scalingo = {
    apiUrl: world.urls.api,
    authUrl: world.urls.auth,
    token: world.credentials.validToken(),
    requests: world.requests,
    connections: world.connections,
    get deployments() {
      for (const { record } of world.deployments.slice(records.length)) records.push(record);
      return records;
    },
    deploy: (app, deploy = {}) => deployForOther(world, app, deploy),
    release(name) {
      world.released.add(name);
      changed(world);
    },
    until: look => until(world, () => look(scalingo), stopped.signal),
    addFault: fault => world.faults.add(fault),
    expireBearers() {
      world.credentials.expireAll();
      changed(world);
    },
    expireSources: () => world.sources.expireAll(),
    revokeToken: token => world.credentials.revoke(token),
    now: () => world.clock.now(),
    async stop() {
      world.clock.stop();
      stopped.abort(new Error('the simulator was stopped'));
      await Promise.all(listeners.map(listener => listener.close()));
      await world.sources.remove();
    }
  };
  return scalingo;
}
