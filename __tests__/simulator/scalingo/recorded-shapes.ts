/**
 * Keys and types of the real API's answers. The tables say what each key holds and where it was seen: in responses that Scalingo's
 * Ruby client recorded in 2020, in the examples of the API documentation, or in the official clients' types.
 */
import { expect } from '@jest/globals';

// biome-ignore lint/suspicious/noExplicitAny: the answers are what is under test; the tables say what they hold.
export type Answer = Record<string, any>;

export type Kind = 'string' | 'number' | 'boolean' | 'null' | 'object' | 'array';
type Source = 'recorded' | 'documented' | 'client';
export type Table = Readonly<Record<string, readonly [Source, ...Kind[]]>>;

export const user: Table = {
  id: ['recorded', 'string'],
  username: ['recorded', 'string'],
  email: ['recorded', 'string']
};

export const app: Table = {
  id: ['recorded', 'string'],
  name: ['recorded', 'string'],
  parent_app_name: ['recorded', 'string'],
  git_url: ['recorded', 'string'],
  url: ['recorded', 'string'],
  base_url: ['recorded', 'string'],
  created_at: ['recorded', 'string'],
  updated_at: ['recorded', 'string'],
  status: ['recorded', 'string'],
  owner: ['recorded', 'object'],
  last_deployed_at: ['recorded', 'null', 'string'],
  last_deployed_by: ['recorded', 'null', 'string'],
  last_deployment_id: ['recorded', 'null', 'string'],
  links: ['recorded', 'object'],
  git_source: ['recorded', 'null', 'string'],
  flags: ['recorded', 'object'],
  limits: ['recorded', 'object'],
  force_https: ['recorded', 'boolean'],
  sticky_session: ['recorded', 'boolean'],
  router_logs: ['recorded', 'boolean'],
  stack_id: ['recorded', 'string'],
  new_dashboard_url: ['recorded', 'null', 'string'],
  new_region: ['recorded', 'null', 'string'],
  uuid: ['client', 'string'],
  region: ['client', 'string'],
  project: ['client', 'object'],
  hds_resource: ['client', 'boolean'],
  private_networks_ids: ['client', 'array']
};

export const deployment: Table = {
  id: ['recorded', 'string'],
  app_id: ['recorded', 'string'],
  created_at: ['recorded', 'string'],
  finished_at: ['recorded', 'null', 'string'],
  status: ['recorded', 'string'],
  git_ref: ['recorded', 'string'],
  previous_git_ref: ['recorded', 'null', 'string'],
  type: ['recorded', 'string'],
  image: ['recorded', 'null', 'string'],
  registry: ['recorded', 'string'],
  postdeploy_hook: ['recorded', 'null', 'string'],
  duration: ['recorded', 'number'],
  pusher: ['recorded', 'object'],
  links: ['recorded', 'object'],
  image_size: ['documented', 'null', 'number'],
  stack_base_image: ['documented', 'string']
};

export const pagination = (previous: string): Table => ({
  current_page: ['recorded', 'number'],
  [previous]: ['recorded', 'null', 'number'],
  next_page: ['recorded', 'null', 'number'],
  total_pages: ['recorded', 'number'],
  total_count: ['recorded', 'number']
});

export const refusal: Table = { resource: ['recorded', 'string'], error: ['recorded', 'string'] };

export const forms = {
  appId: /^[0-9a-f]{24}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  userId: /^us-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  // Recorded: one deployment has both, its beginning in Z and its end with an offset.
  time: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  timeWithOffset: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/
};

/** Every key of the table is there with a type that it may have, and no other key. */
export function matches(value: unknown, table: Table): void {
  const found = Object.entries(value as Answer);
  expect(found.map(([key]) => key).sort()).toEqual(Object.keys(table).sort());
  const wrong = found.filter(([key, held]) => !table[key]?.slice(1).includes(kindOf(held)));
  expect(wrong).toEqual([]);
}

export function kindOf(value: unknown): Kind {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : (typeof value as Kind);
}
