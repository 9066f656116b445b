import type { KnownFailure } from '../known-failure.ts';

const docs = 'https://doc.scalingo.com/platform';

/** What Scalingo itself finds wrong. Source: the pages named here. */
export const platform: readonly KnownFailure[] = [
  {
    id: 'unknown-technology',
    statuses: ['build-error'],
    place: 'sources',
    line: /^!\s+We didn't find the type of technology you/,
    cause: () => 'Scalingo did not recognise the technology of the sources',
    advice:
      'Deploy the folder that holds package.json, Gemfile, requirements.txt or the like at its root; where it is a folder within the repository set PROJECT_DIR in the app’s environment, or name a buildpack with BUILDPACK_URL.',
    page: `${docs}/app/troubleshooting/deployment-issues`
  }
];
