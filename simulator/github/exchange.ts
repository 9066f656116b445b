/** One HTTP request from its arrival to its answer: recorded, hit by its faults, handled. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Spoiling } from './faults.ts';
import { give } from './give.ts';
import type { Incoming } from './handlers/message.ts';
import { restDocumentation, text } from './handlers/message.ts';
import { answer, findRoute } from './handlers/routes.ts';
import { type Port, parsed, readBody, readRequest, recordRequest, targetOf } from './incoming.ts';
import type { World } from './world.ts';

/** Serves a request; never fails. */
export async function serve(
  world: World,
  port: Port,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const head = readRequest(request, world);
  const target = targetOf(port, head.path, world);
  const match = findRoute(target.hosts, head.method, target.path);
  const host = match?.route.host ?? target.hosts[0];
  const announced = {
    ...head,
    path: target.path,
    parameters: match?.parameters ?? [],
    documentation: match?.route.documentation ?? restDocumentation
  };
  const record = recordRequest(world, announced, host, match?.route.call ?? 'unknown');
  const effects = world.faults.hits(record.call, record.repository);
  const spoiling = effects.find((effect): effect is Spoiling => effect.kind !== 'slow');
  const hit = spoiling ?? effects[0];
  if (hit !== undefined) record.fault = hit.kind;
  try {
    const body = await readBody(request);
    if (body !== '') record.body = parsed(body);
    const incoming: Incoming = { ...announced, body };
    const delayMs = effects.reduce((sum, effect) => sum + (effect.kind === 'slow' ? effect.ms : 0), 0);
    if (delayMs > 0) await world.clock.wait(delayMs);
    response.setHeader('Date', world.clock.date().toUTCString());
    for (const [name, value] of Object.entries(identity(world))) response.setHeader(name, value);
    const handle = () => answer(incoming, host, match, world);
    await give({ request, response, spoiling, handle, isArchive: host === 'codeload', record });
  } catch (error) {
    const isStopped = error instanceof Error && error.name === 'AbortError';
    if (isStopped || response.headersSent || response.destroyed) response.destroy();
    else failSimulator(response, error);
  }
}

function identity(world: World): Record<string, string> {
  const id = randomBytes(16).toString('hex').toUpperCase();
  return {
    Server: 'github.com',
    'X-GitHub-Request-Id': `${id.slice(0, 4)}:${id.slice(4, 10)}:${id.slice(10, 17)}:${id.slice(17, 24)}:${id.slice(24)}`,
    ...(world.settings.enterprise ? { 'X-GitHub-Enterprise-Version': '3.17.0' } : {})
  };
}

/** Nothing that GitHub would say: this machine has no git, or the simulator is wrong. */
function failSimulator(response: ServerResponse, error: unknown): void {
  const { status, headers, body } = text(500, `the simulator failed: ${error}`);
  response.writeHead(status, headers).end(body);
}
