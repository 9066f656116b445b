import { bug, type PlantedBug } from './bug.ts';

const endToEnd = (name: string) => `__tests__/end-to-end/${name}.test.ts`;
const upload = 'src/scalingo/upload.ts';
const delivery = 'src/source/delivery.ts';
const pack = 'src/source/tar/pack.ts';
const walk = 'src/source/tar/walk.ts';

/** What can be wrong with finding, packing and handing over what is deployed. */
export const bugsOfSourcing: readonly PlantedBug[] = [
  bug(
    'another commit than was asked for is no error',
    'src/proof.ts',
    "throw new OtherDeployed('commit', gitRef, answered);",
    'return undefined;',
    '__tests__/proof.test.ts',
    endToEnd('proof')
  ),
  bug(
    'a deployment that failed counts as deployed',
    'src/source/last-success.ts',
    "return status === 'success';",
    "return status !== 'building';",
    '__tests__/source/last-success.test.ts',
    endToEnd('skip-deployed')
  ),
  bug(
    'only the first page of deployments is looked at',
    'src/source/last-success.ts',
    'page = nextPage !== undefined && nextPage > asked',
    'page = nextPage !== undefined && nextPage > asked && asked < 1',
    '__tests__/source/last-success.test.ts',
    endToEnd('redeploy')
  ),
  bug(
    'the name of a branch is deployed, and not the commit that it means',
    'src/source/repository/repository.ts',
    'gitRef: commit,',
    'gitRef: ref,',
    endToEnd('repository')
  ),
  bug(
    'a private repository is left to Scalingo to download',
    'src/source/repository/repository.ts',
    "isPrivate === false && visibility === 'public'",
    "isPrivate !== undefined && visibility !== ''",
    endToEnd('repository')
  ),
  bug(
    'the link to an archive of GitHub is not masked',
    'src/source/repository/fetch.ts',
    'for (const secret of secretsOf(link)) ports.mask(secret);',
    'for (const secret of secretsOf(link)) void secret;',
    endToEnd('repository')
  ),
  {
    name: 'an archive of GitHub that breaks off is deployed as it is',
    changes: [
      {
        file: 'src/github/download.ts',
        find: 'return silence.signal.aborted ?',
        put: 'if (Date.now() > 0) return undefined;\n    return silence.signal.aborted ?'
      },
      {
        file: 'src/source/repository/fetch.ts',
        find: "if (trouble.code === 'broken_archive') return trouble.problem;",
        put: "const findings = { submodules: false, git: false, pointers: { count: 0, names: [] } };\n    if (trouble.code === 'broken_archive') return { root: '', files: 0, sizeBytes: 0, findings };"
      }
    ],
    tests: [endToEnd('repository-mistakes')]
  },
  bug(
    'the addresses of the store are not masked',
    'src/scalingo/client.ts',
    'for (const secret of secretsOf(urls.uploadUrl, urls.downloadUrl)) this.#options.onSecret(secret);',
    'for (const secret of secretsOf(urls.uploadUrl, urls.downloadUrl)) void secret;',
    endToEnd('archive')
  ),
  {
    name: 'an upload is sent again to the address that it was sent to before',
    changes: [
      {
        file: delivery,
        find: 'const { uploadUrl, downloadUrl } = await scalingo.createSource();',
        put: 'const { uploadUrl, downloadUrl } = (addresses ??= await scalingo.createSource());'
      },
      {
        file: delivery,
        find: 'async function uploadOnce(',
        put: "let addresses: Awaited<ReturnType<Scalingo['createSource']>> | undefined;\nasync function uploadOnce("
      }
    ],
    tests: [endToEnd('upload')]
  },
  bug(
    'an address that is about to end is given all the same',
    delivery,
    'uploaded.expiresAtMs - reserveMs',
    'uploaded.expiresAtMs + reserveMs',
    '__tests__/source/delivery.test.ts'
  ),
  bug(
    'what was packed stays on the disk of the runner',
    'src/begin.ts',
    'await delivery.remove();',
    'if (signal.aborted) await delivery.remove();',
    endToEnd('folder')
  ),
  bug(
    'the store is believed before it has everything',
    upload,
    'if (read.status < 300 && !isWhole)',
    'if (read.status < 200 && !isWhole)',
    '__tests__/scalingo/upload.test.ts'
  ),
  bug(
    'a redirect to an address without encryption is followed',
    upload,
    'if (!isSafe(target)) {',
    'if (!isSafe(target) && redirects === 0) {',
    '__tests__/scalingo/upload.test.ts',
    endToEnd('upload')
  ),
  bug(
    'what .git holds is packed too',
    walk,
    ".filter(name => name !== '.git')",
    ".filter(name => name !== '.hg')",
    endToEnd('folder')
  ),
  bug(
    'a link may lead out of the folder',
    walk,
    'if (packed === undefined) throw',
    'if (packed === undefined) return target; else if (packed === null) throw',
    endToEnd('path-mistakes')
  ),
  bug(
    'a link that leads nowhere may lead out by way of another one',
    'src/source/tar/links.ts',
    "if (step === '..' && paths.relative(folder, at) === '') return false;",
    "if (step === '..' && paths.relative(folder, at) === '') return true;",
    '__tests__/source/tar/packed-links.test.ts'
  ),
  bug(
    'a refusal of the store that passes ends the step',
    'src/source/refusals.ts',
    'return isPassing ? pausesMs[this.#passing++] : undefined;',
    'return isPassing && pausesMs[this.#passing++] === 0 ? 0 : undefined;',
    '__tests__/source/refusals.test.ts',
    endToEnd('upload')
  ),
  bug(
    'a store that asks to wait is sent the archive before',
    'src/source/refusals.ts',
    'Math.max(pauseMs, pauseToldBy(',
    'Math.max(pauseMs, 0 * pauseToldBy(',
    '__tests__/source/refusals.test.ts',
    endToEnd('upload')
  ),
  bug(
    'the address of a proxy without its scheme does not count',
    'src/proxy.ts',
    "value.includes('://') ?",
    "value.includes(':') ?",
    '__tests__/proxy.test.ts',
    endToEnd('proxy-sources')
  ),
  bug(
    'a file may change while it is packed',
    'src/source/tar/entry.ts',
    'return one.sizeBytes === other.sizeBytes',
    'return true || one.sizeBytes === other.sizeBytes',
    '__tests__/source/tar/pack.test.ts'
  ),
  bug(
    'modes are not kept',
    pack,
    ": entry.kind === 'link' ? 0o777 : entry.mode;",
    ": entry.kind === 'link' ? 0o777 : 0o644;",
    endToEnd('folder')
  ),
  bug(
    'an archive has the times of its files',
    pack,
    'mtime: modified,',
    'mtime: new Date(modified.getTime() * 0 + Date.now()),',
    '__tests__/source/tar/pack.test.ts',
    endToEnd('archive')
  ),
  bug(
    'an archive with several roots is sent',
    'src/source/tar/roots.ts',
    'if (others.length > 0) {',
    'if (others.length > 99) {',
    endToEnd('path-mistakes')
  ),
  bug(
    'a path may leave the workspace by a link',
    'src/source/path.ts',
    'if (!isInside(root, real)) throw outside;',
    '',
    '__tests__/source/path.test.ts'
  ),
  bug(
    'every run loads what speaks with GitHub',
    'src/main.ts',
    "import type { GitHubApi } from './github/api.ts';",
    "import { GitHubApi } from './github/api.ts';\nif (GitHubApi.length < 0) throw new Error();",
    endToEnd('loading')
  )
];
