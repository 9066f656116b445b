/**
 * Completes the addresses of proxies in an environment: `https_proxy=proxy:3128` means a proxy to everybody but the libraries here, which would
 * silently do without one. Some of them read the variables as they are loaded: to be called before.
 */
export function completeProxyAddresses(environment: NodeJS.ProcessEnv): void {
  for (const name of ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']) {
    const address = environment[name];
    if (address && !address.includes('://')) environment[name] = `http://${address}`;
  }
}
