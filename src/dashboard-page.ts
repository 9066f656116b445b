import type { Known } from './known.ts';

/** The deployment's page on Scalingo's dashboard, as far as enough is known to name it. */
export function dashboardPage({ inputs, app, deployment }: Known): string | undefined {
  if (!inputs || !app || !deployment) return undefined;
  const path = [inputs.region, app.name, 'deploy', deployment.id].map(encodeURIComponent).join('/');
  return `https://dashboard.scalingo.com/apps/${path}`;
}
