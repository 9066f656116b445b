/**
 * What the step leaves behind, as it goes on, for the one that runs after it whatever becomes of it. Never the token.
 * GitHub keeps it even where the step is killed.
 */
export interface SavedState {
  app: string;
  region: string;
  /** Scalingo was asked to make a deployment. */
  creating: 'true';
  deployment_id: string;
  deployment_url: string;
  /** The last status seen. */
  status: string;
  /** The step told everything there was to tell by itself, and how it ended in a word or two. */
  told: string;
}
