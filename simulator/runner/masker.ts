import { encodings } from './encodings.ts';

/**
 * Replaces secrets by `***` as the runner does (actions/runner, src/Sdk/DTLogging/Logging/SecretMasker.cs): each value
 * and each of its encodings, wherever it occurs; finds that overlap or touch become one `***`. Nothing is too short.
 */
export class Masker {
  readonly #originals = new Set<string>();
  readonly #values = new Set<string>();

  /** Masks this one value and its encodings. The empty string is passed over. */
  addValue(value: string): void {
    if (value === '' || this.#originals.has(value)) return;
    this.#originals.add(value);
    this.#values.add(value);
    for (const encode of encodings) {
      const encoded = encode(value);
      if (encoded !== '') this.#values.add(encoded);
    }
  }

  /**
   * Masks a secret that may have several lines: as a whole and line by line, as the log is masked line by line
   * (src/Runner.Worker/ActionCommandManager.cs for `add-mask`, src/Runner.Worker/Worker.cs for the job's secrets).
   */
  addSecret(secret: string): void {
    this.addValue(secret);
    for (const line of secret.split(/[\r\n]/)) this.addValue(line.trim());
  }

  mask(text: string): string {
    const found = this.#find(text);
    if (found.length === 0) return text;
    let masked = '';
    let from = 0;
    for (const { start, end } of merge(found)) {
      masked += `${text.slice(from, start)}***`;
      from = end;
    }
    return masked + text.slice(from);
  }

  #find(text: string): Range[] {
    const found: Range[] = [];
    for (const value of this.#values) {
      // One further at a time: finds of one value may overlap each other.
      for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + 1)) {
        found.push({ start, end: start + value.length });
      }
    }
    return found;
  }
}

interface Range {
  start: number;
  end: number;
}

function merge(found: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const next of found.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last !== undefined && next.start <= last.end) last.end = Math.max(last.end, next.end);
    else merged.push({ ...next });
  }
  return merged;
}
