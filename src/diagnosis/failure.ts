import { type Failure, isFailure } from '../scalingo/status.ts';

/** What a failed end means, and where to read on. */
export interface FailureMeaning {
  meaning: string;
  advice: string;
  page: string;
}

const docs = 'https://doc.scalingo.com/platform';

/** Source: "Details about the deployment statuses", https://developers.scalingo.com/deployments, and the pages named here. */
const meanings = {
  'build-error': {
    meaning: 'the build failed',
    advice: 'The first error in the "Building" part of the log tells why; run the same build locally to see it again',
    page: `${docs}/app/troubleshooting/deployment-issues`
  },
  'crashed-error': {
    meaning: 'the app crashed while it started; the version before it keeps serving',
    advice:
      "Read the last lines of the log and the app's own log: a missing environment variable or database is the usual cause",
    page: `${docs}/app/troubleshooting/boot-errors`
  },
  'timeout-error': {
    meaning: 'the app did not listen on its port within 60 seconds; the version before it keeps serving',
    advice: 'Let the web process listen on 0.0.0.0 and the port in the environment variable PORT, and start faster',
    page: `${docs}/app/troubleshooting/boot-errors`
  },
  'hook-error': {
    meaning: 'the postdeploy command failed; the version before it keeps serving',
    advice: "Read the command's output at the end of the log; run it by hand in a one-off container to try again",
    page: `${docs}/app/postdeploy-hook`
  },
  aborted: {
    meaning: 'Scalingo gave up the deployment before it was done',
    advice: 'Deploy again; where that does not help, ask support@scalingo.com with the id of the deployment',
    page: `${docs}/app/troubleshooting/deployment-issues`
  }
} as const satisfies Record<Failure, FailureMeaning>;

/** What a failed end means. A status nobody has heard of is a failure too, but nobody can tell of what. */
export function meaningOf(status: string | undefined): FailureMeaning {
  if (status !== undefined && isFailure(status)) return meanings[status];
  return {
    meaning: 'that is an end which this action does not know, so it counts as a failure',
    advice: 'Read the log and the deployment on the dashboard, and see whether a newer version of this action knows it',
    page: `${docs}/app/troubleshooting/deployment-issues`
  };
}
