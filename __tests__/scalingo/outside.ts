import fc from 'fast-check';

/** Bytes that are nearly what they should be: pieces of something good, in which some are left out, repeated or exchanged for others. */
export function nearly(good: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> {
  const slip = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    takes: fc.nat({ max: 8 }),
    puts: fc.uint8Array({ maxLength: 8 })
  });
  return fc.tuple(good, fc.array(slip, { maxLength: 4 })).map(([bytes, slips]) =>
    slips.reduce((before, { at, takes, puts }) => {
      const position = Math.floor(at * before.length);
      return Buffer.concat([before.subarray(0, position), puts, before.subarray(position + takes)]);
    }, bytes)
  );
}

/** Values under the names that Scalingo uses, of any type but the right one, and of that one too. */
export const answers: fc.Arbitrary<unknown> = fc.letrec(tie => {
  const names = [
    'app',
    'deployment',
    'deployments',
    'id',
    'name',
    'status',
    'links',
    'token',
    'error',
    'errors',
    'url'
  ];
  const others = ['resource', 'data', 'type', 'content', 'deployments_stream', 'finished_at', 'duration', '__proto__'];
  const texts = fc.constantFrom('log', 'status', 'new', 'ping', 'success', 'a-b', '', 'wss://x.example', '::error::x');
  return {
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, false, 0, -1, 1e308, 2 ** 53),
      texts,
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names, ...others), tie('value'), { maxKeys: 5 })
    )
  };
}).value;

/** A frame of the server's, which masks nothing. Source: https://www.rfc-editor.org/rfc/rfc6455#section-5.2 */
export function frameOf(payload: Buffer, opcode = 1, isLast = true): Buffer {
  const head = Buffer.alloc(payload.length < 126 ? 2 : 4);
  head[0] = (isLast ? 0x80 : 0) | opcode;
  head[1] = payload.length < 126 ? payload.length : 126;
  if (payload.length >= 126) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}
