import { isKnownEnd } from './scalingo/status.ts';
import { titles } from './state.ts';

/** What a step left behind. Each may be empty: then it did not come so far. */
export interface Left {
  told: string;
  creating: boolean;
  app: string;
  page: string;
  status: string;
}

/** What is to be said after a step that was cancelled or killed while there was, or may have been, a deployment. */
export function afterword({ told, creating, app, page, status }: Left): string | undefined {
  if (!creating && page === '') return undefined;
  if (told !== '' && told !== titles.cancelled) return undefined;
  const how = told === '' ? 'was killed' : 'was cancelled';
  if (page === '') {
    return `The step that deploys ${app} ${how} before Scalingo had said that it made a deployment: look at the dashboard before you deploy again.`;
  }
  if (isKnownEnd(status)) {
    return `The step that deploys ${app} ${how} when the deployment had ended already, as "${status}": ${page}`;
  }
  return `The step that deploys ${app} ${how} while the deployment was "${status}". It goes on without the step: ${page}`;
}
