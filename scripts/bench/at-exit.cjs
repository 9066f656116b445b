// Loaded into a measured process before its script: leaves on file descriptor 3, at its end, what the process cost. Not TypeScript: to read
// that would cost memory of its own.
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify({ peakBytes: maxRSS * 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 }));
});
