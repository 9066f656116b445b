import { expect, test } from '@jest/globals';
import { notesOf } from '../../../scripts/release/notes.ts';

const changelog = `# Changelog

## [2.0.0] - unreleased

### Added
- two

## [1.2.3] - 2026-01-31

### Fixed
- three

## [1.2.2] - 2026-01-30
## [1.2.1] - 2026-01-29

### Fixed
- one
`;

test('what is new in the version, and nothing of others', () => {
  expect(notesOf('v1.2.3', '1.2.3', changelog)).toBe('### Fixed\n- three\n');
  expect(notesOf('v1.2.1', '1.2.1', changelog)).toBe('### Fixed\n- one\n');
});

test.each([
  ['v1.2', '1.2.0', 'A release is tagged as vX.Y.Z, not "v1.2".'],
  ['1.2.3', '1.2.3', 'A release is tagged as vX.Y.Z, not "1.2.3".'],
  ['v1.2.3-rc.1', '1.2.3', 'A release is tagged as vX.Y.Z, not "v1.2.3-rc.1".'],
  ['v1.2.4', '1.2.3', 'The tag is v1.2.4, and package.json says 1.2.3: they have to be the same.'],
  ['v3.0.0', '3.0.0', 'CHANGELOG.md has no section [3.0.0].'],
  [
    'v2.0.0',
    '2.0.0',
    'CHANGELOG.md says "[2.0.0] - unreleased": write the day of the release there, as [2.0.0] - YYYY-MM-DD.'
  ],
  ['v1.2.2', '1.2.2', 'CHANGELOG.md says nothing about 1.2.2.']
])('%s of %s is not released: %s', (tag, version, message) => {
  expect(() => notesOf(tag, version, changelog)).toThrow(message);
});
