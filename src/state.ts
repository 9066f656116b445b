/**
 * What the step leaves behind, as it goes on, for the one that runs after it whatever becomes of it. Never the token.
 * GitHub keeps it even where the step is killed.
 */
export interface SavedState {
  /** Where an archive lies until it is uploaded. */
  folder: string;
  app: string;
  region: string;
  /** Scalingo was asked to make a deployment, and may have made one; empty again where it surely did not. */
  creating: 'true' | '';
  deployment_id: string;
  deployment_url: string;
  /** The last status seen. */
  status: string;
  /** The environment that GitHub's record of the deployment is for, and the key by which the record is known before its id is. */
  environment: string;
  record_key: string;
  record_id: string;
  /** The last thing that GitHub is to be told, as JSON of `RecordStatus`, once it is known. */
  record_owed: string;
  /** Nothing more is to be told: all was, or GitHub refused. */
  record_over: 'true';
  /** The step told everything there was to tell by itself, and how it ended in a word or two. */
  told: string;
}

/** Titles of an outcome that the run after the step must know again, where it finds them as `told`. */
export const titles = { cancelled: 'Cancelled' } as const;
