import { expect, test } from '@jest/globals';
import { describe as describeStatus, webAddress } from '../../../src/github/environment/status.ts';

const page = 'https://dashboard.scalingo.com/apps/osc-fr1/my-app/deploy/123e4567-e89b-12d3-a456-426655440000';

test.each<[string, string | undefined, string]>([
  ['Deployed', undefined, 'Deployed'],
  ['Deployed', page, `Deployed: ${page}`],
  ['x'.repeat(140), page, 'x'.repeat(140)],
  ['x'.repeat(141), undefined, `${'x'.repeat(139)}…`],
  ['x'.repeat(100), page, `${'x'.repeat(100)}: 123e4567-e89b-12d3-a456-426655440000`],
  ['x'.repeat(103), page, 'x'.repeat(103)]
])('%s with the page %s is what GitHub takes', (text, address, described) => {
  expect(describeStatus(text, address)).toBe(described);
  expect(described.length).toBeLessThanOrEqual(140);
});

test('half a character is none', () => {
  expect(describeStatus(`${'x'.repeat(138)}😀😀`)).toBe(`${'x'.repeat(138)}\ufffd…`);
});

test.each([
  ['https://my-app.osc-fr1.scalingo.io', true],
  ['http://my-app.example.com/path', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['//example.com', false],
  ['https://user:secret@example.com', false],
  ['https://user@example.com', false],
  ['', false],
  [undefined, false]
])('%s is an address of the web: %s', (url, isOne) => {
  expect(webAddress(url)).toBe(isOne ? url : undefined);
});
