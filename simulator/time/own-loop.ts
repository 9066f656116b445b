import { Duplex } from 'node:stream';

/**
 * What a common time admits in place of another process where all that it lets hurry happens in this one: time goes on after each turn of this
 * process's event loop, in which whatever has arrived was seen to. It is over when it is destroyed.
 */
export function loopOfThisProcess(): Duplex {
  const loop = new Duplex({
    read: () => undefined,
    write: (_grant, _encoding, done) => {
      done();
      setImmediate(() => loop.push('.'));
    }
  });
  return loop;
}
