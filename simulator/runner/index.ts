export { Page, type PageOptions } from './page.ts';
export { runStep, startStep } from './start.ts';
export type {
  Annotation,
  Assumptions,
  PageGroup,
  PageLevel,
  PageLine,
  Step,
  StepOptions,
  StepResult
} from './step.ts';
