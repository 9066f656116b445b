import { expect, test } from '@jest/globals';
import { completeProxyAddresses } from '../src/proxy.ts';

test('an address without a scheme is one of a proxy that is spoken with in the clear; all others stay as they are', () => {
  const environment = {
    https_proxy: 'proxy.example:3128',
    HTTPS_PROXY: 'user:pass@proxy.example:1',
    http_proxy: 'https://proxy.example',
    HTTP_PROXY: '',
    no_proxy: 'a.example:443'
  };
  completeProxyAddresses(environment);
  expect(environment).toEqual({
    https_proxy: 'http://proxy.example:3128',
    HTTPS_PROXY: 'http://user:pass@proxy.example:1',
    http_proxy: 'https://proxy.example',
    HTTP_PROXY: '',
    no_proxy: 'a.example:443'
  });
});
