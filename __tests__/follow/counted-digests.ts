import { type Digest, Digests } from '../../src/follow/digests.ts';
import { LineDigest } from '../../src/follow/line-digest.ts';

const lineDigest = new LineDigest(1);

/** Digests of lines that count how often one of them was looked at: what a search costs, however fast the machine is. */
export class CountedDigests extends Digests {
  looks = 0;

  constructor(lines: readonly string[]) {
    super();
    for (const line of lines) this.append(lineDigest.of(line));
  }

  override at(position: number): Digest | undefined {
    this.looks++;
    return super.at(position);
  }
}
