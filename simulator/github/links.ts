/** Signed links: whoever has one may download what it is for, without a token, for a while. */
import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';

export interface LinkBook {
  /** A signature for this path of codeload, that lives so many simulated milliseconds. */
  sign(path: string, lifetimeMs: number): string;
  isValid(path: string, signature: string): boolean;
}

export function createLinkBook(clock: Clock): LinkBook {
  const signed = new Map<string, { readonly path: string; readonly untilMs: number }>();
  return {
    sign(path, lifetimeMs) {
      const signature = randomBytes(20).toString('hex').toUpperCase();
      signed.set(signature, { path, untilMs: clock.now() + lifetimeMs });
      return signature;
    },
    isValid(path, signature) {
      const link = signed.get(signature);
      return link?.path === path && clock.now() < link.untilMs;
    }
  };
}
