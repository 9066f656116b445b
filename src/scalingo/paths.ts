/** The path of an app's calls. @param app its name or id */
export function appPath(app: string): string {
  return `/apps/${encodeURIComponent(app)}`;
}

export function deploymentPath(app: string, id: string): string {
  return `${appPath(app)}/deployments/${encodeURIComponent(id)}`;
}
