import { lineAt, type SourceFile } from './syntax.ts'
import type { Violation } from './violation.ts'
import { isConfig, isForTests, packageNamed } from './workspace.ts'

/** As much of a package.json as the checks need. */
export interface Manifest {
  readonly name?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** As much of a package-lock.json as the checks need. */
export interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      { readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }
    >
  >
}

/** Dependencies (依赖) with a range for a version: what is installed must be what was tried. */
export function looseVersions(path: string, { dependencies, devDependencies }: Manifest): Violation[] {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => ({
      path,
      line: 1,
      message: `${name} is "${version}": pin one version, x.y.z (npm install --save-exact).`,
    }))
}

/** Imports of packages that the importer's own package.json does not name: they work only by luck. */
export function undeclaredImports(file: SourceFile, own: Manifest, root: Manifest): Violation[] {
  const named = {
    ...own.dependencies,
    ...(isForTests(file.path) || isConfig(file.path)
      ? { ...own.devDependencies, ...root.devDependencies }
      : {}),
  }
  return file.imports.flatMap(({ from, start }) => {
    const name = packageNamed(from)
    if (name === undefined || name in named || name === own.name) return []
    const message = `${name} is not among the dependencies of ${own.name}: add it to its package.json.`
    return [{ path: file.path, line: lineAt(file.text, start), message }]
  })
}

/**
 * Faults of a lock file: an address to download from, which is that of one network, and a platform package that is
 * missing, which makes `npm ci` refuse the lock on every other platform.
 */
export function lockFaults(path: string, { packages }: Lock): Violation[] {
  return Object.entries(packages).flatMap(([name, { resolved, optionalDependencies }]) => {
    const faults = [
      ...(resolved && /^https?:/.test(resolved)
        ? [
            `${name} names a place to download from: npm install with omit-lockfile-registry-resolved=true in .npmrc.`,
          ]
        : []),
      ...Object.keys(optionalDependencies ?? {})
        .filter(
          (optional) =>
            !packages[`node_modules/${optional}`] && !packages[`${name}/node_modules/${optional}`],
        )
        .map(
          (optional) =>
            `${optional}, for other platforms, is missing beside ${name}: pin a version whose platform packages the registry has, all of them.`,
        ),
    ]
    return faults.map((message) => ({ path, line: 1, message }))
  })
}
