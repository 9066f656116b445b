import type { Scenario } from '../scenario.ts';
import { appName, blank, booting, detail, heading, shipping, startLine, step, urlLine } from './log-lines.ts';
import { log, spread, status, wait } from './steps.ts';

/** How pip draws a download: one line of output, redrawn behind carriage returns. */
const progressBar = [10, 35, 60, 85, 100]
  .map(percent => `       ${'━'.repeat(percent / 5).padEnd(20)} ${percent}%`)
  .join('\r');

/** A Python app that loads a model while it starts: silent for 56 s, just within the 60 s that Scalingo waits. */
export const slowBoot: Scenario = {
  name: 'slow-boot',
  description: 'a Python app takes 56 of its 60 seconds to listen on PORT',
  script: [
    wait(1_500),
    status('building'),
    ...spread(22_000, [
      startLine,
      detail('Fetching source code'),
      heading('Downloading Buildpack: https://github.com/Scalingo/python-buildpack.git'),
      heading('Detected Framework: Python'),
      step('Using Python 3.13 specified in .python-version'),
      step('Installing Python 3.13.3'),
      step('Installing pip 25.1.1'),
      step('Installing dependencies using pip install -r requirements.txt'),
      detail('Collecting scikit-learn==1.6.1'),
      detail('  Downloading scikit_learn-1.6.1-cp313-cp313-manylinux_2_17_x86_64.whl (13.2 MB)'),
      progressBar,
      detail('Installing collected packages: joblib, threadpoolctl, numpy, scipy, scikit-learn'),
      detail('Successfully installed joblib-1.5.0 numpy-2.2.5 scikit-learn-1.6.1 scipy-1.15.3 threadpoolctl-3.6.0'),
      blank,
      step('Procfile declares types -> web')
    ]),
    status('pushing'),
    ...log(shipping),
    wait(11_000),
    status('starting'),
    ...log(booting),
    wait(56_000),
    ...log(detail(`${appName} listens on the port`), urlLine),
    status('success')
  ]
};
