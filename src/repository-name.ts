/**
 * The parts of a repository's name, as GitHub's API asks for them.
 * @param repository `owner/name`
 */
export function partsOf(repository: string): { owner: string; repo: string } {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
}
