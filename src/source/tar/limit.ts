import { UnusableSource } from '../unusable.ts';
import { shortened } from './shortened.ts';

/** So much Scalingo takes, uncompressed. Source: https://doc.scalingo.com/platform/deployment/limits */
export const limitBytes = 314_572_800;

const mostTold = 5;
/** Of so many names it is known how much each has; then those that have least are forgotten, so that no archive can fill the memory. */
const mostNames = 10_000;

/** Which of the things right below the root folder are how large. */
export class Shares {
  #bytesOf = new Map<string, number>();

  /** @param below a path below the root folder, its parts divided by slashes */
  add(below: string, bytes: number): void {
    const end = below.indexOf('/');
    const name = shortened(end === -1 ? below : below.slice(0, end));
    this.#bytesOf.set(name, (this.#bytesOf.get(name) ?? 0) + bytes);
    if (this.#bytesOf.size > mostNames) this.#bytesOf = new Map(this.#sorted().slice(0, mostNames / 10));
  }

  /** The largest, in order. */
  largest(): { name: string; sizeBytes: number }[] {
    return this.#sorted()
      .slice(0, mostTold)
      .map(([name, sizeBytes]) => ({ name, sizeBytes }));
  }

  #sorted(): [string, number][] {
    return [...this.#bytesOf].sort(([, one], [, other]) => other - one);
  }
}

/** @param archive what is too large, as the user knows it */
export function tooLarge(archive: string, sizeBytes: number, shares: Shares, isAtLeast = false): UnusableSource {
  return new UnusableSource({ code: 'too_large', archive, sizeBytes, isAtLeast, largest: shares.largest() });
}
