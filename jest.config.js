/** Tests run as Node runs them: ES modules, types stripped in place so that line numbers stay right. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/strip-types.js' },
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', 'simulator/**/*.ts'],
  // Most tests wait for a child process or a socket, so more workers than cores pay off.
  maxWorkers: 3,
  // A generous ceiling, so that a machine with three times as much to do as it can still gets through; no test waits for the clock.
  testTimeout: 180_000
};
