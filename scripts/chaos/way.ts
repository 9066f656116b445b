/** What lies between the step and Scalingo: a name server that knows no names, hosts that refuse, a proxy. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import type { StepOptions } from '../../simulator/runner/index.ts';
import type { ScalingoOptions } from '../../simulator/scalingo/index.ts';
import type { Pick as Choices } from './pick.ts';
import { type Obstacle, startProxy } from './proxy.ts';

export type Way =
  /** From a lookup on, counted from 1, names are unknown or hosts refuse, for so many simulated milliseconds. */
  | { readonly kind: 'unknown names' | 'refused'; readonly fromLookup: number; readonly forMs: number }
  | { readonly kind: 'proxy'; readonly stream: Obstacle };

/** A way as it was made: what Scalingo and the step have to be told of it. */
export interface OpenWay {
  readonly scalingo: Pick<ScalingoOptions, 'names' | 'tls'>;
  readonly step: Pick<StepOptions, 'env' | 'nodeFlags'>;
  close(): void;
}

const names = {
  auth: 'auth.scalingo.example',
  api: 'api.scalingo.example',
  stream: 'stream.scalingo.example',
  store: 'store.scalingo.example'
} as const;
const unreachable = new URL('./unreachable.ts', import.meta.url).href;

export function pickWay(pick: Choices): Way | undefined {
  const likely = pick.integer(0, 99);
  if (likely < 7) {
    const kind = pick.one(['unknown names', 'refused'] as const);
    return { kind, fromLookup: pick.one([1, 2, 3, 4, 5, 6]), forMs: 30_000 };
  }
  if (likely >= 14) return undefined;
  const how = pick.one<Obstacle['how']>([
    { status: 403 },
    { status: 407 },
    { status: 502 },
    'never',
    'reset',
    { killAfterBytes: 2_500 }
  ]);
  return { kind: 'proxy', stream: { how, times: pick.one([1, 3, 'always'] as const) } };
}

export async function openWay(way: Way | undefined): Promise<OpenWay> {
  if (way === undefined) return { scalingo: {}, step: {}, close: () => {} };
  if (way.kind === 'proxy') return openProxy(way.stream);
  const env = {
    UNREACHABLE: way.kind,
    UNREACHABLE_FROM: `${way.fromLookup}`,
    UNREACHABLE_MS: `${way.forMs}`
  };
  // The one name that needs no encryption.
  const everywhere = { auth: 'localhost', api: 'localhost', stream: 'localhost', store: 'localhost' };
  const nodeFlags = ['--disable-warning=ExperimentalWarning', '--import', unreachable];
  return { scalingo: { names: everywhere }, step: { env, nodeFlags }, close: () => {} };
}

/** No proxy leads to a loopback address, so Scalingo gets names, and with them a certificate. */
async function openProxy(stream: Obstacle): Promise<OpenWay> {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-proxy-'));
  const certificate = join(folder, 'certificate.pem');
  const altNames = Object.values(names).map(value => ({ type: 2 as const, value }));
  const made = await generate([{ name: 'commonName', value: names.api }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames }
    ]
  });
  writeFileSync(certificate, made.cert);
  const proxy = await startProxy({ [names.stream]: stream });
  return {
    scalingo: { names, tls: { key: made.private, cert: made.cert } },
    step: { env: { https_proxy: proxy.url, NODE_EXTRA_CA_CERTS: certificate } },
    close: () => {
      proxy.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  };
}
