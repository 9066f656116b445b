/** Sources, and the store that they are uploaded to. */
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
 * `PUT upload_url`. As object stores do with a pre-signed URL: no other credentials (400), a length (411), the type that was signed and a
 * live signature (403).
 */
export function upload(request: Incoming, world: World): Reply {
  const { headers, body } = request;
  if (headers.authorization !== undefined) return text(400, 'Only one way to authenticate is allowed\n');
  if (headers['content-length'] === undefined) return text(411, 'Length required\n');
  const source = world.sources.open(request.parameters[1] ?? '', 'upload', request.query.get('signature'));
  if (source === undefined) return text(403, 'The URL is not valid, or no longer\n');
  if (headers['content-type'] !== 'application/x-gzip')
    return text(403, 'The content type is not the one that was signed\n');
  if (world.settings.uploadRedirect && request.parameters[0] === 'sources') {
    const location = world.urls.store + world.sources.signedPath(source, 'upload', 'moved');
    return { ...noContent(), status: 307, headers: { location } };
  }
  source.content = body;
  return text(200, '');
}

/** `GET download_url`: the archive. */
export function download(request: Incoming, world: World): Reply {
  const source = world.sources.open(request.parameters[1] ?? '', 'download', request.query.get('signature'));
  if (source === undefined) return text(403, 'The URL is not valid, or no longer\n');
  if (source.content === undefined) return text(404, 'Nothing was uploaded here\n');
  return { status: 200, headers: { 'content-type': 'application/x-gzip' }, body: source.content };
}
