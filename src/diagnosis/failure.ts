import { type Failure, isFailure } from '../scalingo/status.ts';

/** What a failed end means as such, and where to read on. */
export interface FailureMeaning {
  /** What happened, as a clause: a cause can follow it behind a colon. */
  happened: string;
  /** What holds in spite of it, as a clause. */
  aftermath?: string;
  /** A sentence or two, for whoever does not know the cause. */
  advice: string;
  /** Whether that advice leads into the log. */
  isToldByLog?: true;
  page: string;
}

const docs = 'https://doc.scalingo.com/platform';
const servesOn = 'the version before it keeps serving';

/** Source: "Details about the deployment statuses", https://developers.scalingo.com/deployments, and the pages named here. */
const meanings: Readonly<Record<Failure, FailureMeaning>> = {
  'build-error': {
    happened: 'the build failed',
    advice: 'The first error in the "Building" part of the log tells why. Run the same build locally to see it again.',
    isToldByLog: true,
    page: `${docs}/app/troubleshooting/deployment-issues`
  },
  'crashed-error': {
    happened: 'the app crashed while it started',
    aftermath: servesOn,
    advice:
      "Read the last lines of the log and the app's own log: a missing environment variable or database is the usual cause.",
    isToldByLog: true,
    page: `${docs}/app/troubleshooting/boot-errors`
  },
  'timeout-error': {
    happened: 'the app did not listen on its port within 60 seconds',
    aftermath: servesOn,
    advice: 'Let the web process listen on 0.0.0.0 and the port in the environment variable PORT, and start faster.',
    page: `${docs}/app/troubleshooting/boot-errors`
  },
  'hook-error': {
    happened: 'the postdeploy command failed',
    aftermath: servesOn,
    advice: "Read the command's output at the end of the log. Run it by hand in a one-off container to try it again.",
    isToldByLog: true,
    page: `${docs}/app/postdeploy-hook`
  },
  aborted: {
    happened: 'Scalingo gave up the deployment before it was done',
    advice:
      'Scalingo documents this end for a connection that broke between the pusher and its infrastructure; a deployment may also take 30 minutes at most. Deploy again; where that does not help, ask support@scalingo.com with the id of the deployment.',
    page: `${docs}/app/troubleshooting/deployment-issues`
  }
};

const unknown: FailureMeaning = {
  happened: 'this action does not know that end, so it counts as a failure',
  advice: 'Read the log and the deployment on the dashboard, and see whether a newer version of this action knows it.',
  isToldByLog: true,
  page: `${docs}/app/troubleshooting/deployment-issues`
};

/** What a failed end means. A status nobody has heard of is a failure too, but nobody can tell of what. */
export function meaningOf(status: string | undefined): FailureMeaning {
  return status !== undefined && isFailure(status) ? meanings[status] : unknown;
}

/**
 * The clause of an end and what caused it.
 * @param cause a clause; undefined where it is not known
 */
export function causeOf({ happened, aftermath }: FailureMeaning, cause: string | undefined): string {
  const what = cause ? `${happened}: ${cause}` : happened;
  return aftermath ? `${what}; ${aftermath}` : what;
}
