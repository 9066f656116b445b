import type { Fault } from '../../simulator/scalingo/index.ts';
import { appId } from './deployment.ts';

/** Lets the app say that its event stream is at this address. */
export function streamAt(address: string | undefined, id = appId): Fault {
  const app = {
    id,
    name: 'my-app',
    url: 'https://my-app.osc-fr1.scalingo.io',
    links: { deployments_stream: address }
  };
  return { on: 'rest', call: 'app', when: { times: 'always' }, effect: { kind: 'json', body: { app } } };
}
