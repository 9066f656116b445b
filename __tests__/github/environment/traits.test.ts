import { expect, test } from '@jest/globals';
import { isProduction } from '../../../src/github/environment/traits.ts';

test.each(['production', 'Production', 'prod', 'PROD', 'prod-eu', 'eu_production', 'My App / Production', 'prod 2'])(
  '%s is production',
  name => {
    expect(isProduction(name)).toBe(true);
  }
);

test.each([
  ...['staging', 'review', 'pre-production', 'pre prod', 'non-prod', 'not production', 'preprod', 'products'],
  ...['reproduction', 'production2', '', 'é']
])('%s is not', name => {
  expect(isProduction(name)).toBe(false);
});
