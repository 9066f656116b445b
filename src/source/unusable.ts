/** All that can be wrong with what was to be deployed, and the values that a sentence about it needs. Nothing here is a secret. */
export type SourceTrouble =
  // The input `source_path`.
  | { code: 'outside_workspace'; path: string; workspace: string }
  | { code: 'path_missing'; path: string; workspace: string }
  | { code: 'path_unreadable'; path: string; systemCode: string }
  /** A socket, a device …: `is` says what. */
  | { code: 'path_unusable'; path: string; is: string }
  | { code: 'empty_file'; path: string }
  | { code: 'jar'; path: string }
  // An archive. `archive` names it: the path that the workflow gave, or the repository and commit that it was made of.
  /** `is` says what the file is instead: "a zip archive". */
  | { code: 'not_an_archive'; archive: string; is: string }
  /** It begins as an archive, and breaks off or makes no sense further on. */
  | { code: 'broken_archive'; archive: string; problem: string }
  | { code: 'empty_archive'; archive: string }
  | { code: 'several_roots'; archive: string; roots: readonly string[]; count: number }
  | { code: 'root_is_no_folder'; archive: string; root: string }
  /** An entry that would be written outside of the root folder. */
  | { code: 'unsafe_name'; archive: string; name: string }
  /** `isAtLeast` where it was not read to its end; `largest` has the largest folders first. */
  | {
      code: 'too_large';
      archive: string;
      sizeBytes: number;
      isAtLeast: boolean;
      largest: readonly { name: string; sizeBytes: number }[];
    }
  // A WAR.
  | { code: 'not_a_war'; path: string; is: string }
  // A folder. `name` is relative to it.
  | { code: 'empty_folder'; path: string }
  | { code: 'link_leads_out'; path: string; name: string; target: string }
  | { code: 'special_file'; path: string; name: string; is: string }
  | { code: 'entry_unreadable'; path: string; name: string; systemCode: string }
  | { code: 'entry_changed'; path: string; name: string }
  /** Its bytes are no UTF-8. `name` shows it as far as it can be shown. */
  | { code: 'name_unreadable'; path: string; name: string }
  /** The same of where a link leads. */
  | { code: 'target_unreadable'; path: string; name: string; target: string }
  /** The archive could not be written to the runner's disk. */
  | { code: 'no_room'; folder: string; systemCode: string }
  // On its way to Scalingo.
  | { code: 'archive_changed'; path: string }
  /** The address to upload to had its time before all was sent. */
  | { code: 'upload_too_slow'; sizeBytes: number; sentBytes: number }
  // The repository at a commit.
  | { code: 'github_token_refused'; said: string | undefined }
  /** The token may see the repository, and not what is in it; or its owner closed it. */
  | { code: 'github_forbidden'; repository: string; status: number; said: string | undefined }
  | { code: 'github_rate_limited'; hasToken: boolean; waitSeconds: number | undefined }
  /** No answer, or none that can be used: `problem` says which. */
  | { code: 'github_trouble'; host: string; problem: string }
  | { code: 'repository_unknown'; repository: string; hasToken: boolean }
  | { code: 'repository_empty'; repository: string }
  | { code: 'ref_unknown'; repository: string; ref: string; hasToken: boolean }
  /** GitHub answered with another commit than the one that was asked for by its whole name. */
  | { code: 'other_commit'; repository: string; ref: string; commit: string }
  // What runs now.
  | { code: 'nothing_to_redeploy'; app: string }
  | { code: 'not_a_commit'; app: string; deploymentId: string; gitRef: string | undefined }
  | { code: 'not_of_repository'; app: string; deploymentId: string; gitRef: string; repository: string };

/** What was to be deployed cannot be. `message` is for debug logging; users get a sentence from `diagnosis/`. */
export class UnusableSource extends Error {
  override readonly name = 'UnusableSource';
  readonly trouble: SourceTrouble;

  constructor(trouble: SourceTrouble, cause?: unknown) {
    super(`unusable source: ${JSON.stringify(trouble)}`, { cause });
    this.trouble = trouble;
  }

  get code(): SourceTrouble['code'] {
    return this.trouble.code;
  }
}

/** What the operating system calls an error: ENOENT, EACCES … */
export function systemCodeOf(error: unknown): string {
  return String(typeof error === 'object' && error !== null && 'code' in error ? error.code : error);
}
