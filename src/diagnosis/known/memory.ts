import type { KnownFailure } from '../known-failure.ts';

const line =
  /^(?:FATAL ERROR: .{0,120}JavaScript heap out of memory$|(?:Exception in thread .{0,80}|.{0,20}: )?java\.lang\.OutOfMemoryError\b|fatal error: (?:Killed signal terminated program|runtime: out of memory)|runtime: out of memory|(?:npm (?:ERR!|error) )?signal SIGKILL$|error Command failed with signal "SIGKILL"|Killed$|[\w/.-]{1,120}: line \d{1,5}: {1,8}\d{1,8} Killed\b|(?:ERROR: )?MemoryError$|.{0,120}: Cannot allocate memory$|(?:\[\w{1,20}\] )?.{0,120}\bexit(?:ed with)? (?:code|status):? 137\.?$|PHP Fatal error: {1,2}Allowed memory size of \d{1,15} bytes exhausted|.{0,120}[Ff]ailed to allocate memory \(NoMemoryError\))/;

/** No memory left. Source: "Limits" of https://doc.scalingo.com/platform/deployment (8 GB RAM for a build). */
export const memory: readonly KnownFailure[] = [
  {
    id: 'build-out-of-memory',
    statuses: ['build-error'],
    place: 'step',
    line,
    cause: 'the build ran out of memory',
    advice:
      "A build has 8 GB. Let the tool use more of it (for Node.js NODE_OPTIONS=--max-old-space-size=6144, for Java MAVEN_OPTS or GRADLE_OPTS with -Xmx, in the app's environment) or run fewer workers at once.",
    page: 'https://doc.scalingo.com/platform/deployment/limits'
  },
  {
    id: 'crash-out-of-memory',
    statuses: ['crashed-error', 'timeout-error'],
    place: 'output',
    line,
    cause: 'it needed more memory than its container has',
    advice: 'Give the process type a larger container size, or let it start fewer workers and load less.',
    page: 'https://doc.scalingo.com/platform/internals/container-sizes'
  }
];
