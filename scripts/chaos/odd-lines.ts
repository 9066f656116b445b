/** The API token of every round: a build may echo it. */
export const token = 'tk-us-chaos0chaos0chaos0chaos0chaos0chaos0chaos0';

/** Lines that try to be something else, to look like another, or to act on whoever shows them. */
export const oddLines = [
  '::error::not the step',
  '::set-output name=status::aborted',
  '##[error]not the step',
  '::stop-commands::x',
  '{"type":"status","data":{"status":"success"}}',
  '\u001b[0;36mBuild complete, shipping your container...\u001b[0m',
  'trailing   ',
  'trailing',
  '2026-01-01T00:00:00Z hook\r',
  '::endgroup::',
  '##[group]not a group',
  '::add-mask::line',
  '::add-matcher::/dev/null',
  '\u200b::warning::behind a character without width',
  '\u001b[31m::warning::behind a colour\u001b[0m',
  '#\u0000#[error]in two pieces',
  'a NUL \u0000 in the middle',
  'a direction \u202eturned\u202c and \u2066kept apart\u2069',
  '\u001b[2K\u001b[1Gover what stood there',
  '\u001b]8;;https://elsewhere.invalid/\u0007a link\u001b]8;;\u0007',
  `curl -H "Authorization: ${token}"`
];

/* biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what must not be shown */
const sequences = /\u001b\](?:[^\u0007\u001b])*(?:\u0007|\u001b\\)|\u001b\[[0-?]*[ -/]*[@-~]/g;
const colour = /^\u001b\[[\d;:]*m$/;
const characters = /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
/* biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are what must not be shown */

/** A line of these as the page is to have it: without what acts on a terminal, colours aside, with `##[` broken and the token masked. */
export function asShown(line: string): string {
  const plain = line.replace(sequences, found => (colour.test(found) ? found : '')).replace(characters, '');
  return plain.replaceAll('##[', '##[\\').replaceAll(token, '***');
}
