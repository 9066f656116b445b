/** What a call was sent, checked field by field as GitHub checks it. */
import type { World } from '../world.ts';
import { failure, type Incoming, json, type Reply } from './message.ts';

type Kind = 'string' | 'text or null' | 'boolean' | 'strings' | 'object or string';

/** The fields that a call knows. */
export type Shape = Readonly<Record<string, Kind>>;

export type Fields = Readonly<Record<string, unknown>>;

const checks: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  string: value => typeof value === 'string',
  'text or null': value => typeof value === 'string' || value === null,
  boolean: value => typeof value === 'boolean',
  strings: value => Array.isArray(value) && value.every(item => typeof item === 'string'),
  'object or string': value => typeof value === 'string' || (typeof value === 'object' && value !== null)
};

const names: Readonly<Record<Kind, string>> = {
  string: 'a string',
  'text or null': 'a string or null',
  boolean: 'a boolean',
  strings: 'an array of strings',
  'object or string': 'an object or a string'
};

/**
 * The fields of a body, or the refusal of one that cannot be used.
 * Source: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed; the sentences as they were seen
 */
export function readFields(
  request: Incoming,
  shape: Shape,
  required: readonly string[],
  { settings }: World
): { fields: Fields } | { refusal: Reply } {
  let body: unknown;
  try {
    body = JSON.parse(request.body);
  } catch {
    return { refusal: failure(400, 'Problems parsing JSON', request.documentation) };
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { refusal: failure(400, 'Body should be a JSON object', request.documentation) };
  }
  const fields = body as Fields;
  const wrong = [
    ...required.filter(name => !(name in fields)).map(name => `"${name}" wasn't supplied.`),
    ...Object.entries(fields).flatMap(([name, value]) => {
      const kind = shape[name];
      if (kind === undefined) return settings.unknownFields === 'refused' ? [`"${name}" is not a permitted key.`] : [];
      return checks[kind](value) ? [] : [`For 'properties/${name}', ${JSON.stringify(value)} is not ${names[kind]}.`];
    })
  ];
  if (wrong.length === 0) return { fields };
  return { refusal: failure(422, `Invalid request.\n\n${wrong.join('\n')}`, request.documentation) };
}

/** The refusal of a value that has the right type and still cannot be. */
export function invalid(request: Incoming, resource: string, field: string, message: string): Reply {
  return json(422, {
    message: 'Validation Failed',
    errors: [{ resource, code: 'custom', field, message }],
    documentation_url: request.documentation,
    status: '422'
  });
}
