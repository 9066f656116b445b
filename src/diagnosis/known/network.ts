import type { KnownFailure } from '../known-failure.ts';

const advice =
  'Deploy again: mostly that passes. Where it stays, look at the status page of that registry, and whether a firewall lets the build reach a registry of your own.';
const build = {
  statuses: ['build-error'],
  place: 'step',
  cause: 'a package registry could not be reached',
  advice
} as const;

/** Registries that cannot be reached. Each tool gives up with words of its own; what it says while it still tries counts for nothing. */
export const network: readonly KnownFailure[] = [
  {
    ...build,
    id: 'registry-unreachable',
    line: /^npm (?:ERR!|error) (?:code (?:ECONNRESET|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ERR_SOCKET_TIMEOUT)$|network (?:request|Client|Invalid|read|getaddrinfo))/
  },
  {
    ...build,
    id: 'registry-unreachable',
    line: /^error (?:An unexpected error occurred: )?.{0,300}(?:ECONNRESET|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ESOCKETTIMEDOUT|tunneling socket could not be established)/
  },
  { ...build, id: 'registry-unreachable', line: /^(?:➤ YN0001: .{0,80}RequestError: |\[?ERR_PNPM_META_FETCH_FAIL\b)/ },
  {
    ...build,
    id: 'registry-unreachable',
    line: /^(?:Bundler Output: )?(?:Could not reach host |Could not fetch specs from |Network error while fetching |Bundler::HTTPError |Gem::RemoteFetcher::(?:UnknownHostError|FetchError): (?:timed out|too many connection resets|Errno::))/
  },
  {
    ...build,
    id: 'registry-unreachable',
    line: /^ERROR: (?:No matching distribution found for |Could not install packages due to an OSError: )/,
    beside: /Retrying \(Retry\(total=0|Max retries exceeded with url/
  },
  {
    ...build,
    id: 'registry-unreachable',
    line: /^(?:pip\._vendor\.urllib3\.exceptions\.ReadTimeoutError: |error: (?:Request failed after \d{1,2} retries|Failed to fetch: `https:))/
  },
  { ...build, id: 'registry-unreachable', line: /\bcurl error (?:5|6|7|28|35|52|56) while downloading https?:/ },
  {
    ...build,
    id: 'registry-unreachable',
    line: /^(?:\[ERROR\] .{0,400}|> )Could not (?:transfer artifact |GET 'https?:).{0,400}(?:Connection (?:reset|refused|timed out)|[Uu]nknown host|[Cc]onnect timed out|Read timed out|status: 50\d|status code 50\d)/
  },
  {
    ...build,
    id: 'registry-unreachable',
    line: /^go: .{0,300}dial tcp.{0,120}: (?:i\/o timeout|connect: connection refused|.{0,80}no such host)/
  },
  {
    ...build,
    id: 'registry-unreachable',
    line: /^(?:\*\* \(Mix\) (?:httpc request|Request) failed with: |Failed to fetch record for '[\w/.-]{1,80}' from registry \(using cache instead\)$)/,
    beside: /^\*\* \(Mix\) /
  },
  { ...build, id: 'registry-unreachable', line: /^curl: \((?:5|6|7|28|35|52|56)\) / }
];
