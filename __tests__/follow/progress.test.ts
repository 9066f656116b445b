import { expect, test } from '@jest/globals';
import { Progress } from '../../src/follow/progress.ts';

/** The stages that are entered while these statuses are heard, the first one included. */
function stagesOf(first: string, ...heard: string[]): string[] {
  const progress = new Progress(first);
  return [first, ...heard.filter(status => progress.moveTo(status))];
}

test.each([
  ['all stages', ['queued', 'building', 'pushing', 'starting'], ['queued', 'building', 'pushing', 'starting']],
  ['each once', ['queued', 'queued', 'building', 'building'], ['queued', 'building']],
  ['never back', ['pushing', 'building', 'queued', 'starting', 'pushing'], ['pushing', 'starting']],
  ['over those that were missed', ['queued', 'starting', 'building'], ['queued', 'starting']],
  ['a first one that is late', ['pushing', 'starting'], ['pushing', 'starting']],
  ['one that nobody knows', ['building', 'scanning', 'pushing'], ['building', 'scanning', 'pushing']],
  ['one that nobody knows, once', ['building', 'scanning', 'building', 'scanning'], ['building', 'scanning']],
  ['a first one that nobody knows', ['waiting', 'queued', 'building'], ['waiting', 'queued', 'building']],
  ['several that nobody knows', ['queued', 'a', 'b', 'a', 'building'], ['queued', 'a', 'b', 'building']]
])('passes through %s', (_, [first = '', ...heard], expected) => {
  expect(stagesOf(first, ...heard)).toEqual(expected);
});

test('its status is the stage that was entered last', () => {
  const progress = new Progress('queued');
  expect(progress.status).toBe('queued');
  progress.moveTo('pushing');
  progress.moveTo('building');
  expect(progress.status).toBe('pushing');
});
