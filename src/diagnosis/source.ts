import { amount } from '../source/amount.ts';
import type { SourceTrouble } from '../source/unusable.ts';

/** One sentence or two: what is wrong with what was to be deployed, with which value, and what to do. */
export function explainSource(trouble: SourceTrouble): string {
  // Each code has its own sentence; TypeScript cannot see that the one that is looked up is the one for this trouble.
  return (sentences[trouble.code] as Sentence<SourceTrouble>)(trouble);
}

type Sentence<T extends SourceTrouble> = (trouble: T) => string;
type Sentences = { [Code in SourceTrouble['code']]: Sentence<Extract<SourceTrouble, { code: Code }>> };

const limit = 'Scalingo takes at most 314,572,800 bytes, uncompressed';
const oneRoot = 'Scalingo wants one folder that holds everything';
const permission = '`permissions: contents: read`';

const sentences: Sentences = {
  outside_workspace: ({ path, workspace }) =>
    `The input \`source_path\` ("${path}") leads out of the workspace ${workspace}. Give a path below it, relative to it.`,
  path_missing: ({ path, workspace }) =>
    `There is no "${path}" in the workspace ${workspace} (input \`source_path\`). ${/[*?[{]/.test(path) ? 'Patterns are not expanded: give the name itself.' : 'Check the name, and that the steps before this one made it: `actions/checkout`, the build, `actions/download-artifact`.'}`,
  path_unreadable: ({ path, systemCode }) =>
    `"${path}" (input \`source_path\`) cannot be read (${systemCode}). Check its permissions.`,
  path_unusable: ({ path, is }) => `"${path}" (input \`source_path\`) is ${is}. Give a folder, a .tar.gz or a .war.`,
  empty_file: ({ path }) => `"${path}" (input \`source_path\`) is an empty file. Check the step that made it.`,
  jar: ({ path }) =>
    `A JAR alone ("${path}") cannot run at Scalingo. Put it into a folder of its own together with a Procfile (\`web: java -jar ${lastPart(path)}\`), give that folder as \`source_path\`, and set BUILDPACK_URL=https://github.com/Scalingo/buildpack-jvm-common in the app's environment.`,
  not_an_archive: ({ archive, is }) =>
    `"${archive}" is ${is}, not a tar archive compressed with gzip. Make one with \`tar czf\`, or give the folder itself as \`source_path\`: it is packed for you.`,
  broken_archive: ({ archive, problem }) =>
    `The archive "${archive}" cannot be read to its end: ${problem}. Check the step that made it, or give the folder itself as \`source_path\`.`,
  empty_archive: ({ archive }) => `The archive "${archive}" holds no file. Check the step that made it.`,
  several_roots: ({ archive, roots, count }) =>
    `The archive "${archive}" has ${count} entries at its root (${named(roots, count)}), and ${oneRoot}. Pack the folder from outside (\`tar czf app.tar.gz my-folder\`), or give the folder itself as \`source_path\`.`,
  root_is_no_folder: ({ archive, root }) =>
    `The archive "${archive}" has "${root}" at its root, which is no folder, and ${oneRoot}. Pack the folder from outside (\`tar czf app.tar.gz my-folder\`), or give the folder itself as \`source_path\`.`,
  unsafe_name: ({ archive, name }) =>
    `The archive "${archive}" holds "${name}", which would lie outside of its folder. Make it with relative names.`,
  too_large: ({ archive, sizeBytes, isAtLeast, largest }) =>
    `"${archive}" has ${isAtLeast ? 'more than ' : ''}${amount(sizeBytes)} (${sizeBytes.toLocaleString('en')} bytes): ${limit}. ${largest.length > 0 ? `The largest in it: ${largest.map(({ name, sizeBytes: bytes }) => `${name} (${amount(bytes)})`).join(', ')}. ` : ''}Leave out what the app does not need.`,
  not_a_war: ({ path, is }) => `"${path}" (input \`source_path\`) is ${is}, not a WAR. Check the step that made it.`,
  empty_folder: ({ path }) =>
    `The folder "${path}" (input \`source_path\`) holds no file. Check that the steps before this one fill it: \`actions/checkout\`, the build.`,
  link_leads_out: ({ path, name, target }) =>
    `The link "${name}" in "${path}" leads out of the folder (to "${target}"), where Scalingo would find nothing. Replace it by what it leads to, or remove it.`,
  special_file: ({ path, name, is }) => `"${name}" in "${path}" is ${is}, which cannot be deployed. Remove it.`,
  entry_unreadable: ({ path, name, systemCode }) =>
    `"${name}" in "${path}" cannot be read (${systemCode}). Check its permissions: a container of an earlier step may have made it as another user.`,
  entry_changed: ({ path, name }) =>
    `"${name}" in "${path}" changed while it was packed. See that nothing writes there any more when this step begins.`,
  name_unreadable: ({ path, name }) =>
    `The name of "${name}" in "${path}" is not in UTF-8. Rename it, or pack the folder yourself with \`tar czf\`.`,
  target_unreadable: ({ path, name, target }) =>
    `The link "${name}" in "${path}" leads to "${target}", which is not in UTF-8. Rename what it leads to, or pack the folder yourself with \`tar czf\`.`,
  no_room: ({ folder, systemCode }) =>
    `The archive could not be written to ${folder} on the runner (${systemCode}). See that its disk has room for the compressed source.`,
  archive_changed: ({ path }) =>
    `"${path}" changed while it was uploaded. See that nothing writes there any more when this step begins.`,
  upload_too_slow: ({ sizeBytes, sentBytes }) =>
    `Scalingo's address for uploads lives ten minutes, and within them only ${amount(sentBytes)} of ${amount(sizeBytes)} were sent. Send less, run the step again on a runner with a better connection, or put the archive where Scalingo can download it (\`source_url\`).`,
  github_token_refused: ({ said }) =>
    `GitHub does not accept the token (${said ?? 'HTTP 401'}). Leave the input \`github_token\` out for the job's own token, or store a valid one in the secret that it reads.`,
  github_forbidden: ({ repository, status, said }) =>
    `GitHub does not let this token read ${repository} (HTTP ${status}${said ? `: ${said}` : ''}). Give the job ${permission}; for another repository than the workflow's own give \`github_token\` one that may read it.`,
  github_rate_limited: ({ hasToken, waitSeconds }) =>
    `GitHub takes no more requests ${hasToken ? 'with this token' : 'without a token'} for now${waitSeconds ? ` (for another ${waitSeconds} s)` : ''}. ${hasToken ? 'Run the step again then.' : 'Give the input `github_token`, or run the step again then.'}`,
  github_trouble: ({ host, problem }) =>
    `GitHub (${host}) did not answer as it should (${problem}). Check that the runner may connect to it; if it stays, look at https://www.githubstatus.com.`,
  repository_unknown: ({ repository, hasToken }) =>
    `GitHub has no repository ${repository} that ${hasToken ? 'this token may read' : 'can be read without a token'}. ${hasToken ? `If it is private, the job needs ${permission}; another one than the workflow's own needs a \`github_token\` that may read it (a fork's owner has to allow that).` : 'If it is private, give the input `github_token`.'} Or check it out in a step before and give \`source_path: .\`.`,
  repository_empty: ({ repository }) => `The repository ${repository} has no commit yet. Push one first.`,
  ref_unknown: ({ repository, ref, hasToken }) =>
    `The repository ${repository}, which ${hasToken ? 'this token' : 'anybody'} may read, has no branch, tag or commit "${ref}" (input \`git_ref\`). Check the name, and that it was pushed.`,
  other_commit: ({ repository, ref, commit }) =>
    `GitHub names ${commit} where ${repository} was asked for ${ref}. Nothing is deployed that was not asked for: run the step again.`,
  nothing_to_redeploy: ({ app }) =>
    `The app ${app} was never deployed successfully, so there is nothing to deploy again. Deploy it once without \`redeploy\`.`,
  not_a_commit: ({ app, deploymentId, gitRef }) =>
    `What runs as ${app} is no commit of a repository: its last successful deployment ${deploymentId} ${gitRef === undefined ? 'has no name' : `is filed as "${gitRef}"`}. Deploy it again the way it was deployed then (\`source_url\` or \`source_path\`), or give \`git_ref\` in place of \`redeploy\`.`,
  not_of_repository: ({ app, deploymentId, gitRef, repository }) =>
    `What runs as ${app} is no commit of ${repository}: its last successful deployment ${deploymentId} is filed as ${gitRef}, which that repository does not have. Run \`redeploy\` in the repository that the app is deployed from, or give \`git_ref\` in its place.`
};

function named(names: readonly string[], count: number): string {
  return `${names.join(', ')}${count > names.length ? ', …' : ''}`;
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
