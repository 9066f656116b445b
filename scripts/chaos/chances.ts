// Loaded into the step's process before the action: what it leaves to chance is decided by CHANCES, so that a round that is played again
// waits as long before each attempt.
import { createRandom } from '../../simulator/scalingo/random.ts';

Math.random = createRandom(Number(process.env.CHANCES)).next;
delete process.env.CHANCES;
