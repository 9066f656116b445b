import type { Scenario } from '../scenario.ts';
import { appName, platformError } from './log-lines.ts';
import { built, pushed, starting } from './node-deployment.ts';
import { log, status, wait } from './steps.ts';

/** The app runs but never listens on PORT: Scalingo waits for 60 s (page "Boot Errors", section "Timeout Errors"). */
export const timeoutError: Scenario = {
  name: 'timeout-error',
  description: 'the app does not listen on PORT within 60 seconds',
  script: [
    ...built(),
    ...pushed(),
    ...starting(),
    wait(60_000),
    ...log(
      ...platformError(
        `→ Timeout: ${appName} took more than 60 seconds to boot`,
        `Application Logs:  https://dashboard.scalingo.com/apps/osc-fr1/${appName}/logs`,
        'Documentation:     https://doc.scalingo.com/platform/app/troubleshooting/boot-errors'
      )
    ),
    wait(500),
    status('timeout-error')
  ]
};
