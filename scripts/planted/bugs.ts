import type { PlantedBug } from './bug.ts';
import { bugsOfAsking } from './bugs-asking.ts';
import { bugsOfDiagnosing } from './bugs-diagnosing.ts';
import { bugsOfFollowing } from './bugs-following.ts';
import { bugsOfHolding } from './bugs-holding.ts';
import { bugsOfRecording } from './bugs-recording.ts';
import { bugsOfShowing } from './bugs-showing.ts';
import { bugsOfSimulating } from './bugs-simulating.ts';
import { bugsOfSourcing } from './bugs-sourcing.ts';
import { bugsOfTelling } from './bugs-telling.ts';

/** Every wrong change that a test has to notice. */
export const bugs: readonly PlantedBug[] = [
  ...bugsOfFollowing,
  ...bugsOfAsking,
  ...bugsOfHolding,
  ...bugsOfSourcing,
  ...bugsOfRecording,
  ...bugsOfTelling,
  ...bugsOfShowing,
  ...bugsOfDiagnosing,
  ...bugsOfSimulating
];
