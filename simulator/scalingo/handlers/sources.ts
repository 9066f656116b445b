/** Sources, and the store that they are uploaded to. */
import type { Source } from '../source-store.ts';
import type { World } from '../world.ts';
import { type Incoming, json, noContent, type Reply, readObject, text } from './message.ts';

/** `POST /sources`: two pre-signed URLs (documented: 201). */
export function createSource(request: Incoming, world: World): Reply {
  const body = readObject(request.body);
  if ('refusal' in body) return body.refusal;
  const source = world.sources.create(world.settings.sourceLifetimeMs);
  const url = (use: 'upload' | 'download') => world.urls.store + world.sources.signedPath(source, use);
  return json(201, { source: { download_url: url('download'), upload_url: url('upload') } });
}

/**
 * `PUT upload_url`, by its headers and its URL alone: 200 where the body is to be taken. As object stores do with a pre-signed URL: no other
 * credentials (400), a length (411), the type that was signed and a live signature (403).
 */
export function upload(request: Incoming, world: World): Reply {
  const { headers, parameters, query } = request;
  const [folder = '', id = ''] = parameters;
  if (headers.expect !== undefined && world.settings.uploadExpect === 'refused') return text(417, 'No expectations\n');
  if (headers.authorization !== undefined) return oneWayToAuthenticate();
  if (headers['content-length'] === undefined) return text(411, 'Length required\n');
  const source = world.sources.open('upload', folder, id, query);
  if (source === undefined) return notValid();
  if (headers['content-type'] !== 'application/x-gzip')
    return text(403, 'The content type is not the one that was signed\n');
  const location = redirectOf(folder, source, world);
  if (location === undefined) return text(200, '');
  return { ...noContent(), status: world.settings.uploadRedirectStatus, headers: { location } };
}

/** `GET download_url`: the archive. */
export function download(request: Incoming, world: World): Reply {
  const [folder = '', id = ''] = request.parameters;
  if (request.headers.authorization !== undefined) return oneWayToAuthenticate();
  const source = world.sources.open('download', folder, id, request.query);
  if (source === undefined) return notValid();
  if (source.archive === undefined) return text(404, 'Nothing was uploaded here\n');
  const { path, sizeBytes } = source.archive;
  const headers = { 'content-type': 'application/x-gzip', 'content-length': `${sizeBytes}` };
  return { status: 200, headers, body: '', file: path };
}

/** Where the store leads an upload on to; nothing where it takes it. */
function redirectOf(folder: string, source: Source, world: World): string | undefined {
  const { uploadRedirect } = world.settings;
  const isMoved = folder === 'moved';
  if (uploadRedirect === false || (isMoved && uploadRedirect !== 'loop')) return undefined;
  const host = uploadRedirect === 'other host' ? world.urls.otherStore : world.urls.store;
  return host + world.sources.signedPath(source, 'upload', isMoved ? 'sources' : 'moved');
}

function oneWayToAuthenticate(): Reply {
  return text(400, 'Only one way to authenticate is allowed\n');
}

function notValid(): Reply {
  return text(403, 'The URL is not valid, or no longer\n');
}
