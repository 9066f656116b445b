/** A question is not waited for any longer: nobody's fault. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}
