import type { Step, StepResult } from './step.ts';

type Watcher = { look(step: Step): void; end(result: StepResult): void };

/** Those who wait for something to show up on the page. */
export class Watchers {
  readonly #waiting = new Set<Watcher>();
  #result: StepResult | null = null;

  /** Resolves as soon as `look` gives something. Rejects where it throws, or the step ends and it gave nothing. */
  add<Found>(look: (step: Step) => Found | undefined, step: Step): Promise<Found> {
    return new Promise((resolve, reject) => {
      const watcher: Watcher = {
        look: looked => {
          try {
            const found = look(looked);
            if (found === undefined) return;
            this.#waiting.delete(watcher);
            resolve(found);
          } catch (error) {
            this.#waiting.delete(watcher);
            reject(error);
          }
        },
        end: result => reject(new Error(describeEnd(result)))
      };
      this.#waiting.add(watcher);
      watcher.look(step);
      if (this.#result !== null && this.#waiting.delete(watcher)) watcher.end(this.#result);
    });
  }

  look(step: Step): void {
    for (const watcher of this.#waiting) watcher.look(step);
  }

  end(result: StepResult): void {
    this.#result = result;
    for (const watcher of this.#waiting) watcher.end(result);
    this.#waiting.clear();
  }
}

function describeEnd({ exitCode, signal, lines, stderr }: StepResult): string {
  const shown = lines.slice(-10).map(line => `  ${line.stored}`);
  const end = `The step ended (exit code ${exitCode}, signal ${signal}) before what was waited for. Its last lines:`;
  return [end, ...shown, ...(stderr === '' ? [] : ['stderr:', stderr])].join('\n');
}
