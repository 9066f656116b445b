import { createServer } from 'node:https';
import { type AddressInfo, connect, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { runStep } from '../../simulator/runner/index.ts';
import { selfSigned } from '../support/certificates.ts';

const deployment = { id: 'd-1', app_id: 'a-1', status: 'success', git_ref: 'v1', finished_at: '2026-01-01T00:00:10Z' };
const app = { id: 'a-1', name: 'my-app', url: 'https://my-app.example', links: {} };

test('a TLS record that is spoilt after the create was sent: it may have been made, so it is looked for, not sent again', async () => {
  const { key, cert, path } = await selfSigned(['127.0.0.1']);
  const asked: string[] = [];
  const clients = new Map<number, Socket>();
  const scalingo = createServer({ key, cert }, (request, response) => {
    const { method, url = '', socket } = request;
    asked.push(`${method} ${url}`);
    const json = (body: unknown) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body));
    if (url.endsWith('/exchange')) json({ token: 'eyJ.eyJ.bearer' });
    else if (method === 'POST') spoil(clients.get(socket.remotePort ?? 0));
    else if (url.endsWith('/apps/my-app')) json({ app });
    else if (url.endsWith('/output')) response.setHeader('Content-Type', 'text/plain').end('one\n');
    else if (url.endsWith('/deployments')) json({ deployments: [{ ...deployment, created_at: new Date() }] });
    else json({ deployment });
  });
  const front = createTcpServer(client => {
    const behind = connect(portOf(scalingo), '127.0.0.1', () => clients.set(behind.localPort ?? 0, client));
    for (const socket of [client, behind]) socket.on('error', () => undefined);
    client.pipe(behind);
    behind.on('data', bytes => client.write(bytes));
    behind.on('close', () => client.destroy());
  });
  await Promise.all([scalingo, front].map(server => listen(server)));
  const url = `https://127.0.0.1:${portOf(front)}`;
  try {
    const inputs = {
      app: 'my-app',
      token: 'tk-us-1234567890',
      source_url: 'https://example.com/a.tar.gz',
      git_ref: 'v1'
    };
    const env = { NODE_EXTRA_CA_CERTS: path };
    const result = await runStep({ inputs: { ...inputs, api_url: url, auth_url: url, wait: 'false' }, env });
    expect(asked.filter(request => request.startsWith('POST /v1/apps'))).toHaveLength(1);
    expect(result.outputs.deployment_id).toBe('d-1');
    expect(result.exitCode).toBe(0);
  } finally {
    scalingo.closeAllConnections();
    scalingo.close();
    front.close();
  }
});

/** What is no TLS comes in place of the answer. */
function spoil(client: Socket | undefined): void {
  client?.write(Buffer.concat([Buffer.from([0x17, 3, 3, 0, 64]), Buffer.alloc(64, 7)]));
}

function listen(server: Server): Promise<void> {
  return new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
