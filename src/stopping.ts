/** The job was cancelled: somebody pressed the button, or a newer run took its place. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** The time that the workflow gave has passed. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
}
