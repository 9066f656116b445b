import { bug, type PlantedBug } from './bug.ts';

const html = 'src/github/summary/html.ts';
const fence = 'src/github/summary/fence.ts';
const waiting = 'src/follow/waiting.ts';

/** What can be wrong with what people see: the lines of the step's own, and the summary. */
export const bugsOfShowing: readonly PlantedBug[] = [
  bug(
    'what the log is worth stands in a group that is shown closed',
    'src/github/log.ts',
    '    this.endStage();\n    this.note(text);',
    '    this.note(text);',
    '__tests__/github/log.test.ts'
  ),
  bug(
    'a mention in a text becomes one',
    html,
    '(?:\\p{L}+(?:',
    '(?:@?\\p{L}+(?:',
    '__tests__/github/summary/html.test.ts'
  ),
  bug(
    'a word that could be a commit stays plain',
    html,
    '!/\\b[\\da-f]{7,}\\b/i.test(word)',
    'true',
    '__tests__/github/summary/html.test.ts'
  ),
  bug(
    'the fence is always four backticks',
    fence,
    'Math.max(3, ...kept.map(longestRun)) + 1',
    '4',
    '__tests__/github/summary/fence.test.ts'
  ),
  bug(
    'the fence is as long as the longest run',
    fence,
    'Math.max(3, ...kept.map(longestRun)) + 1',
    'Math.max(3, ...kept.map(longestRun))',
    '__tests__/github/summary/fence.test.ts'
  ),
  bug(
    'the name of a stage is written into the chart',
    'src/github/summary/stages.ts',
    "titles.get(time.stage) ?? 'Another stage'",
    'titles.get(time.stage) ?? time.stage',
    '__tests__/github/summary/stages.test.ts'
  ),
  bug(
    'what others wrote to the summary does not count',
    'src/github/summary/write.ts',
    'mostBytes - sizeOf(process.env.GITHUB_STEP_SUMMARY)',
    'mostBytes',
    '__tests__/github/summary/write.test.ts'
  ),
  bug(
    'a line is cut before its secrets are taken out',
    'src/github/log.ts',
    'const text = this.#withoutSecrets(quotedLine(line));',
    'const text = this.#withoutSecrets(quotedLine(line).slice(0, longestQuote));',
    '__tests__/github/log.test.ts'
  ),
  bug(
    'quoted lines are written into the cage',
    'src/github/log.ts',
    '    this.#openCage();\n    for (const line of lines)',
    '    for (const line of lines)',
    '__tests__/github/log.test.ts',
    '__tests__/end-to-end/waiting.test.ts'
  ),
  bug(
    'a timer goes on when following has ended',
    'src/follow/stages.ts',
    '    this.#waiting.stop();\n',
    '',
    '__tests__/follow/stages.test.ts'
  ),
  bug(
    'whatever happens, the silence is counted from the first line on',
    waiting,
    '    this.#quietSinceMs = this.#clock.now();\n    if',
    '    if',
    '__tests__/follow/waiting.test.ts'
  ),
  bug(
    'another commit gets the title of the one that triggered the run',
    'src/summarise.ts',
    'title: isTriggering ? title : undefined',
    'title',
    '__tests__/end-to-end/redeploy.test.ts'
  ),
  bug(
    'the log waits for Scalingo’s own copy of it in the duration of the last stage',
    'src/github/log.ts',
    'duration((stage.untilMs ?? this.#clock.now()) - stage.sinceMs)',
    'duration(this.#clock.now() - stage.sinceMs)',
    '__tests__/github/log.test.ts'
  )
];
