/**
 * What CHANGELOG.md says of a version.
 * @param tag as `v1.2.3`
 * @param version of package.json
 * @param changelog in the form of https://keepachangelog.com
 * @throws Error that says what keeps the tag from being released
 */
export function notesOf(tag: string, version: string, changelog: string): string {
  const [, tagged] = /^v(\d+\.\d+\.\d+)$/.exec(tag) ?? [];
  if (tagged === undefined) throw new Error(`A release is tagged as vX.Y.Z, not ${JSON.stringify(tag)}.`);
  if (tagged !== version) {
    throw new Error(`The tag is ${tag}, and package.json says ${version}: they have to be the same.`);
  }
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find(text => text.startsWith(`[${tagged}]`));
  if (section === undefined) throw new Error(`CHANGELOG.md has no section [${tagged}].`);
  const [heading = '', ...lines] = section.split('\n');
  if (!/^\[[\d.]+\] - \d{4}-\d{2}-\d{2}$/.test(heading)) {
    throw new Error(`CHANGELOG.md says "${heading}": write the day of the release there, as [${tagged}] - YYYY-MM-DD.`);
  }
  const notes = lines.join('\n').trim();
  if (notes === '') throw new Error(`CHANGELOG.md says nothing about ${tagged}.`);
  return `${notes}\n`;
}
