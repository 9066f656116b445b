import type { PlantedBug } from './bug.ts';
import { bugsOfAsking } from './bugs-asking.ts';
import { bugsOfClosing } from './bugs-closing.ts';
import { bugsOfConnecting } from './bugs-connecting.ts';
import { bugsOfCreating } from './bugs-creating.ts';
import { bugsOfDiagnosing } from './bugs-diagnosing.ts';
import { bugsOfFollowing } from './bugs-following.ts';
import { bugsOfHolding } from './bugs-holding.ts';
import { bugsOfInquiring } from './bugs-inquiring.ts';
import { bugsOfPlacing } from './bugs-placing.ts';
import { bugsOfReading } from './bugs-reading.ts';
import { bugsOfRecording } from './bugs-recording.ts';
import { bugsOfShowing } from './bugs-showing.ts';
import { bugsOfSimulating } from './bugs-simulating.ts';
import { bugsOfSourcing } from './bugs-sourcing.ts';
import { bugsOfTelling } from './bugs-telling.ts';

/** Every wrong change that a test has to notice. */
export const bugs: readonly PlantedBug[] = [
  ...bugsOfFollowing,
  ...bugsOfClosing,
  ...bugsOfAsking,
  ...bugsOfCreating,
  ...bugsOfConnecting,
  ...bugsOfReading,
  ...bugsOfInquiring,
  ...bugsOfPlacing,
  ...bugsOfHolding,
  ...bugsOfSourcing,
  ...bugsOfRecording,
  ...bugsOfTelling,
  ...bugsOfShowing,
  ...bugsOfDiagnosing,
  ...bugsOfSimulating
];
