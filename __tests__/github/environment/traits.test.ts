import { expect, test } from '@jest/globals';
import { isProduction } from '../../../src/github/environment/traits.ts';

test.each([
  ...['production', 'Production', 'prod', 'PROD', 'prod-eu', 'eu_production', 'My App / Production', 'prod 2'],
  ...['prod-no', 'no-eu-prod', 'not-so-critical-prod', 'production, not staging', 'pre-prod and prod']
])('%s is production', name => {
  expect(isProduction(name)).toBe(true);
});

test.each([
  ...[
    'staging',
    'review',
    'pre-production',
    'pre prod',
    'non-prod',
    'not production',
    'eu-non-prod-2',
    'preprod',
    'products'
  ],
  ...['reproduction', 'production2', '', 'é']
])('%s is not', name => {
  expect(isProduction(name)).toBe(false);
});
