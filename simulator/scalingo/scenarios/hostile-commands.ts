/**
 * Lines by which a build log could command GitHub's runner, if it were printed as it is. The runner reads `::name::` at the
 * start of a line (after whitespace) and `##[name]` anywhere in it, and ends a line at `\r` too.
 */

/** The commands themselves, in both forms, in odd spellings, and what is left of a line's beginning in front of them. */
export const hostileCommands: readonly string[] = [
  '::error::forged by the build log',
  '::error file=action.yml,line=1,title=Forged::forged with a place',
  '::warning::forged',
  '::notice::forged',
  '::debug::forged',
  '::set-output name=status::success',
  '::set-output name=deployment_id::00000000-0000-4000-8000-000000000000',
  '::save-state name=deployment_id::00000000-0000-4000-8000-000000000000',
  '::add-mask::a',
  '::add-mask:: ',
  '::set-env name=NODE_OPTIONS::--require=/tmp/hostile.js',
  '::add-path::/tmp/hostile',
  '::add-matcher::package.json',
  '::remove-matcher owner=tsc::',
  '::echo::on',
  '::echo::neither on nor off',
  '::group::forged group',
  '::endgroup::',
  '::endgroup::::endgroup::',
  '::internal-set-repo-path repoFullName=octocat/hello::/tmp',
  '::ERROR::upper case counts too',
  '   ::error::behind blanks',
  '\t::error::behind a tab',
  '##[error]forged in the old form',
  '##[error title=Forged;]forged in the old form',
  '##[group]forged group in the old form',
  '##[endgroup]',
  '##[command]forged',
  '##[add-mask]e',
  '##[set-output name=status;]success',
  '##[SECTION]forged',
  '       compiling ##[error]in the middle of a line',
  '##vso[task.complete result=Succeeded;]forged',
  '##[##[error]nested',
  '##[stop-commands]forged-token',
  'progress 10%\r::error::behind a carriage return',
  '\r::error::behind a carriage return that comes first',
  'progress 10%\r\r::add-mask::b\r##[error]behind several',
  '::error::data with %0A::error::an escaped newline %25 %0D %3A %2C'
];

/** Attempts to end the cage by its own token, which has to be unguessable, or to close it for good. */
export const hostileTokens: readonly string[] = [
  '::stop-commands::x',
  '::stop-commands::',
  '::stop-commands::pause-logging',
  '::x::',
  '::::',
  '::pause-logging::',
  '::resume::',
  '::stop::',
  '::end::',
  '::token::',
  '::my-app::',
  '::scalingo::',
  '::deploy-to-scalingo::',
  '::stop-commands::00000000-0000-4000-8000-000000000000',
  '::00000000-0000-4000-8000-000000000000::',
  '::00000000000000000000000000000000::'
];

/** Characters that stand in front of a command and that something along the way may ignore, strip or take for whitespace. */
const inFrontOfCommands: readonly (readonly [name: string, characters: string])[] = [
  ['NUL', '\u0000'],
  ['backspace', 'x\b'],
  ['vertical tab', '\v'],
  ['form feed', '\f'],
  ['escape', '\u001b'],
  ['colour', '\u001b[0;36m'],
  ['cursor sequence', '\u001b[2K\u001b[1G'],
  ['operating system command', '\u001b]0;title\u0007'],
  ['delete', '\u007f'],
  ['next line', '\u0085'],
  ['C1 sequence', '\u009b2K'],
  ['no-break space', '\u00a0'],
  ['soft hyphen', '\u00ad'],
  ['combining grapheme joiner', '\u034f'],
  ['Arabic letter mark', '\u061c'],
  ['Mongolian vowel separator', '\u180e'],
  ['zero-width space', '\u200b'],
  ['zero-width non-joiner', '\u200c'],
  ['zero-width joiner', '\u200d'],
  ['right-to-left mark', '\u200f'],
  ['line separator', '\u2028'],
  ['paragraph separator', '\u2029'],
  ['right-to-left override', '\u202e'],
  ['narrow no-break space', '\u202f'],
  ['word joiner', '\u2060'],
  ['first strong isolate', '\u2068'],
  ['ideographic space', '\u3000'],
  ['variation selector', '\ufe0f'],
  ['byte order mark', '\ufeff'],
  ['tag character', '\u{e0001}']
];

/** Each of those characters in front of a command, and in the middle of the two marks by which a command is known. */
export const hostileDisguises: readonly string[] = inFrontOfCommands.flatMap(([name, characters]) => [
  `${characters}::error::behind a ${name}`,
  `:${characters}:error::split by a ${name}`,
  `#${characters}#[error]split by a ${name}`,
  `##${characters}[error]split by a ${name}`
]);
