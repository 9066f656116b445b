import type { LogLine } from './places.ts';

/** A bundler, a compiler, tests or npm gave up: they never do so beside the work. */
const compiled =
  /^(?:.{0,220}\berror TS\d{1,5}: |ERROR in \.?\/?[\w@]|Failed to compile\b|error during build:|Type error: |✘ \[ERROR\] |\[ERROR\] COMPILATION ERROR|> Compilation failed;|== Compilation error in file |(?:\.?\/)?[\w@./-]{1,160}\.go:\d{1,6}:\d{1,6}: (?:undefined|declared and not used|cannot use|syntax error|missing return|"[^"]{1,120}" imported and not used)\b)/;
const gaveUp =
  /^(?:npm (?:ERR!|error) code E(?!LIFECYCLE$)[A-Z0-9]{3,30}$|\d{1,6} failing$|Tests: .{0,60}\d failed\b|=+ \d{1,6} failed\b|✖ \d{1,6} problems? \([1-9]|\d{1,6}:\d{1,6} {1,8}[Ee]rror:? )/;

/**
 * An error with a name of its own that was not caught. A plain `Error:` is what people also print and go on, or what they throw once the
 * cause has been printed.
 */
const thrown =
  /^(?:(?:Uncaught |Unhandled )?(?:[A-Za-z_]\w{0,60}(?:\.|::)){0,8}[A-Z]\w{0,60}(?:Error|Exception)(?: \[\w{1,60}\])?: \S|Exception in thread "|panic: (?:runtime error: |assignment to entry in nil map|interface conversion: )|(?:PHP )?Fatal error: |[\w@./-]{1,200}:\d{1,6}:in .{1,250} \((?:\w{1,60}::){0,8}\w{1,60}Error\)$|In Connection\.php line \d|Error: P\d{4}\b)/;

/** What comes behind it belongs to what stands before it. */
const continued =
  /^(?:Caused by:$|During handling of the above exception|The above exception was the direct cause|StandardError: An error has occurred, .{0,20}all later migrations canceled)/;

/** A bundler's word is followed by the error that it stands for, after the name of a file or two. */
const linesOfDetail = 3;

/**
 * Where in a place that begins which ended it: at the last error that ends a step by itself, or at the first of several that belong
 * together. What was said before that was lived with, whatever it was.
 * @returns the index of its first line; 0 where no such error stands there
 */
export function endingIn(lines: readonly LogLine[]): number {
  let beginsAt = 0;
  let last: { at: number; isCompiled: boolean } | undefined;
  let isContinued = false;
  for (const [at, { text }] of lines.entries()) {
    const isCompiled = compiled.test(text);
    if (isCompiled || gaveUp.test(text) || thrown.test(text)) {
      const belongs = last?.isCompiled && (isCompiled || at - last.at <= linesOfDetail);
      if (!isContinued && !belongs) beginsAt = at;
      last = { at, isCompiled: isCompiled || belongs === true };
      isContinued = false;
    }
    if (continued.test(text)) isContinued = true;
  }
  return beginsAt;
}
