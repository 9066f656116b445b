import type { Scenario } from '../../simulator/scalingo/index.ts';
import { selfSigned } from './certificates.ts';
import { type Deploying, startDeployment } from './deployment.ts';
import { streamAt } from './fake-app.ts';
import { type RecordingProxy, startProxy, type Tunnelling } from './proxy.ts';

/** Scalingo's own names, as the action has them by default. */
export const hosts = {
  auth: 'auth.scalingo.com',
  api: 'api.osc-fr1.scalingo.com',
  stream: 'deployments.osc-fr1.scalingo.com'
} as const;

export interface BehindProxy {
  variable?: string;
  address?: string;
  /** `user:password`, percent-encoded. */
  user?: string;
  tunnelling?: Record<string, Tunnelling>;
  env?: Record<string, string>;
  inputs?: Record<string, string>;
  scenario?: Scenario;
  /** How fast time passes for Scalingo and the step; forty times by default, as most wait for deadlines. */
  speed?: number;
}

/** A Scalingo that is only reached through a proxy, under Scalingo's own names. */
export async function startBehindProxy(options: BehindProxy): Promise<{ deploying: Deploying; proxy: RecordingProxy }> {
  const { variable = 'https_proxy', user, tunnelling, scenario, speed = 40 } = options;
  const certificate = await selfSigned(Object.values(hosts));
  let port = 0;
  const proxy = await startProxy(() => port, tunnelling);
  const address = options.address ?? (user === undefined ? proxy.url : proxy.url.replace('://', `://${user}@`));
  const deploying = await startDeployment({
    tls: certificate,
    faults: [streamAt(`wss://${hosts.stream}/apps/my-app`)],
    step: { env: { [variable]: address, NODE_EXTRA_CA_CERTS: certificate.path, ...options.env } },
    inputs: { api_url: '', auth_url: '', ...options.inputs },
    ...(scenario && { scenario }),
    speed,
    stepSpeed: speed
  });
  port = Number(new URL(deploying.scalingo.apiUrl).port);
  return { deploying, proxy };
}
