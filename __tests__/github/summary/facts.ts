import type { SummaryFacts } from '../../../src/github/summary/section.ts';

export const id = '123e4567-e89b-12d3-a456-426655440000';
export const commit = '89abcdef0123456789abcdef0123456789abcdef';
export const page = `https://dashboard.scalingo.com/apps/osc-fr1/my-app/deploy/${id}`;
export const commitUrl = `https://github.com/octocat/hello/commit/${commit}`;
export const runUrl = 'https://github.com/octocat/hello/actions/runs/1658821493';
export const help = 'https://doc.scalingo.com/platform/app/troubleshooting/deployment-issues';

/** A deployment that went well, of which everything is known. */
export const deployed: SummaryFacts = {
  title: 'Deployed',
  failed: false,
  app: 'my-app',
  appUrl: 'https://my-app.osc-fr1.scalingo.io',
  region: 'osc-fr1',
  status: 'success',
  deploymentId: id,
  deploymentUrl: page,
  commit: { ref: commit, url: commitUrl, title: 'Round totals to cents' },
  trigger: { event: 'push', actor: 'octocat', run: '3', runUrl },
  durationSeconds: 72,
  imageSizeBytes: 104_857_600,
  before: undefined,
  stages: [
    { stage: 'queued', ms: 2_000, isWhole: true },
    { stage: 'building', ms: 58_000, isWhole: true },
    { stage: 'starting', ms: 12_000, isWhole: true }
  ],
  diagnosis: undefined,
  message: undefined,
  logEnd: []
};

/** One that failed. */
export const failed: SummaryFacts = {
  ...deployed,
  title: 'Failed',
  failed: true,
  status: 'build-error',
  imageSizeBytes: undefined,
  stages: deployed.stages.slice(0, 2),
  message: 'The deployment of my-app ended as "build-error".',
  diagnosis: {
    cause: 'the build failed',
    advice: 'Run it locally.',
    page: help,
    evidence: [' !     It failed'],
    evidenceTitle: 'What it says'
  },
  logEnd: ['-----> Build', '       npm error code 2', '', ' !     It failed', '']
};

/** The links that those two are to have. */
export const addresses = [deployed.appUrl, page, commitUrl, runUrl, help];
