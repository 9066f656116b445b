import { bug, type PlantedBug } from './bug.ts';

const journal = 'src/follow/journal.ts';
const follow = 'src/follow/follow.ts';
const ofJournal = ['__tests__/follow/journal-properties.test.ts', '__tests__/follow/journal.test.ts'];
const ofReplays = ['__tests__/faults/replay.test.ts', ...ofJournal];
const closing = 'src/follow/closing.ts';
const ofClosing = '__tests__/follow/closing.test.ts';
const lostLog = '__tests__/end-to-end/lost-log.test.ts';
const found = '__tests__/scripts/chaos-found.test.ts';

/** What can be wrong with following a deployment to its end. */
export const bugsOfFollowing: readonly PlantedBug[] = [
  {
    name: 'a line is printed once for ever: deduplicated by the set of all that were seen',
    changes: [
      {
        file: journal,
        find: '  #lastHeard: Digest',
        put: '  readonly #seen = new Set<number>();\n  #lastHeard: Digest'
      },
      {
        file: journal,
        find: '      if (placement.hear(line, digest)) {',
        put: '      const isNew = !this.#seen.has(digest);\n      this.#seen.add(digest);\n      if (placement.hear(line, digest) && isNew) {'
      },
      {
        file: journal,
        find: '    return lines;\n  }\n\n  #hold',
        put: '    return lines.filter(line => !this.#seen.has(this.#digest.of(line)) && this.#seen.add(this.#digest.of(line)));\n  }\n\n  #hold'
      }
    ],
    tests: ofJournal
  },
  {
    name: 'after a reconnection as many lines are skipped as were printed',
    changes: [
      { file: journal, find: 'fromStart ? 0 : undefined', put: 'fromStart ? 0 : 0' },
      {
        file: 'src/follow/placement.ts',
        find: 'if (this.#printed.at(this.#next) === digest) {',
        put: 'if (this.#next < this.#printed.length) {'
      }
    ],
    tests: ofReplays
  },
  bug(
    'whatever a new connection brings is printed',
    journal,
    'new Placement(this.#printed, fromStart ? 0 : undefined)',
    'new Placement(this.#printed, fromStart ? 0 : this.#printed.length)',
    ...ofReplays
  ),
  bug(
    'every stream is taken for one that says each thing once',
    journal,
    'if (!this.#proof.isProven) {',
    'if (!this.#proof.isProven && lines.length < 0) {',
    ...ofReplays
  ),
  bug(
    'a status, which somebody else may tell, proves that lines are not told twice',
    journal,
    "event.type !== 'log' && event.type !== 'new'",
    "event.type === 'ping' || event.type === 'ignored'",
    ...ofJournal
  ),
  bug(
    'lines in bytes are printed at once on whatever connection they come',
    journal,
    'if (!this.#proof.isProven || !this.isCertain) return false;',
    'if (!this.#proof.isProven) return false;',
    ...ofJournal
  ),
  bug(
    'lines in bytes are printed before it is proved that the stream is not doubled',
    journal,
    'if (!this.#proof.isProven || !this.isCertain) return false;',
    'if (!this.isCertain) return false;',
    ...ofJournal
  ),
  bug(
    'lines that are not plain are shown behind plain ones that came later',
    'src/follow/mirror.ts',
    '    const { lines, carriesEnd } = event;\n    this.#place();\n',
    '    const { lines, carriesEnd } = event;\n',
    '__tests__/end-to-end/batches.test.ts'
  ),
  bug(
    'replayed last lines are taken for the first ones',
    'src/follow/overlap.ts',
    ' && isTelling(printed);',
    ';',
    '__tests__/follow/journal-properties.test.ts'
  ),
  bug(
    'the delay between connections starts anew whenever one was opened',
    'src/follow/link.ts',
    'this.#backoff.afterMs(this.#connection?.livedMs ?? 0)',
    'this.#backoff.afterMs(this.#connection?.livedMs ? 60_000 : 0)',
    '__tests__/faults/network-lost.test.ts'
  ),
  {
    name: "the stream's last status is believed without REST",
    changes: [
      { file: follow, find: '#toldOfEnd = false;', put: "#toldOfEnd = '';" },
      { file: follow, find: 'this.#toldOfEnd = true;', put: 'this.#toldOfEnd = status;' },
      {
        file: follow,
        find: 'this.#toldOfEnd ||= this.#strangeStatus.is(news.deployment.status);',
        put: "if (this.#strangeStatus.is(news.deployment.status)) this.#toldOfEnd = news.deployment.status ?? '';"
      },
      {
        file: follow,
        find: 'this.#notes.heard();',
        put: 'this.#notes.heard();\n        if (this.#toldOfEnd) return { ...this.#followee.deployment, status: this.#toldOfEnd };'
      }
    ],
    tests: [
      '__tests__/end-to-end/odd-stream.test.ts',
      '__tests__/faults/protocol.test.ts',
      '__tests__/faults/replay.test.ts'
    ]
  },
  bug(
    'a stream that closes cleanly is taken for success',
    follow,
    '        this.mirror.disconnect();\n',
    "        this.mirror.disconnect();\n        if (news.why.kind === 'closed' && news.why.code === 1000) return { ...this.#followee.deployment, status: 'success' };\n",
    '__tests__/end-to-end/lost-stream.test.ts',
    '__tests__/faults/network-lost.test.ts'
  ),
  bug(
    "other deployments' lines are printed",
    follow,
    "'deploymentId' in event && event.deploymentId === this.#followee.deployment.id",
    "'deploymentId' in event",
    '__tests__/end-to-end/other-deployments.test.ts'
  ),
  bug(
    'an unknown status is taken for success',
    'src/outcome.ts',
    "known.deployment?.status === 'success'",
    "!/-error$|^aborted$/.test(known.deployment?.status ?? '')",
    '__tests__/outcome.test.ts',
    '__tests__/end-to-end/failing-ends.test.ts'
  ),
  bug(
    'statuses go backwards',
    'src/follow/progress.ts',
    ' || rank < this.#rank',
    '',
    '__tests__/follow/progress.test.ts'
  ),
  bug(
    'a connection that is half open is never found out',
    'src/scalingo/stream.ts',
    'socket.isPaused || silentMs < silenceMs',
    'socket.isPaused || silentMs < Number.MAX_VALUE',
    '__tests__/faults/network-lost.test.ts'
  ),
  bug(
    'an end that was told is forgotten with the connection',
    'src/follow/inquiry.ts',
    '    this.#footing = footing;\n',
    '    this.#footing = footing;\n    this.#unconfirmed = undefined;\n    this.#confirmAtMs = Number.POSITIVE_INFINITY;\n',
    '__tests__/follow/inquiry.test.ts',
    '__tests__/follow/inquiry-ends.test.ts'
  ),
  bug(
    'an end that is not confirmed is asked about every five seconds for ever',
    'src/follow/asking.ts',
    'return confirmationMs[asked] ?? longestMs;',
    'return confirmationMs[Math.min(asked, 4)] ?? longestMs;',
    '__tests__/follow/asking.test.ts',
    '__tests__/follow/inquiry.test.ts',
    '__tests__/follow/inquiry-ends.test.ts'
  ),
  bug(
    'a question that is open when the end is told is waited for, however long it takes',
    'src/follow/inquiry.ts',
    'if (nowMs - sinceMs > answeredWithinMs) stop',
    'if (nowMs < sinceMs) stop',
    '__tests__/follow/inquiry.test.ts',
    '__tests__/follow/inquiry-ends.test.ts'
  ),
  bug(
    'a question that failed makes the silence longer',
    'src/follow/inquiry.ts',
    '      this.#stateIsUrgent = true;\n',
    '      this.#asked += 0;\n',
    '__tests__/follow/inquiry.test.ts',
    '__tests__/follow/inquiry-ends.test.ts',
    found
  ),
  bug(
    'a log that is refused on the way ends the step',
    'src/follow/inquiry.ts',
    '      this.#log.fail(error);\n',
    '      if (pauseMs === undefined) throw error;\n      this.#log.fail(error);\n',
    found
  ),
  bug(
    'a log that lags is not waited for where the deployment was over when it was found',
    'src/follow/ended.ts',
    'somethingIsMissing: isFresh,',
    'somethingIsMissing: isFresh && deployment.id.length === 0,',
    found
  ),
  bug(
    'a log that is all there is to show is given up as soon as any other',
    'src/follow/ended.ts',
    'isAllThereIs: true,',
    'isAllThereIs: isFresh && deployment.id.length === 0,',
    lostLog
  ),
  bug(
    'where neither stream nor REST gave a line, nothing is said',
    closing,
    'if (sentence) log.verdict(sentence);',
    'if (sentence && !isNothingShown) log.verdict(sentence);',
    ofClosing,
    lostLog
  ),
  bug(
    'what a connection held is dropped with it',
    journal,
    'if (unplaced !== undefined && this.#saysSomething(unplaced)) this.#left.add(unplaced);',
    'if (unplaced !== undefined && this.isCertain && this.#saysSomething(unplaced)) this.#left.add(unplaced);',
    '__tests__/follow/unplaced.test.ts'
  )
];
