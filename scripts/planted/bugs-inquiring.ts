import { bug, type PlantedBug } from './bug.ts';

const follow = 'src/follow/follow.ts';

/** What can be wrong with what REST is asked while a deployment is followed, and when. */
export const bugsOfInquiring: readonly PlantedBug[] = [
  bug(
    'an answer that came while lines were printed is asked for once more',
    follow,
    'if (mayAsk && this',
    'if (mayAsk !== undefined && this',
    '__tests__/follow/answer-while-printing.test.ts'
  ),
  bug(
    'a status that nobody knows is asked about only when the stream has been silent for long',
    follow,
    'this.#inquiry.askStateSoon();',
    '',
    '__tests__/follow/unknown-status.test.ts'
  ),
  bug(
    'a log that the stream brought meanwhile is asked for as rarely as before',
    'src/follow/log-question.ts',
    '    this.#dueAtMs = Number.POSITIVE_INFINITY;\n    this.#inVain = 0;',
    '    this.#dueAtMs = Number.POSITIVE_INFINITY;',
    '__tests__/follow/inquiry.test.ts',
    '__tests__/follow/inquiry-ends.test.ts'
  ),
  bug(
    'what the stream says while one asks is forgotten when the next question is planned',
    'src/follow/inquiry.ts',
    'this.#stateAtMs = Math.min(this.#stateAtMs, nowMs',
    'this.#stateAtMs = Math.max(0, nowMs',
    '__tests__/follow/inquiry.test.ts',
    '__tests__/follow/inquiry-ends.test.ts'
  ),
  bug(
    'a log that hangs keeps anybody from asking how the deployment stands',
    'src/follow/inquiry.ts',
    'openSinceMs + betweenRequestsMs',
    'openSinceMs + 100 * betweenRequestsMs',
    '__tests__/follow/log-question.test.ts',
    '__tests__/end-to-end/lagging-log.test.ts'
  ),
  bug(
    'a log that was given up counts as a mistake of our own',
    'src/follow/mistakes.ts',
    '!isStop(error) && !(error instanceof GivenUp)',
    '!isStop(error) && error !== GivenUp',
    '__tests__/end-to-end/lagging-log.test.ts'
  ),
  bug(
    'the log is compared while what was asked before is still being shown',
    'src/follow/log-question.ts',
    'await this.#open?.reading.catch(() => undefined);',
    'this.#open?.reading.catch(() => undefined);',
    '__tests__/follow/log-question.test.ts'
  ),
  bug(
    'the end that nobody has heard of counts as not told',
    follow,
    'this.#toldOfEnd ||= this.#strangeStatus.is(news.deployment.status);',
    '',
    '__tests__/follow/unknown-status.test.ts'
  ),
  bug(
    'an end that nobody has heard of is asked about once, however far REST is behind',
    follow,
    'this.#inquiry.askStateAgain(this.#strangeStatus.missedBy(news.deployment.status));',
    '',
    '__tests__/end-to-end/told-ends.test.ts'
  ),
  bug(
    'what was put off while there was no stream is forgotten when there is one',
    'src/follow/inquiry.ts',
    "this.#stateIsUrgent ||= this.#footing === 'no stream'",
    "this.#stateIsUrgent ||= this.#footing !== 'no stream' && this.#footing === 'no stream'",
    '__tests__/follow/inquiry-again.test.ts'
  ),
  bug(
    'a refusal that says when to come back is asked again at once',
    'src/follow/inquiry.ts',
    'const pauseMs = mayPass ?? toldBy(error);',
    'const pauseMs = mayPass;',
    '__tests__/follow/inquiry-again.test.ts'
  ),
  bug(
    'a deployment that is over is told only when its stream was given up',
    'src/attach.ts',
    'const openedWithinMs = 1_000;',
    'const openedWithinMs = 100_000;',
    '__tests__/end-to-end/follow-existing.test.ts'
  ),
  bug(
    'what a deployment did before its stream came is not asked',
    'src/attach.ts',
    'deployment: isOpen ? deployment : await find(), connection',
    'deployment: isOpen || wait ? deployment : await find(), connection',
    '__tests__/attach.test.ts'
  ),
  bug(
    'half a secret is shown where an answer is cut',
    'src/shortened.ts',
    ".replace(/\\S*$/, '')",
    '',
    '__tests__/end-to-end/hostile.test.ts',
    '__tests__/shortened.test.ts'
  )
];
