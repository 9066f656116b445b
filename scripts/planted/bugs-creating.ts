import { bug, type PlantedBug } from './bug.ts';

const lost = 'src/lost-deployment.ts';
const likeness = 'src/likeness.ts';

/** What can be wrong with making exactly one deployment. */
export const bugsOfCreating: readonly PlantedBug[] = [
  bug(
    'creating is repeated without looking for what was made',
    lost,
    'isListed: false };\n  for (const lookAtMs of atMs) {',
    'isListed: true };\n  for (const lookAtMs of atMs.slice(atMs.length)) {',
    '__tests__/faults/api-created.test.ts',
    '__tests__/scripts/chaos.test.ts'
  ),
  bug(
    'the deployment is looked for once alone',
    lost,
    'const looksAtMs = [500, 2_000, 5_000, 10_000, 15_000, 20_000, 25_000, 30_000];',
    'const looksAtMs = [500];',
    '__tests__/faults/api-created.test.ts',
    '__tests__/scripts/chaos.test.ts'
  ),
  bug(
    'without a date to compare with, what the stream tells of again counts as the one that was asked for',
    likeness,
    'isAnnounced(deployment.id) && !isOver(deployment)',
    'isAnnounced(deployment.id)',
    '__tests__/create-without-dates.test.ts'
  ),
  bug(
    'that there may be a deployment is taken back although an earlier answer was lost',
    'src/create.ts',
    'if (lost && before === undefined) record.madeNone();',
    'if (lost) record.madeNone();',
    '__tests__/create.test.ts'
  ),
  bug(
    'a deployment of which no date is known counts as the one that was asked for',
    likeness,
    '!(untilMs >= lost.sinceMs)',
    'untilMs < lost.sinceMs',
    '__tests__/create.test.ts'
  ),
  bug(
    'a refusal of the second request counts for the first one, too',
    'src/create.ts',
    'const sending = lost ? await',
    'const sending = lost && attempts < 0 ? await',
    '__tests__/create.test.ts',
    '__tests__/faults/api-created.test.ts'
  ),
  bug(
    'one that another job made in the second before is taken up at once',
    likeness,
    "return fromMs >= lost.sinceMs + lost.uncertainMs ? 'ours' : 'likely';",
    "return fromMs >= lost.sinceMs - lost.uncertainMs ? 'ours' : 'likely';",
    '__tests__/create.test.ts',
    '__tests__/faults/api-created.test.ts'
  ),
  bug(
    'what the stream announces while the list is awaited is not looked at',
    lost,
    'if (await isEnough()) resolve(',
    'if ((await isEnough()) && watchMs < 0) resolve(',
    '__tests__/create.test.ts',
    '__tests__/faults/api-created.test.ts'
  ),
  bug(
    'one that is filed under no name counts as the one that was asked for',
    likeness,
    'const isFiledSo = lost.gitRef === undefined || gitRef === lost.gitRef;',
    'const isFiledSo = true;',
    '__tests__/create.test.ts'
  ),
  bug(
    'a list that cannot be read counts as one without the deployment',
    lost,
    'if (answer === undefined) break;',
    'if (answer === undefined) return { deployments, isWhole: true };',
    '__tests__/create.test.ts'
  ),
  bug(
    'what a first request may yet make is not looked for when the second one was lost, too',
    'src/create.ts',
    'lost ??= sending.lost;',
    'lost = sending.lost;',
    '__tests__/create-uncertain-since.test.ts'
  ),
  bug(
    'a bearer that could not be renewed makes the creation uncertain',
    'src/create.ts',
    "error.facts.call === 'create the deployment' && mayBeDone(error)",
    'mayBeDone(error)',
    '__tests__/create-uncertain-since.test.ts'
  ),
  bug(
    'the second request is sent again and again without a look at what the first one has made',
    'src/create.ts',
    'const made = before && theOneOf(',
    'const made = before && failures < 0 && theOneOf(',
    '__tests__/create.test.ts',
    '__tests__/faults/api-created.test.ts'
  )
];
