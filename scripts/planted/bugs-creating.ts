import { bug, type PlantedBug } from './bug.ts';

const lost = 'src/lost-deployment.ts';
const likeness = 'src/likeness.ts';

/** What can be wrong with making exactly one deployment. */
export const bugsOfCreating: readonly PlantedBug[] = [
  bug(
    'one that is made in the second after ours is taken for it',
    'src/lost-deployment.ts',
    'return { ours: [...ours, ...rivals], possible, isListed };',
    'return { ours: rivals.length > 1_000 ? rivals : ours, possible, isListed };',
    '__tests__/lost-deployment.test.ts'
  ),
  bug(
    'where the stream tells which of two is ours it is not believed',
    'src/lost-deployment.ts',
    'ours.every(isTold) ? likely.filter(isTold) : likely',
    'likely',
    '__tests__/lost-deployment.test.ts'
  ),
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
    "if (name === undefined) return 'unknown';",
    "if (name === undefined) return 'so';",
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
  ),
  bug(
    'one that is filed under a short form of the commit counts as another',
    likeness,
    "if (isShortOf(asked, name)) return 'short';",
    "if (isShortOf(asked, name)) return 'otherwise';",
    '__tests__/likeness.test.ts',
    '__tests__/faults/api-created-otherwise.test.ts'
  ),
  bug(
    'a name that may have been shortened counts as another',
    likeness,
    "return mayBeSameName(asked, name) ? 'unknown' : 'otherwise';",
    "return mayBeSameName(asked, name) && name === '' ? 'unknown' : 'otherwise';",
    '__tests__/likeness.test.ts',
    '__tests__/faults/api-created-otherwise.test.ts'
  ),
  bug(
    'a short form of the commit counts as ours although the stream has not told of it',
    likeness,
    "if (filing === 'short') return lost.isAnnounced(id) ? 'likely' : 'possible';",
    "if (filing === 'short') return 'likely';",
    '__tests__/likeness.test.ts',
    '__tests__/faults/api-created-otherwise.test.ts'
  ),
  bug(
    'the commit in other letters counts as another name',
    'src/commit-name.ts',
    'return one === other || (isWholeSha(one)',
    'return one === other || (one === other && isWholeSha(one)',
    '__tests__/commit-name.test.ts',
    '__tests__/end-to-end/skip-deployed.test.ts'
  ),
  bug(
    'errors tell what time it is at Scalingo, too',
    'src/scalingo/client.ts',
    'if (answer.status === 429) this.isCrowded = true;',
    'this.serverClock.set(answer.headers.date, this.#options.clock.now());\n    if (answer.status === 429) this.isCrowded = true;',
    '__tests__/scalingo/client.test.ts',
    '__tests__/faults/api-created-otherwise.test.ts'
  ),
  bug(
    'another app than was asked for is deployed to',
    'src/scalingo/wire.ts',
    'called.toLowerCase() === asked',
    'called !== asked.toUpperCase()',
    '__tests__/scalingo/client.test.ts',
    '__tests__/end-to-end/proof.test.ts'
  ),
  bug(
    'a deployment that was known before counts as the one that was made',
    'src/create.ts',
    'if (!lost.isNew(made.id)) throw',
    "if (made.id === '') throw",
    '__tests__/create-known-before.test.ts',
    '__tests__/faults/api-created-otherwise.test.ts'
  ),
  bug(
    'a refusal for good does not take back that there may be a deployment',
    'src/create.ts',
    'if (lost && before === undefined) record.madeNone();\n    const pauseMs = pauseBeforeRetryMs(error, failures);',
    'const pauseMs = pauseBeforeRetryMs(error, failures);\n    if (lost && before === undefined && pauseMs !== undefined) record.madeNone();',
    '__tests__/create.test.ts',
    '__tests__/end-to-end/cancel-create.test.ts'
  ),
  bug(
    'what is not known of an announced deployment outdoes what the list tells of it',
    lost,
    'new Map([...told, ...ports.listed])',
    'new Map([...ports.listed, ...told])',
    '__tests__/lost-deployment.test.ts'
  ),
  bug(
    'a list that is refused is asked for again and again',
    lost,
    'if (isFound || (!seen.isListed && seen.likely.length === 0)) break;',
    'if (isFound) break;',
    '__tests__/lost-deployment.test.ts'
  )
];
