/** The path of an app's calls. @param app its name or id */
export function appPath(app: string): string {
  return `/apps/${encodeURIComponent(app)}`;
}

/** The path of a deployment's calls. @param app its name or id */
export function deploymentPath(app: string, id: string): string {
  return `${appPath(app)}/deployments/${encodeURIComponent(id)}`;
}
