/** Gives the form in which a secret might show up, or an empty string where it has none. */
type Encoding = (secret: string) => string;

/**
 * The forms in which the runner masks a secret besides its own (actions/runner, src/Runner.Common/HostContext.cs for
 * which, src/Sdk/DTLogging/Logging/ValueEncoders.cs for how).
 */
export const encodings: readonly Encoding[] = [
  secret => base64(secret, 0),
  secret => base64(secret, 1),
  secret => base64(secret, 2),
  quotesOfCommandLine,
  quotesOfExpression,
  jsonString,
  uriData,
  xmlData,
  withoutQuotes,
  beforeAmpersand,
  afterAmpersand
];

/** A secret behind other text (`user:secret`) has one of three alignments in base64. */
function base64(secret: string, shift: number): string {
  const bytes = Buffer.from(secret, 'utf8');
  return (bytes.length > shift ? bytes.subarray(shift) : bytes).toString('base64');
}

function quotesOfCommandLine(secret: string): string {
  return secret.replaceAll('"', '\\"');
}

function quotesOfExpression(secret: string): string {
  return secret.replaceAll("'", "''");
}

/** Unlike `JSON.stringify`, .NET's writer escapes the three line ends outside ASCII too. */
function jsonString(secret: string): string {
  const escaped = JSON.stringify(secret).slice(1, -1);
  return escaped.replace(/[\u0085\u2028\u2029]/g, end => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** RFC 3986, stricter than `encodeURIComponent`, which also gives up on half a surrogate pair. */
function uriData(secret: string): string {
  const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(secret.toWellFormed()).replace(/[!'()*]/g, percent);
}

const xmlEntities: Record<string, string> = { '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '&': '&amp;' };

function xmlData(secret: string): string {
  return secret.replace(/[<>"'&]/g, character => xmlEntities[character] ?? character);
}

function withoutQuotes(secret: string): string {
  return secret.length > 8 && secret.startsWith('"') && secret.endsWith('"') ? secret.slice(1, -1) : '';
}

const shortestPart = 6;

/** PowerShell colours or cuts a command at `&`, so the parts on both sides are masked by themselves. */
function beforeAmpersand(secret: string): string {
  const plus = secret.indexOf('&+');
  const part = plus >= 0 ? secret.slice(0, plus + 2) : secret.slice(0, secret.lastIndexOf('&') + 1);
  return part.length >= shortestPart ? part : '';
}

function afterAmpersand(secret: string): string {
  if (!secret.includes('&')) return '';
  const plus = secret.indexOf('&+');
  // The character behind `&+` is the one that PowerShell colours.
  const part = plus >= 0 ? secret.slice(plus + 3) : secret.slice(secret.lastIndexOf('&') + 1);
  return part.length >= shortestPart ? part : '';
}
