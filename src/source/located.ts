import type { Delivery, DeliveryPorts } from './delivery.ts';

/** What is to be deployed: found and checked, and not yet where Scalingo can get it. */
export interface Located {
  /** The name under which Scalingo files it, a whole SHA where it is a commit; undefined where it has none. */
  gitRef: string | undefined;
  /** For one line of the log: `the commit 6dcb09b… of octocat/my-app`. */
  what: string;
  /** What the user should know before it is deployed; may still be on its way. Rejects with the signal's reason alone, which nobody has to see. */
  warnings: Promise<readonly string[]>;
  /** Makes it ready for Scalingo to download. @throws ScalingoError; UnusableSource; the signal's reason */
  deliver(ports: DeliveryPorts): Promise<Delivery>;
}
