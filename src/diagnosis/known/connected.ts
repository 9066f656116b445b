/** An app that says so has reached its database after all. */
export const connected =
  /^(?!.{0,200}\b(?:not|never|disconnected|cannot|failed|error)\b).{0,200}\b(?:(?:re)?connected(?: to\b|$)|connection (?:established|successful|restored))/i;
