import { expect, test } from '@jest/globals';
import { readWorkflow } from '../src/github/workflow.ts';
import type { SavedState } from '../src/state.ts';
import { summaryFactsOfKilled } from '../src/summarise.ts';

const log = { redacted: (text: string) => text.replace('S3CRET', '***'), quotable: (line: string) => line };

test('of a step that was killed the summary shows what it left behind, and nothing that nobody knows', () => {
  const state: Partial<SavedState> = {
    ...{ app: 'my-app', region: 'osc-secnum-fr1', status: 'building' },
    ...{ deployment_id: 'a-b', deployment_url: 'https://dashboard.scalingo.com/x' }
  };
  const facts = summaryFactsOfKilled(name => state[name] ?? '', 'Killed, S3CRET.', readWorkflow({}), log);
  expect(facts).toMatchObject({
    ...{ title: 'Killed', failed: true, message: 'Killed, ***.', app: 'my-app', region: 'osc-secnum-fr1' },
    ...{ status: 'building', deploymentId: 'a-b', deploymentUrl: 'https://dashboard.scalingo.com/x' },
    ...{ appUrl: '', commit: { ref: '', url: undefined }, stages: [], logEnd: [], diagnosis: undefined }
  });
  expect([facts.durationSeconds, facts.imageSizeBytes, facts.before]).toEqual([undefined, undefined, undefined]);
});
