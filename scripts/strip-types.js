// Jest's transform: what `node file.ts` does, blanks in place of types, so that a stack trace points at the line one reads.
import { stripTypeScriptTypes } from 'node:module';

export default {
  process: source => ({ code: stripTypeScriptTypes(source) })
};
