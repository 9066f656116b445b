import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { WebSocket } from 'ws';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
/** A little sharper than the page of a README shows it, and still a light file. */
const pixelsPerPoint = 1.1;
const widthPoints = 880;

/** The Chromium of this machine: the one that CHROME_PATH names, or the first on the PATH. */
export function findChromium({ CHROME_PATH, PATH = '' }: NodeJS.ProcessEnv): string | undefined {
  const candidates = PATH.split(delimiter).flatMap(folder => names.map(name => join(folder, name)));
  return CHROME_PATH || candidates.find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A headless Chromium that takes pictures of pages, told what to do over its own protocol.
 * Source: https://chromedevtools.github.io/devtools-protocol/
 */
export class Browser {
  readonly #process: ChildProcess;
  readonly #socket: WebSocket;
  readonly #folder: string;
  /** Rejects when the browser ends, whatever is waited for. */
  readonly #gone: Promise<never>;
  #calls = 0;

  private constructor(process: ChildProcess, socket: WebSocket, folder: string) {
    this.#process = process;
    this.#socket = socket;
    this.#folder = folder;
    this.#gone = once(process, 'exit').then(() => Promise.reject(new Error('Chromium has ended')));
    this.#gone.catch(() => undefined);
  }

  /** @param file the browser's program */
  static async start(file: string): Promise<Browser> {
    const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
    // The pages are this repository's own, and in a container there is often no sandbox to be had.
    const flags = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-lcd-text',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}/profile`
    ];
    const child = spawn(file, [...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
    const address = await debuggerOf(child);
    const { host } = new URL(address);
    const targets = (await (await fetch(`http://${host}/json/list`)).json()) as {
      type: string;
      webSocketDebuggerUrl: string;
    }[];
    const page = targets.find(({ type }) => type === 'page');
    const socket = new WebSocket(page?.webSocketDebuggerUrl ?? '', { maxPayload: 64 * 1024 * 1024 });
    await once(socket, 'open');
    return new Browser(child, socket, folder);
  }

  /** A picture (PNG) of a whole page, once its `window.ready` has resolved. */
  async picture(html: string): Promise<Buffer> {
    const file = join(this.#folder, 'page.html');
    writeFileSync(file, html);
    const metrics = { width: widthPoints, height: 100, deviceScaleFactor: pixelsPerPoint, mobile: false };
    await this.#call('Emulation.setDeviceMetricsOverride', metrics);
    await this.#call('Page.enable');
    const loaded = this.#heard('Page.loadEventFired');
    await this.#call('Page.navigate', { url: pathToFileURL(file).href });
    await loaded;
    const expression = 'Promise.resolve(window.ready).then(() => document.documentElement.scrollHeight)';
    const answer = await this.#call('Runtime.evaluate', { expression, awaitPromise: true });
    const { result, exceptionDetails } = answer as { result: { value: number }; exceptionDetails?: unknown };
    if (exceptionDetails !== undefined)
      throw new Error(`the page could not be drawn: ${JSON.stringify(exceptionDetails)}`);
    // Whole pixels: half of one would be a line at the picture's end.
    const clip = { x: 0, y: 0, width: widthPoints, height: Math.ceil(result.value / 10) * 10, scale: 1 };
    const shot = await this.#call('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
    return Buffer.from((shot as { data: string }).data, 'base64');
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#socket.close();
    this.#process.kill();
    await ended;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #call(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.#calls;
    const answered = this.#until(message => message.id === id);
    this.#socket.send(JSON.stringify({ id, method, params }));
    const { result, error } = await answered;
    if (error !== undefined) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return result;
  }

  #heard(event: string): Promise<unknown> {
    return this.#until(({ method }) => method === event);
  }

  #until(isIt: (message: Message) => boolean): Promise<Message> {
    const heard = new Promise<Message>(resolve => {
      const read = (data: unknown) => {
        const message = JSON.parse(String(data)) as Message;
        if (!isIt(message)) return;
        this.#socket.off('message', read);
        resolve(message);
      };
      this.#socket.on('message', read);
    });
    return Promise.race([heard, this.#gone]);
  }
}

interface Message {
  id?: number;
  method?: string;
  result?: unknown;
  error?: unknown;
}

/** Where the browser can be told what to do: it says so when it is ready. */
async function debuggerOf({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('Chromium says nothing');
  const said: string[] = [];
  for await (const line of createInterface(stderr)) {
    const address = /ws:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) {
      stderr.resume();
      return address;
    }
    said.push(line);
  }
  throw new Error(`Chromium could not be started:\n${said.join('\n')}`);
}
