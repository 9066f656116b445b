// After `npm ci`: says so where no Node that can run TypeScript is there. It came along where a package of it exists; elsewhere it has to be
// installed, and without this every command would end in a stack trace.
const needed = 24;
const { node } = process.versions;

if (Number.parseInt(node, 10) < needed) {
  process.stderr.write(
    `\nThis project runs on Node ${needed}, and this machine has Node ${node}. For ${process.platform} on ${process.arch} there is no package that would bring it along: install Node ${needed} (https://nodejs.org/en/download) and run \`npm ci\` again.\n\n`
  );
  process.exitCode = 1;
}
