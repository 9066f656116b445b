import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LicenseWebpackPlugin } from 'license-webpack-plugin';
import webpack from 'webpack';

const root = join(import.meta.dirname, '..');

/** What of `ws` is faster with a binary, and works without. */
const optional = /^(bufferutil|utf-8-validate)$/;

/** To import it takes longer than to require it: Node then loads what it has for `fetch` and WebSockets, too. */
const http = /^(node:)?https?$/;

/** Libraries whose modules do nothing by being loaded, so that those which nobody uses are left out. They do not say so themselves. */
const pure = /[\\/]node_modules[\\/](@actions|@octokit|ws)[\\/]/;

/**
 * Bundles what GitHub runs as the step (`index`) and after the job (`post`) into a folder. Each library gets a file of its own, and so does each part of the action that not every run needs. Nothing
 * is minified and modules keep their names, for those who review it.
 * @param entries where each of them begins
 * @param folder an empty one
 * @throws where something does not fit together
 */
export async function bundle(entries: { index: string; post: string }, folder: string): Promise<void> {
  const compiler = webpack({
    context: root,
    mode: 'none',
    target: 'node24',
    entry: entries,
    output: {
      path: folder,
      filename: '[name].js',
      chunkFilename: ({ chunk }) => `${nameOf(chunk as webpack.Chunk)}.js`,
      module: true,
      chunkFormat: 'module'
    },
    externals: ({ request = '' }) => Promise.resolve(http.test(request) ? `node-commonjs ${request}` : undefined),
    experiments: { outputModule: true },
    optimization: {
      moduleIds: 'named',
      chunkIds: 'named',
      usedExports: true,
      innerGraph: true,
      // Each module by itself, or the licences of what was drawn into another would be missed.
      concatenateModules: false,
      splitChunks: {
        chunks: 'all',
        minSize: 0,
        cacheGroups: {
          default: { minChunks: 2, name: (_: webpack.Module, chunks: webpack.Chunk[]) => sharedBy(chunks) },
          defaultVendors: {
            test: /[\\/]node_modules[\\/]/,
            name: (module: webpack.Module) => libraryOf(module),
            priority: 1
          }
        }
      }
    },
    module: { rules: [{ test: pure, sideEffects: false }] },
    plugins: [
      new webpack.IgnorePlugin({ resourceRegExp: optional }),
      new LicenseWebpackPlugin({ perChunkOutput: false, outputFilename: 'licenses.txt', renderLicenses }) as never
    ]
  });
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) =>
    compiler?.run((error, done) => (error ? reject(error) : resolve(done)))
  );
  const wrong = { all: false, errors: true, warnings: true };
  if (!stats || stats.hasErrors() || stats.hasWarnings()) throw new Error(stats?.toString(wrong));
  writeFileSync(join(folder, 'package.json'), '{\n  "type": "module"\n}\n');
}

/** Each library by name, its licence, and that licence's words; a blank line before the next. */
function renderLicenses(libraries: Library[]): string {
  return libraries
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map(({ name, licenseId, licenseText }) => [name, licenseId, licenseText?.trim(), ''].join('\n'))
    .join('\n');
}

/** A library in the bundle, as far as its licence goes. */
interface Library {
  name: string;
  licenseId?: string | null;
  licenseText?: string | null;
}

/** A part of the action is called as the module that brings it, such as `download`. */
function nameOf(chunk: webpack.Chunk): string {
  const [origin] = [...chunk.groupsIterable].flatMap(({ origins }) => origins);
  return chunk.name ?? basename(origin?.request ?? 'index', '.js');
}

function sharedBy(chunks: readonly webpack.Chunk[]): string {
  return chunks.map(nameOf).sort().join('-and-');
}

/** `ws`, or `octokit` for all that is Octokit's. */
function libraryOf(module: webpack.Module): string {
  const path = module.nameForCondition() ?? '';
  const [, scope, name] = /.*[\\/]node_modules[\\/](?:@([^\\/]+)[\\/])?([^\\/]+)/.exec(path) ?? [];
  return scope ?? name ?? 'libraries';
}
