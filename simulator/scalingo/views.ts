/** Apps, deployments and their output as the API shows them. Keys as documented and recorded, the values from the world. */
import type { RecordedDeployment } from './ledger.ts';
import type { Settings } from './settings.ts';
import type { App, Deployment, World } from './world.ts';

/** An app object. Keys: recorded in 2020, and the official JavaScript client's type for those since. */
export function viewApp(world: World, app: App): Record<string, unknown> {
  const last = app.lastSuccess?.record;
  const url = `https://${app.name}.${app.region}.scalingo.io`;
  const created = world.clock.date(0).toISOString();
  const lastDeployment = world.settings.lastDeploymentId === 'last of any' ? newestOf(world, app) : last;
  const all: Record<string, unknown> = {
    id: app.id,
    uuid: app.uuid,
    name: app.name,
    region: app.region,
    parent_app_name: '',
    git_url: `git@ssh.${app.region}.scalingo.com:${app.name}.git`,
    url,
    base_url: url,
    created_at: created,
    updated_at: created,
    status: last === undefined ? 'new' : 'running',
    owner: { ...app.owner, flags: {} },
    project: { id: `prj-${app.uuid}`, name: 'default' },
    last_deployed_at: last?.finishedAt == null ? null : world.clock.date(last.finishedAt).toISOString(),
    last_deployed_by: last === undefined ? null : app.owner.username,
    last_deployment_id: lastDeployment?.id ?? null,
    links: { deployments_stream: `${world.urls.stream}/apps/${app.name}` },
    git_source: null,
    flags: {},
    limits: {},
    force_https: false,
    sticky_session: false,
    router_logs: false,
    stack_id: `st-${app.uuid}`,
    hds_resource: false,
    private_networks_ids: [],
    new_dashboard_url: null,
    new_region: null
  };
  if (world.settings.lastDeploymentId === 'absent') delete all.last_deployment_id;
  return all;
}

/** A deployment object, without the keys that the settings leave out. Keys: documented, and recorded where the documentation lacks them. */
export function viewDeployment(world: World, deployment: Deployment): Record<string, unknown> {
  const { record, app } = deployment;
  const isBuilt = record.statuses.some(
    ({ status }) => status === 'pushing' || status === 'starting' || status === 'success'
  );
  const endMs = record.finishedAt;
  const registry = `registry-1.${app.region}.scalingo.com`;
  const { answeredAppId, missingFields } = world.settings;
  const all: Record<string, unknown> = {
    id: record.id,
    app_id: answeredAppId === 'own' ? app.id : answeredAppId.other,
    created_at: world.clock.date(record.createdAt).toISOString(),
    // Recorded: the end is written with an offset where the beginning has a Z.
    finished_at: endMs === null ? null : world.clock.date(endMs).toISOString().replace('Z', '+00:00'),
    status: record.status,
    git_ref: answeredGitRef(world, record.gitRef),
    previous_git_ref: deployment.previousGitRef,
    type: deployment.type,
    image: isBuilt ? `${registry}/app-${app.name}:${record.gitRef.slice(0, 15)}-${record.id.slice(0, 15)}` : null,
    image_size: isBuilt ? deployment.imageSizeBytes : null,
    registry,
    stack_base_image: 'scalingo/scalingo-22:v4',
    postdeploy_hook: deployment.postdeployHook,
    duration: endMs === null ? 0 : Math.floor((endMs - (deployment.startedAt ?? record.createdAt)) / 1000),
    pusher: { username: deployment.pusher.username, email: deployment.pusher.email, id: deployment.pusher.id },
    links: { output: outputUrl(world, deployment) }
  };
  const isShown = ([key, value]: [string, unknown]) => value !== undefined && !missingFields.includes(key);
  return Object.fromEntries(Object.entries(all).filter(isShown));
}

/** Nothing where it is left out. The first 15 characters are those that an image's tag takes. */
function answeredGitRef({ settings: { answeredGitRef: how } }: World, gitRef: string): string | undefined {
  if (typeof how === 'object') return how.other;
  if (how === 'absent') return undefined;
  return how === 'shortened' ? gitRef.slice(0, 15) : gitRef;
}

function newestOf(world: World, app: App): RecordedDeployment | undefined {
  const records = world.deployments.filter(deployment => deployment.app === app).map(({ record }) => record);
  return records.reduce<RecordedDeployment | undefined>(
    (newest, record) => (newest === undefined || record.createdAt >= newest.createdAt ? record : newest),
    undefined
  );
}

/** A deployment's log as `output` shows it now; nothing where it is not there yet. */
export function viewOutput(world: World, deployment: Deployment): string | undefined {
  const { settings, clock } = world;
  const asOfMs = settings.outputLagMs === 0 ? Number.POSITIVE_INFINITY : clock.now() - settings.outputLagMs;
  const { lines, finishedAt } = deployment.record;
  const later = asOfMs === Number.POSITIVE_INFINITY ? -1 : deployment.lineTimesMs.findIndex(at => at > asOfMs);
  let count = later === -1 ? lines.length : later;
  if (finishedAt === null || finishedAt > asOfMs) {
    if (settings.outputWhileRunning === 'absent') return undefined;
    if (settings.outputWhileRunning === 'partial') count = Math.floor(count / 2);
  }
  if (count === 0) return undefined;
  const shown = lines.slice(0, count).map(line => lineAt('output', line, settings));
  return shown.join('\n') + (settings.outputEndsWithNewline ? '\n' : '');
}

/** A line with what differs at this place: without colours or blanks at its end (those before a carriage return too), with more signs for broken characters. */
export function lineAt(place: 'stream' | 'output', line: string, settings: Readonly<Settings>): string {
  const stripped = `stripped in ${place}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what makes a colour.
  const plain = settings.colours === stripped ? line.replaceAll(/\x1b\[[\d;]*m/g, '') : line;
  const bare = settings.trailingBlanks === stripped ? plain.replace(/[ \t]+(\r?)$/, '$1') : plain;
  return settings.brokenCharacters === `more in ${place}` ? bare.replaceAll('\ufffd', '\ufffd\ufffd') : bare;
}

function outputUrl(world: World, { app, record }: Deployment): string {
  const owner = world.settings.outputLink === 'app' ? `/apps/${app.id}` : '';
  return `${world.urls.api}/v1${owner}/deployments/${record.id}/output`;
}
