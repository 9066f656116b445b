import type { KnownFailure } from '../known-failure.ts';
import { platform } from './platform.ts';

/** The known failures, in the order in which they count: what is deeper or more specific stands first. */
export const knownFailures: readonly KnownFailure[] = [...platform];
