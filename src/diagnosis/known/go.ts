import type { KnownFailure } from '../known-failure.ts';

const page = 'https://doc.scalingo.com/languages/go/start';
const build = { statuses: ['build-error'], place: 'step', page } as const;

/** Builds of Go. The lines are those of the go command (https://go.dev/ref/mod) and of the buildpack (https://github.com/Scalingo/go-buildpack). */
export const go: readonly KnownFailure[] = [
  {
    ...build,
    id: 'go-version',
    line: /^(?:go: )?(?:errors parsing go\.mod|go\.mod requires go >= \d[\w.]{0,15} |.{0,120}module requires Go |go: download go\d[\w.]{0,20} for |go: toolchain go?\d[\w.]{0,20} not available|.{0,60}invalid go version ')/,
    cause: 'go.mod asks for another version of Go than the one that builds',
    advice:
      "Set the version in go.mod to one that was released, and GOVERSION in the app's environment where it is set, to the same.",
    file: 'go.mod'
  },
  {
    ...build,
    id: 'go-sum',
    line: /(?:missing go\.sum entry|^go: updates to go\.(?:mod|sum) needed|checksum mismatch$|^verifying .{1,160}: checksum mismatch)/,
    cause: 'go.sum does not match go.mod',
    advice: 'Run `go mod tidy` and commit go.mod and go.sum.',
    file: 'go.mod'
  },
  {
    ...build,
    id: 'go-vendor',
    line: /^go: inconsistent vendoring in /,
    cause: 'the folder vendor does not match go.mod',
    advice: 'Run `go mod vendor` and commit the folder, or remove it.',
    file: 'go.mod'
  },
  {
    ...build,
    id: 'go-module-missing',
    line: /(?:no required module provides package |cannot find module providing package |^.{0,80}package [\w./-]{1,80} is not in (?:std|GOROOT))/,
    cause: 'a package is imported that go.mod does not name',
    advice:
      'Run `go mod tidy` and commit go.mod and go.sum. A package of the app itself has to lie in the source, in the folder of its import path.',
    file: 'go.mod'
  },
  {
    ...build,
    id: 'go-no-such-version',
    line: /(?:: invalid version: unknown revision |: unknown revision |reading https:\/\/proxy\.golang\.org\/.{1,200}: 4(?:04|10) |: no matching versions for query )/,
    cause: 'a module, or the version of it that go.mod names, does not exist',
    advice:
      'Correct it in go.mod. Where the module is private, set GOPRIVATE and give Git the credentials through the environment.',
    file: 'go.mod'
  },
  {
    ...build,
    id: 'go-compile',
    line: /^(?:vet: )?(?:\.{0,2}\/)?[\w@./-]{1,160}\.go:\d{1,6}:(?:\d{1,6}:)? \S/,
    cause: 'the sources do not compile',
    advice: 'Correct the errors that the log names; `go build ./...` shows them on your machine.'
  }
];
