import type { RecordedConnection, RecordedDeployment, RecordedRequest, Scalingo } from '../index.ts';

/**
 * Tells what happens at a simulator, one line each: a request with its answer, a connection to the stream, a status.
 * @param write takes a line without its newline
 * @returns settles when the simulator stops
 */
export async function watch(scalingo: Scalingo, write: (line: string) => void): Promise<void> {
  const news = newsOf(scalingo);
  try {
    while (true) {
      const lines = await scalingo.until(() => {
        const found = news();
        return found.length > 0 ? found : undefined;
      });
      lines.forEach(write);
    }
  } catch {
    // `until` rejects when the simulator stops: there is nothing more to tell.
  }
}

/** A function that gives the lines for what is new since its last call, cheap where nothing is. */
function newsOf(scalingo: Scalingo): () => string[] {
  const requests = freshOf(() => scalingo.requests, requestNews);
  const connections = freshOf(() => scalingo.connections, connectionNews);
  const deployments = freshOf(() => scalingo.deployments, deploymentNews);
  return () => [...requests(), ...connections(), ...deployments()].map(line => `${seconds(scalingo.now())}  ${line}`);
}

type Teller<Item> = (item: Item, toldLines: number) => { lines: string[]; done: boolean };

/** Follows a list that only grows and items that change until they are done. */
function freshOf<Item>(list: () => readonly Item[], tell: Teller<Item>): () => string[] {
  let known = 0;
  let open: { item: Item; told: number }[] = [];
  return () => {
    const items = list();
    for (; known < items.length; known += 1) open.push({ item: items[known] as Item, told: 0 });
    const lines: string[] = [];
    open = open.filter(each => {
      const news = tell(each.item, each.told);
      lines.push(...news.lines.slice(each.told));
      each.told = news.lines.length;
      return !news.done;
    });
    return lines;
  };
}

const unanswered = new Set(['reset', 'never']);

function requestNews(request: RecordedRequest): { lines: string[]; done: boolean } {
  const silent = request.fault !== undefined && unanswered.has(request.fault);
  if (request.status === undefined && !silent) return { lines: [], done: false };
  const query = new URLSearchParams(withoutSignature(request.query)).toString();
  const fault = request.fault === undefined ? '' : ` (fault: ${request.fault})`;
  const path = printable(query === '' ? request.path : `${request.path}?${query}`);
  return { lines: [`${request.method} ${path} → ${request.status ?? 'no answer'}${fault}`], done: true };
}

function connectionNews(connection: RecordedConnection): { lines: string[]; done: boolean } {
  const lines = [`stream of ${printable(connection.app)} opened`];
  if (connection.authenticated) lines.push('stream authenticated');
  const done = connection.endedAt !== undefined;
  if (done) {
    const code = connection.closeCode === undefined ? '' : `, code ${connection.closeCode}`;
    lines.push(`stream ended by ${connection.endedBy ?? 'nobody'}${code}, after ${connection.framesSent} events`);
  }
  return { lines, done };
}

function deploymentNews(deployment: RecordedDeployment): { lines: string[]; done: boolean } {
  const lines = deployment.statuses.map(({ status }) => `deployment ${deployment.id} is ${status}`);
  return { lines, done: deployment.finishedAt !== null };
}

/** A pre-signed URL is a secret: whoever has it may upload. */
function withoutSignature(query: Readonly<Record<string, string>>): Record<string, string> {
  return 'signature' in query ? { ...query, signature: '***' } : { ...query };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1).padStart(8)} s`;
}

/** A path comes from whoever asks: it must not command the terminal. */
function printable(text: string): string {
  return [...text]
    .filter(character => character > '\u001f' && !('\u007f' <= character && character <= '\u009f'))
    .join('');
}
