import type { Clock } from '../clock.ts';

interface Arrival<News> {
  news: News;
  promise: Promise<Arrival<News>>;
}

/** What may come next while a deployment is followed. What came and was not taken is not lost, whatever is taken before it. */
export class Coming<News> {
  readonly #clock: Clock;
  #fromStream: Promise<Arrival<News>> | undefined;
  readonly #answers = new Set<Promise<Arrival<News>>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** How many questions are open, or were answered and the answer is not taken. */
  get openQuestions(): number {
    return this.#answers.size;
  }

  /** Listens to the stream, unless that is done already. */
  listen(listen: () => Promise<News>): void {
    this.#fromStream ??= arriving(listen());
  }

  /** One more question is asked. */
  ask(answer: Promise<News>): void {
    this.#answers.add(arriving(answer));
  }

  /**
   * Takes what has come first; of what came together the stream's news.
   * @param untilMs when not to wait any longer, on the clock
   * @returns undefined at that moment
   * @throws what listening or a question fails with
   */
  async next(untilMs: number): Promise<News | undefined> {
    let callOff = () => {};
    const time = new Promise<undefined>(resolve => {
      if (untilMs < Number.POSITIVE_INFINITY) {
        callOff = this.#clock.after(Math.max(0, untilMs - this.#clock.now()), () => resolve(undefined));
      }
    });
    try {
      const stream = this.#fromStream === undefined ? [] : [this.#fromStream];
      const arrival = await Promise.race([...stream, ...this.#answers, time]);
      if (arrival === undefined) return undefined;
      if (arrival.promise === this.#fromStream) this.#fromStream = undefined;
      else this.#answers.delete(arrival.promise);
      return arrival.news;
    } finally {
      callOff();
    }
  }
}

/** Nobody may be waiting any longer for what is still under way when the deployment is over. */
function arriving<News>(coming: Promise<News>): Promise<Arrival<News>> {
  const promise: Promise<Arrival<News>> = coming.then(news => ({ news, promise }));
  promise.catch(() => undefined);
  return promise;
}
