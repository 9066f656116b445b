import { expect, test } from '@jest/globals';
import { explainRefusal } from '../../src/diagnosis/refusal.ts';

test('where nobody takes sources, that is not the fault of the app', () => {
  const url = 'https://api.osc-fr1.scalingo.com/v1/sources';
  const sentence = explainRefusal(
    { code: 'not_found', call: 'make room for the source', url, status: 404, said: 'not found' },
    { app: 'my-app', region: 'osc-fr1', gitRef: undefined, deploymentId: undefined, namesDeployment: false }
  );
  for (const part of [url, '404', '`api_url`']) expect(sentence).toContain(part);
  expect(sentence).not.toContain('has no app');
});
