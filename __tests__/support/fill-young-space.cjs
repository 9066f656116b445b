// Loaded into a step before the action: from its first request on it makes objects that live for a while, which lets V8's space for young ones grow, and
// leaves in FLAGS_FILE the flags that the process has set by then.
const { subscribe } = require('node:diagnostics_channel');
const { writeFileSync } = require('node:fs');
const v8 = require('node:v8');

const flags = [];
const { setFlagsFromString } = v8;
v8.setFlagsFromString = flag => {
  flags.push(flag);
  setFlagsFromString(flag);
};

const mostTurns = 1000;
let turns = 0;
let kept = [];

/** Who is told of collections hears of them between turns of the loop. */
function fill() {
  const objects = Array.from({ length: 20_000 }, (_, index) => ({ index, before: kept[index] && index }));
  kept = turns % 8 === 0 ? [] : kept.concat(objects);
  if (flags.length === 0 && ++turns < mostTurns) setImmediate(fill);
  else writeFileSync(process.env.FLAGS_FILE, JSON.stringify(flags));
}

let isFirst = true;
subscribe('http.client.request.start', () => {
  if (isFirst) fill();
  isFirst = false;
});
