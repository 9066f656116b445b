import { calls, type Fault, type RestEffect, type StreamEffect } from '../faults.ts';
import { UsageError } from './usage.ts';

/** What an effect cannot do without, by key. */
type Needs = Readonly<Record<string, 'number' | 'string' | 'boolean' | 'list' | 'value'>>;

// Records, so that a kind which is added to the faults does not compile until it is known here.
const restKinds: Readonly<Record<RestEffect['kind'], Needs>> = {
  status: { status: 'number' },
  redirect: { location: 'string' },
  reset: {},
  never: {},
  slow: { ms: 'number' },
  lost: { answer: 'value', carriedOut: 'boolean' },
  cut: { bytes: 'number' },
  longer: { bytes: 'number' },
  'malformed chunk': {},
  'stall body': { bytes: 'number' },
  html: {},
  json: { body: 'value' },
  huge: { sizeBytes: 'number' },
  lines: { count: 'number' },
  'reset upload': { bytes: 'number' },
  'stall upload': { bytes: 'number', ms: 'number' },
  'throttle upload': { bytesPerSecond: 'number' }
};

const streamKinds: Readonly<Record<StreamEffect['kind'], Needs>> = {
  refuse: { status: 'number' },
  'no handshake': {},
  'reset handshake': {},
  reset: {},
  end: {},
  close: { code: 'number' },
  'half-open': {},
  'pings only': {},
  stall: { ms: 'number' },
  double: {},
  slice: { bytes: 'number' },
  fragment: { bytes: 'number' },
  skip: { lines: 'number' },
  garbage: { frame: 'string' },
  statuses: { statuses: 'list' },
  'end early': { lines: 'number' },
  reverse: { events: 'number' },
  'no end': {}
};

const occasions = ['app', 'from', 'times', 'fromMs', 'untilMs'];
const moments = ['afterFrames', 'afterLines', 'afterBytes', 'afterStatus', 'afterMs'];

/**
 * Reads a fault from a command line.
 * @param text JSON in the form of `Fault`
 * @throws UsageError naming what is not known
 */
export function parseFault(text: string): Fault {
  const fault = parseObject('--fault', text);
  if (fault.on !== 'rest' && fault.on !== 'stream') throw wrong(text, '"on" must be "rest" or "stream"');
  if (fault.on === 'rest' && fault.call !== 'any' && !(calls as readonly unknown[]).includes(fault.call)) {
    throw wrong(text, `"call" must be one of any, ${calls.join(', ')}`);
  }
  checkEffect(text, fault.on, fault.effect);
  const when = fault.when ?? {};
  const places = fault.on === 'rest' ? occasions : [...occasions, ...moments];
  const stranger = isObject(when) ? Object.keys(when).find(key => !places.includes(key)) : 'when';
  if (stranger !== undefined) throw wrong(text, `"when" on "${fault.on}" knows ${places.join(', ')}, not ${stranger}`);
  return fault as unknown as Fault;
}

/**
 * Reads a JSON object from a command line.
 * @param option its name, for the message
 * @throws UsageError where it is no JSON or no object
 */
export function parseObject(option: string, text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${option} takes JSON, not: ${text}`);
  }
  if (!isObject(value)) throw new UsageError(`${option} takes a JSON object, not: ${text}`);
  return value;
}

/** Whether a value is an object with keys. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkEffect(text: string, on: Fault['on'], effect: unknown): void {
  const known: Readonly<Record<string, Needs>> = on === 'rest' ? restKinds : streamKinds;
  const given = isObject(effect) ? effect : {};
  const needs = typeof given.kind === 'string' && Object.hasOwn(known, given.kind) ? known[given.kind] : undefined;
  if (needs === undefined) {
    throw wrong(text, `"effect.kind" on "${on}" must be one of ${Object.keys(known).join(', ')}`);
  }
  for (const [key, type] of Object.entries(needs)) {
    if (!isOfType(given[key], type)) throw wrong(text, `an effect of kind "${given.kind}" needs "${key}", a ${type}`);
  }
}

function isOfType(value: unknown, type: Needs[string]): boolean {
  if (type === 'list') return Array.isArray(value);
  return type === 'value' ? value !== undefined : typeof value === type;
}

function wrong(text: string, why: string): UsageError {
  return new UsageError(`--fault ${text}: ${why}`);
}
