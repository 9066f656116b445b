import type { GitHub, GitHubOptions } from '../../simulator/github/index.ts';
import type { Scenario } from '../../simulator/scalingo/index.ts';
import { selfSigned } from './certificates.ts';
import { type Deploying, type DeploymentOptions, startDeployment } from './deployment.ts';
import { streamAt } from './fake-app.ts';
import { type RecordingProxy, startProxy, type Tunnelling } from './proxy.ts';

/** Scalingo's own names, as the action has them by default. */
export const hosts = {
  auth: 'auth.scalingo.com',
  api: 'api.osc-fr1.scalingo.com',
  stream: 'deployments.osc-fr1.scalingo.com'
} as const;

/** The name of its API in another region. */
export const otherApi = 'api.osc-secnum-fr1.scalingo.com';

export interface BehindProxy {
  variable?: string;
  /** The proxy's own by default. */
  address?: string | ((proxyUrl: string) => string);
  /** Where the proxy listens; 127.0.0.1 by default. */
  listening?: '127.0.0.1' | '::1';
  /** `user:password`, percent-encoded. */
  user?: string;
  tunnelling?: Record<string, Tunnelling>;
  env?: Record<string, string>;
  step?: DeploymentOptions['step'];
  inputs?: Record<string, string>;
  scenario?: Scenario;
  /** How fast time passes for Scalingo and the step; forty times by default, as most wait for deadlines. */
  speed?: number;
  /** Makes a GitHub with this certificate, which is good for its names too. */
  github?: (options: Pick<GitHubOptions, 'tls' | 'names'>) => Promise<GitHub>;
}

/** GitHub's names, which lead to the simulator through the proxy alone, and that of a store that Scalingo keeps its sources in. */
export const gitHubNames = { main: 'github.example', codeload: 'codeload.github.example' } as const;
export const storeName = 'store.scalingo.example';

/** A Scalingo that is only reached through a proxy, under Scalingo's own names. */
export async function startBehindProxy(options: BehindProxy): Promise<{ deploying: Deploying; proxy: RecordingProxy }> {
  const { variable = 'https_proxy', user, address: given, tunnelling, scenario, speed = 40 } = options;
  const certificate = await selfSigned([...Object.values(hosts), otherApi, ...Object.values(gitHubNames), storeName]);
  const github = await options.github?.({ tls: certificate, names: gitHubNames });
  let port = 0;
  const proxy = await startProxy(host => portOfGitHub(host, github) ?? port, tunnelling, options.listening);
  const own = user === undefined ? proxy.url : proxy.url.replace('://', `://${user}@`);
  const address = typeof given === 'function' ? given(own) : (given ?? own);
  const deploying = await startDeployment({
    tls: certificate,
    faults: [streamAt(`wss://${hosts.stream}/apps/my-app`)],
    storeAddress: `https://${storeName}`,
    step: {
      ...options.step,
      env: {
        [variable]: address,
        NODE_EXTRA_CA_CERTS: certificate.path,
        ...(github && { GITHUB_API_URL: github.apiUrl, GITHUB_SERVER_URL: github.serverUrl }),
        ...options.env
      }
    },
    inputs: { api_url: '', auth_url: '', ...options.inputs },
    ...(scenario && { scenario }),
    speed,
    stepSpeed: speed
  });
  port = Number(new URL(deploying.scalingo.apiUrl).port);
  return { deploying, proxy };
}

function portOfGitHub(host: string, github: GitHub | undefined): number | undefined {
  if (host === gitHubNames.main) return github?.ports.main;
  return host === gitHubNames.codeload ? github?.ports.codeload : undefined;
}
