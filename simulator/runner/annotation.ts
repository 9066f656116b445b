import type { Annotation } from './step.ts';

/** Properties of `error`, `warning` and `notice`, keys in lower case. */
export type IssueProperties = Readonly<Record<string, string>>;

/**
 * Makes the annotation that GitHub gets of an issue (actions/runner, src/Sdk/RSWebApi/Contracts/IssueExtensions.cs).
 * Numbers that are none are left out.
 */
export function toAnnotation(level: Annotation['level'], message: string, properties: IssueProperties): Annotation {
  return {
    level,
    message,
    ...given('title', properties.title),
    ...given('file', properties.file),
    ...given('line', wholeNumber(properties.line)),
    ...given('endLine', wholeNumber(properties.endline)),
    ...given('column', wholeNumber(properties.col)),
    ...given('endColumn', wholeNumber(properties.endcolumn))
  };
}

/**
 * Mends places in a file that make no sense, as the runner does before it takes an issue
 * (src/Runner.Worker/ActionCommandManager.cs, ValidateLinesAndColumns): an end without a start becomes the start,
 * columns count on one line only, and an end before its start takes both away.
 */
export function validPlace(properties: IssueProperties): IssueProperties {
  const place: Record<string, string> = { ...properties };
  const start = wholeNumber(place.line) ?? wholeNumber(place.endline);
  const end = wholeNumber(place.endline);
  const startColumn = wholeNumber(place.col) ?? wholeNumber(place.endcolumn);
  const endColumn = wholeNumber(place.endcolumn);
  if (start !== undefined) place.line = String(start);
  if (startColumn !== undefined) place.col = String(startColumn);
  const severalLines = end !== undefined && end !== start;
  const backwards = startColumn !== undefined && endColumn !== undefined && endColumn < startColumn;
  if (start === undefined || severalLines || backwards) remove(place, 'col', 'endcolumn');
  if (start !== undefined && end !== undefined && end < start) remove(place, 'line', 'endline');
  return place;
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [K in Key]?: Value });
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d+\s*$/.test(text) ? Number.parseInt(text, 10) : undefined;
}

function remove(place: Record<string, string>, ...names: string[]): void {
  for (const name of names) delete place[name];
}
