import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sourceStamp.mjs';

type Locked = {
  readonly version?: string;
  readonly dev?: boolean;
  readonly license?: string;
  readonly engines?: { readonly [name: string]: string };
  readonly optionalDependencies?: { readonly [name: string]: string };
};

type Packages = { readonly [path: string]: Locked };

type Lock = { readonly packages: Packages };

/** A build of a package for one platform that the lock file does not name. */
export type MissingBuild = {
  readonly name: string;
  readonly version: string;
  readonly parent: Locked;
};

const CPUS = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'arm'];
const SYSTEMS = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony'];

/**
 * The optional builds that a package asks for by an exact version and the lock file lacks.
 *
 * npm leaves out of the lock what the registry it asked does not hold, and `npm ci` then refuses
 * the lock on every machine.
 */
export function missingBuilds(packages: Packages): readonly MissingBuild[] {
  return Object.entries(packages).flatMap(([path, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(
        ([name, version]) => /^\d+\.\d+\.\d+$/.test(version) && !isLocked(packages, path, name),
      )
      .map(([name, version]) => ({ name, version, parent })),
  );
}

/** Reads the packages of the lock file of the repository. */
export function readLock(): Lock {
  return JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
}

/** A package is found beside the one that asks for it, or in any folder above. */
function isLocked(packages: Packages, path: string, name: string): boolean {
  const place = path === '' ? '' : `${path}/`;
  if (`${place}node_modules/${name}` in packages) return true;
  if (path === '') return false;
  return isLocked(packages, path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}

/** What npm writes for such a build; system and processor stand in its name. */
function toLocked({ name, version, parent }: MissingBuild): object {
  const words = name.slice(name.indexOf('/') + 1);
  const libc = /musl/.test(words) ? ['musl'] : ['glibc'];
  return {
    version,
    cpu: CPUS.filter((cpu) => words.includes(cpu)).slice(0, 1),
    ...(parent.dev === true && { dev: true }),
    ...(/gnu|musl/.test(words) && { libc }),
    ...(parent.license !== undefined && { license: parent.license }),
    optional: true,
    os: SYSTEMS.filter((system) => words.includes(system)),
    ...(parent.engines !== undefined && { engines: parent.engines }),
  };
}

if (process.argv[1] === join(ROOT, 'scripts/completeLock.ts')) {
  const lock = readLock();
  const missing = missingBuilds(lock.packages);
  const added = missing.map((build) => [`node_modules/${build.name}`, toLocked(build)]);
  const packages = { ...lock.packages, ...Object.fromEntries(added) };
  const text = JSON.stringify({ ...lock, packages }, null, 2);
  writeFileSync(join(ROOT, 'package-lock.json'), `${text}\n`);
  console.log(`added ${missing.length} builds; now run "npm install --package-lock-only"`);
}
