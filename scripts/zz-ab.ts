import { rmSync } from 'node:fs';
import { prepareStep } from '../simulator/runner/prepare.ts';
import { measure } from './bench/child.ts';
import { startServer } from './bench/start-server.ts';
import { runFloor } from './bench/subjects.ts';
const [rounds, lines, lineBytes, ...names] = process.argv.slice(2);
const server = await startServer();
const address = `http://127.0.0.1:${server.port}`;
const res: Record<string, number[][]> = {};
const med = (a: number[]) => a.toSorted((x, y) => x - y)[Math.floor(a.length / 2)]!;
for (let r = 0; r < Number(rounds); r++) for (const name of r % 2 ? names : names.toReversed()) {
  const e = await server.prepare({ shape: { lines: Number(lines), lineBytes: Number(lineBytes) } });
  let c;
  if (name === 'floor') c = await runFloor(server.port, e);
  else {
    const { script, environment, home } = prepareStep({ action: `/tmp/ab/${name}`, inputs: { app: 'my-app', token: 'tk-us-0123456789abcdef', source_url: 'https://example.com/app.tar.gz', api_url: address, auth_url: address, timeout: '300' } });
    c = await measure({ script: [script], env: environment, comparison: { textBytes: e.textBytes, after: '::stop-commands::' } });
    rmSync(home, { recursive: true });
    if (c.heard.sha256 !== e.sha256) throw new Error('wrong');
  }
  (res[name] ??= []).push([c.tookMs, c.cpuMs, c.peakBytes / 2 ** 20]);
}
for (const name of names) console.log(name.padEnd(12), 'took', med(res[name]!.map(x => x[0]!)).toFixed(0), 'cpu', med(res[name]!.map(x => x[1]!)).toFixed(0), 'peak', med(res[name]!.map(x => x[2]!)).toFixed(1), 'min', Math.min(...res[name]!.map(x => x[0]!)).toFixed(0));
await server.stop();
