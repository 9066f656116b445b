import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { generate } from 'selfsigned';

/** A certificate that nobody vouches for but itself, in PEM. */
export interface Certificate {
  key: string;
  cert: string;
  /** A file with the certificate alone, for NODE_EXTRA_CA_CERTS. */
  path: string;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** Makes a certificate for these hosts, names or addresses. Its file is gone when the test file is over. */
export async function selfSigned(hosts: readonly string[]): Promise<Certificate> {
  const altNames = hosts.map(host => (isIP(host) ? { type: 7 as const, ip: host } : { type: 2 as const, value: host }));
  const made = await generate([{ name: 'commonName', value: hosts[0] ?? '' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames }
    ]
  });
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  folders.push(folder);
  const path = join(folder, 'certificate.pem');
  writeFileSync(path, made.cert);
  return { key: made.private, cert: made.cert, path };
}
