/**
 * The forms in which a secret turns up in a log, the longest first: as it is, in an address, in JSON, and in base64 behind other text
 * (`user:secret`), where it has one of three alignments. The runner masks them too, but no longer where a text was cut in their middle.
 */
export function formsOf(secret: string): string[] {
  const forms = [encodeURIComponent(secret.toWellFormed()), JSON.stringify(secret).slice(1, -1), ...inBase64(secret)];
  const long = forms.filter(form => form.length >= shortestForm);
  return [...new Set([secret, ...long])].sort((one, other) => other.length - one.length);
}

/** A shorter one could be any text. */
const shortestForm = 8;

/** Whole, as the runner has it; and without the last group of bytes where that is not full: what follows the secret changes it. */
function inBase64(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const whole = [0, 1, 2].map(from => bytes.subarray(from).toString('base64'));
  return [...whole, ...whole.map(form => form.replace(/.{0,3}=+$/, ''))];
}
