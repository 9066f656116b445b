/** A command line that cannot be understood; its message is the one line that the person sees. */
export class UsageError extends Error {}

export const usage = `npm run simulator -- [options]

  --scenario NAME   what every deployment plays (default: success)
  --list            the scenarios, and no more
  --speed N         simulated time runs so many times as fast as the clock (default: 1)
  --port N          listen on this port of the loopback address (default: a free one)
  --fault JSON      something that goes wrong; may be given several times, such as
                    '{"on":"stream","when":{"afterLines":20},"effect":{"kind":"reset"}}' or
                    '{"on":"rest","call":"create","effect":{"kind":"status","status":503}}' or
                    '{"on":"rest","call":"upload","effect":{"kind":"reset upload","bytes":1000000}}'
  --setting JSON    one or more switches, such as '{"replay":"none","createStatus":200}' or
                    '{"answeredGitRef":{"other":"v1"},"uploadRedirect":"loop"}'; may be given several times
  --help            this text
`;
