import { bug, type PlantedBug } from './bug.ts';

const ofJournal = ['__tests__/follow/journal-properties.test.ts', '__tests__/follow/journal.test.ts'];
const ofClosing = '__tests__/follow/closing.test.ts';
const standstill = 'src/follow/standstill.ts';
const ofStandstill = '__tests__/follow/standstill.test.ts';
const logClosure = 'src/scalingo/log-closure.ts';
const ofClosure = '__tests__/scalingo/log-closure.test.ts';
const ofAwaited = '__tests__/follow/awaited.test.ts';
const ofLagging = '__tests__/end-to-end/lagging-log.test.ts';

/** What can be wrong with how a log is compared with the one that Scalingo keeps, and closed. */
export const bugsOfClosing: readonly PlantedBug[] = [
  bug(
    'a log that lagged before it could not be read is not waited for any longer',
    'src/follow/closing.ts',
    'nobody knows whether it lagged meanwhile.\n    lagsSinceMs = undefined;',
    'nobody knows whether it lagged meanwhile.',
    '__tests__/follow/closing.test.ts'
  ),
  bug(
    'a step that goes on reading the log does not say so',
    'src/follow/closing.ts',
    'log.note(waitRemark(error, leftMs));',
    '',
    '__tests__/follow/closing.test.ts'
  ),
  bug(
    'output is passed over whatever it says, as long as it is plain',
    'src/follow/output-reading.ts',
    'if (digest !== this.#printed.at(this.#position)) break;',
    'if (this.#printed.at(this.#position) === undefined) break;',
    '__tests__/follow/output-reading.test.ts',
    ...ofJournal
  ),
  bug(
    'output is compared by its length alone',
    'src/follow/output-reading.ts',
    '} else if (printed !== digest) {',
    '} else if (printed === undefined) {',
    '__tests__/follow/output-reading.test.ts',
    ...ofJournal
  ),
  bug(
    'lines that come to light late are dropped',
    'src/follow/closing.ts',
    '    await print(late);\n',
    '',
    '__tests__/follow/closing.test.ts',
    '__tests__/faults/replay.test.ts'
  ),
  bug(
    'a short log that was read whole before hides what cut ones brought since',
    'src/follow/log-known.ts',
    '(reading?.sizeBytes ?? 0) > before ||',
    '(reading?.sizeBytes ?? 0) * 0 > before ||',
    ofClosing
  ),
  bug(
    'what was printed of a replay is shown again at the end',
    'src/follow/unplaced.ts',
    'return { from: share ?? 0, isDoubtful };',
    'return { from: (share ?? 0) * 0, isDoubtful };',
    '__tests__/follow/unplaced.test.ts'
  ),
  bug(
    'what a later connection repeats is never in doubt where it fits',
    'src/follow/unplaced.ts',
    'const mayBeginBefore = anew.from > 0 && ',
    'const mayBeginBefore = anew.from < 0 && ',
    '__tests__/follow/unplaced.test.ts'
  ),
  bug(
    'of the lines that have no place the last one alone is awaited',
    'src/follow/awaited.ts',
    'let position = Math.max(0, heard.length - mostLines)',
    'let position = Math.max(0, heard.length - 1, heard.length - mostLines)',
    ofAwaited,
    ofClosing,
    ofLagging
  ),
  bug(
    'a log that stands still for a moment counts as whole, whatever it ends with',
    standstill,
    '(this.#isLikelyWhole && isClosed)',
    'this.#isLikelyWhole',
    ofStandstill,
    ofLagging
  ),
  bug(
    'a log that Scalingo closed is waited for all the same',
    standstill,
    '(this.#isLikelyWhole && isClosed)',
    'false',
    ofStandstill,
    ofLagging
  ),
  bug(
    'the last line of a success is believed of a failure',
    logClosure,
    "if (status === 'success') return",
    "if (status === 'success' || lastLineOfSuccess.test(last)) return",
    ofClosure,
    ofLagging
  ),
  bug(
    'an end that overtook the last lines goes unnoticed where the stream held',
    standstill,
    '(isClosed || !this.mayLackLines)',
    '(isClosed || status !== undefined)',
    ofStandstill,
    ofLagging
  ),
  bug(
    'the last lines that are shown do not tell that a log is closed',
    standstill,
    '!isLogClosed(lastLines, status)',
    '!isLogClosed([], status)',
    ofStandstill
  ),
  bug(
    'a log of long ago is waited for until it is closed',
    standstill,
    'if (somethingIsMissing || !isFresh) return somethingIsMissing;',
    'if (somethingIsMissing || isFresh === undefined) return somethingIsMissing;',
    ofStandstill
  ),
  bug(
    'where it is not known how Scalingo closes a log, it counts as closed',
    logClosure,
    "status === 'aborted') return false;",
    "status === 'aborted') return true;",
    ofClosure,
    ofStandstill
  ),
  bug(
    'a log that has grown a moment ago counts as whole when its time is over',
    standstill,
    '(this.#equal >= equalReadings && holdsAll)',
    '(this.#equal > 1 && holdsAll)',
    ofStandstill
  ),
  bug(
    'a log that is not closed, and cannot be read, is given up as if all were there',
    'src/follow/closing.ts',
    '(mayLackLines || isAllThereIs ? askingPatienceMs : patienceMs)',
    '(isAllThereIs ? askingPatienceMs : patienceMs)',
    ofStandstill,
    ofClosing
  ),
  bug(
    'any app’s words between rulers close the log of any failure',
    logClosure,
    'startFailures.has(status) && outputEnds',
    'outputEnds',
    ofClosure
  ),
  bug(
    'the platform’s words close a log before they say why',
    logClosure,
    'beganAt >= 0 && beganAt < words.length - 1 && ',
    'beganAt >= 0 && ',
    ofClosure
  ),
  bug(
    'a crash whose output is still to come counts as told',
    logClosure,
    " && !words.at(-1)?.endsWith(':')",
    '',
    ofClosure
  ),
  bug(
    'a log that stood still once counts as whole where it cannot be read any more',
    'src/follow/closing.ts',
    'error === undefined && standstill.isSettled',
    'standstill.isSettled',
    ofStandstill
  ),
  bug(
    'the same where the time of the step is over',
    'src/follow/closing.ts',
    '{ ...known, isSettled: false, error }',
    '{ ...known, error }',
    ofStandstill
  ),
  bug(
    'the last look at a log is some seconds before its time is over',
    'src/follow/closing.ts',
    'Math.max(leastPauseMs, Math.min(pauseMs, leftMs))',
    'Math.max(leastPauseMs, pauseMs, leftMs * 0)',
    ofClosing
  ),
  bug(
    'what comes to light at the end does not count as printed',
    'src/follow/output-reading.ts',
    'for (const line of completion.late) this',
    'for (const line of completion.late.slice(completion.late.length)) this',
    ofClosing
  ),
  bug(
    'lines of nobody knows what are lost without a consequence',
    'src/follow/follow.ts',
    ' || this.#hasLostLines;',
    ' || (this.#hasLostLines && !this.#toldOfEnd);',
    ofLagging
  ),
  bug(
    'a line that came to light late is no reason to wait for the end of the log',
    standstill,
    '(holdsAll || reading?.hasLateLines !== true)',
    '(holdsAll || reading?.sizeBytes !== -1)',
    ofStandstill
  ),
  bug(
    'a last line that has no end is not looked at before the log counts as whole',
    'src/follow/output-reading.ts',
    'this.#awaited.isSeenWith(this.#unfinishedLines().map(line => this.#digest.of(line)))',
    'this.#awaited.isSeenWith(this.#unfinishedLines().map(line => this.#digest.of(line)).slice(1))',
    ofLagging
  ),
  bug(
    'what an earlier connection left is dropped for what the last one did',
    'src/follow/leavings.ts',
    'this.#all.push(unplaced);',
    'this.#all = [unplaced];',
    '__tests__/follow/unplaced.test.ts',
    '__tests__/end-to-end/lost-log.test.ts'
  ),
  bug(
    'what two connections brought is shown twice',
    'src/follow/unplaced.ts',
    'const anew = unshownOf(left, shown,',
    'const anew = unshownOf(left, new Digests(),',
    '__tests__/follow/unplaced.test.ts'
  ),
  bug(
    'of plain lines that pass together the last one is not awaited',
    'src/follow/journal.ts',
    'if (digest !== this.#blank) this.#lastHeard = digest;\n      from = end + 1;',
    'if (digest < this.#blank * 0) this.#lastHeard = digest;\n      from = end + 1;',
    '__tests__/follow/journal.test.ts'
  ),
  bug(
    'a log that was read whole counts less than a cut one that got further',
    'src/follow/log-known.ts',
    '(gotFurther || (isSettled && isToItsEnd))',
    '(gotFurther || (isSettled && isToItsEnd && gotFurther))',
    ofClosing
  )
];
