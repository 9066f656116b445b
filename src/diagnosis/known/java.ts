import type { KnownFailure } from '../known-failure.ts';

const page = 'https://doc.scalingo.com/languages/java/start';
const build = { statuses: ['build-error'], place: 'step', page } as const;

/** Builds of Java. The lines are those of Maven, Gradle, javac and the buildpacks (https://github.com/heroku/heroku-buildpack-jvm-common, -java, -gradle). */
export const java: readonly KnownFailure[] = [
  {
    ...build,
    id: 'java-version',
    line: /^!\s+(?:Error: )?(?:Unsupported Java (?:version|distribution): (?<value>[\w.-]{1,30})$|Unsupported Java version)/,
    cause: 'the version of Java that system.properties asks for does not exist',
    advice: 'Set `java.runtime.version` in system.properties to a version that is supported, such as 21.',
    file: 'system.properties'
  },
  {
    ...build,
    id: 'java-release',
    line: /^(?:\[ERROR\] .{0,300}|error: |> error: )(?:invalid (?:target|source) release: |release version (?=\d{1,2} not supported))(?<value>\d{1,2}(?:\.\d)?)\b|^.{0,200}\bUnsupported class file major version \d{2}$|^(?:> )?Could not target platform: 'Java SE \d{1,2}'/,
    cause: 'the sources ask for a newer Java than the one that builds them',
    advice: 'Set `java.runtime.version` in system.properties to the version that the build asks for.',
    file: 'system.properties'
  },
  {
    ...build,
    id: 'gradle-wrapper',
    line: /^(?:!\s+Error: Gradle Wrapper is missing\.|(?:Error: )?Could not find or load main class org\.gradle\.wrapper\.GradleWrapperMain)/,
    cause: 'the Gradle wrapper is not in the source',
    advice:
      'Run `gradle wrapper` and commit gradlew and gradle/wrapper with gradle-wrapper.jar, which an ignore file may keep out.'
  },
  {
    ...build,
    id: 'maven-version',
    line: /^!\s+Error: The requested Maven version isn't available\./,
    cause: 'the version of Maven that system.properties asks for does not exist',
    advice: 'Correct `maven.version` in system.properties, or leave it out.',
    file: 'system.properties'
  },
  {
    ...build,
    id: 'java-tests',
    line: /^\[ERROR\] (?:There are test failures\.|Failed to execute goal org\.apache\.maven\.plugins:maven-surefire-plugin:)|^> There were failing tests\./,
    cause: 'tests that run in the build fail',
    advice:
      'Correct them, or leave them to the workflow: MAVEN_CUSTOM_OPTS=-DskipTests in the environment skips them in the build.'
  },
  {
    ...build,
    id: 'java-compile',
    line: /^(?:\[ERROR\] COMPILATION ERROR|\[ERROR\] Failed to execute goal org\.apache\.maven\.plugins:maven-compiler-plugin:|> Compilation failed; see the compiler error output|> Compilation error\. See log for more details|e: file:\/\/)/,
    cause: 'the sources do not compile',
    advice: 'Correct the errors that the log names; the same build shows them on your machine.'
  },
  {
    ...build,
    id: 'java-dependency',
    line: /^(?:\[ERROR\] Failed to execute goal on project [\w.-]{1,80}: Could not (?:resolve|collect) dependencies for project|\[ERROR\] Plugin [\w.:-]{1,120} or one of its dependencies could not be resolved|> Could not (?:find|resolve) [\w.-]{1,80}:[\w.-]{1,80}:|> Could not resolve all (?:files|dependencies|artifacts) for configuration )/,
    cause: 'a dependency could not be had',
    advice:
      'Check its name, its version and the repositories that the build names. Where its repository needs a login, give it through the environment.'
  },
  {
    ...build,
    id: 'maven-pom',
    line: /^\[(?:ERROR|FATAL)\] (?:Some problems were encountered while processing the POMs|Non-(?:parseable|readable) POM |The goal you specified requires a project to execute but there is no POM)/,
    cause: 'pom.xml is missing or cannot be read',
    advice: 'Run `mvn validate` and correct what it names.',
    file: 'pom.xml'
  }
];
