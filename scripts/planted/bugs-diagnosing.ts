import { bug, type PlantedBug } from './bug.ts';

const diagnose = 'src/diagnosis/diagnose.ts';
const places = 'src/diagnosis/places.ts';
const ofDiagnosis = ['__tests__/diagnosis/known.test.ts', '__tests__/diagnosis/corpus.test.ts'];

/** What can be wrong with saying why a deployment failed. */
export const bugsOfDiagnosing: readonly PlantedBug[] = [
  bug(
    'a known failure is told of any end',
    diagnose,
    '    if (!failure.statuses.includes(status)) continue;\n',
    '',
    ...ofDiagnosis
  ),
  bug('a failure that is only quoted is told', diagnose, ' && !isQuoted(text, match.index)', '', ...ofDiagnosis),
  bug('an earlier step counts', places, 'Math.max(steppedAt + 1, building.length - nearLines)', '0', ...ofDiagnosis),
  bug(
    'an app imitates what the platform closes a log with',
    places,
    ': rest.findIndex(isClosing)',
    ': rest.findLastIndex(isClosing)',
    '__tests__/diagnosis/places.test.ts'
  ),
  bug(
    'the first lines of a log are kept instead of the last',
    'src/follow/log-end.ts',
    'this.#pieces.shift();',
    'this.#pieces.pop();',
    '__tests__/follow/log-end.test.ts'
  ),
  bug(
    'an error never belongs to a file',
    'src/github/log.ts',
    'file === undefined ? {} : { file }',
    'file === undefined ? {} : {}',
    '__tests__/github/log.test.ts'
  ),
  bug(
    'people are sent into a log that is not there',
    'src/diagnosis/diagnose.ts',
    'wasRead ? meaning.advice : adviceWithoutLog',
    'wasRead !== undefined ? meaning.advice : adviceWithoutLog',
    '__tests__/diagnosis/diagnose.test.ts'
  )
];
