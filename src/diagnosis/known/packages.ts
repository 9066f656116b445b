import type { KnownFailure } from '../known-failure.ts';

/** Packages of the system. Source: "APT" of https://doc.scalingo.com/platform/deployment/buildpacks. */
export const packages: readonly KnownFailure[] = [
  {
    id: 'apt-package-missing',
    statuses: ['build-error'],
    place: 'step',
    line: /^E: (?:Unable to locate package (?<value>[\w.+:-]{1,60})|Package '[\w.+:-]{1,60}' has no installation candidate|Couldn't find any package by )/,
    cause: 'a package of the system that is to be installed does not exist',
    advice:
      "Correct its name for the app's stack: packages are named differently from one release of Ubuntu to the next.",
    page: 'https://doc.scalingo.com/platform/deployment/buildpacks/apt',
    file: 'Aptfile'
  }
];
