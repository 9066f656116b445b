/** Reads the body of a create as strictly as the API does. */
import type { Settings } from '../settings.ts';
import { isObject, json, type Read, readObject, unprocessable } from './message.ts';

export interface DeploymentRequest {
  /** Absent where Scalingo is to make one up. */
  readonly gitRef: string | undefined;
  readonly sourceUrl: string;
  readonly postdeployHook: string | null;
}

/**
 * Reads `{"deployment":{"git_ref"?,"source_url","postdeploy_hook"?}}` (documentation; the hook: official JavaScript client).
 * The Go client sends `null` for a git_ref that was not given. A git_ref must not begin with a dash: it becomes an image's tag (official CLI).
 */
export function readDeploymentRequest(body: Buffer, settings: Readonly<Settings>): Read<DeploymentRequest> {
  const read = readObject(body);
  if ('refusal' in read) return read;
  const { deployment } = read.value;
  if (!isObject(deployment)) {
    if (settings.missingDeploymentStatus === 422) return { refusal: unprocessable({ deployment: ["can't be blank"] }) };
    return { refusal: json(400, { error: 'param is missing or the value is empty: deployment' }) };
  }
  const errors: Record<string, string[]> = {};
  const sourceError = checkSourceUrl(deployment.source_url);
  if (sourceError !== undefined) errors.source_url = [sourceError];
  const gitRefError = checkGitRef(deployment.git_ref ?? '', settings);
  if (gitRefError !== undefined) errors.git_ref = [gitRefError];
  const hook = deployment.postdeploy_hook ?? null;
  if (hook !== null && typeof hook !== 'string') errors.postdeploy_hook = ['is not a string'];
  if (Object.keys(errors).length > 0) return { refusal: unprocessable(errors) };
  return {
    value: {
      gitRef: (deployment.git_ref as string | null | undefined) || undefined,
      sourceUrl: deployment.source_url as string,
      postdeployHook: hook as string | null
    }
  };
}

function checkSourceUrl(url: unknown): string | undefined {
  if (url === undefined || url === null || url === '') return "can't be blank";
  if (typeof url !== 'string' || !URL.canParse(url)) return 'is not a URL';
  return ['http:', 'https:'].includes(new URL(url).protocol) ? undefined : 'must be http or https';
}

function checkGitRef(gitRef: unknown, settings: Readonly<Settings>): string | undefined {
  if (typeof gitRef !== 'string') return 'is not a string';
  if (gitRef.startsWith('-')) return 'must not begin with a dash';
  return settings.gitRefSlashes === 'refused' && gitRef.includes('/') ? 'must not contain a slash' : undefined;
}
