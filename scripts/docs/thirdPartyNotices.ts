import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../sourceStamp.mjs';
import { GENERATED, type GeneratedText, tableRow } from './generatedText.ts';

type LockedPackage = {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
};

type Lock = { readonly packages: { readonly [path: string]: LockedPackage } };

/** Packages whose licence asks for more than its text: the whole text is printed. */
const NAMED = 'bpmn-js';
const LICENCE_FILE = /^(licen[cs]e|copying)/i;

/**
 * The licences of every package that the running program contains.
 *
 * Builds of one package for one platform are left out, so that the page is the same everywhere;
 * they carry the licence of that package.
 */
export function thirdPartyNotices(): GeneratedText {
  const packages = shippedPackages();
  const rows = packages.map(({ name, version, licence, copyright }) =>
    tableRow([name, version, licence, copyright]),
  );
  const text = `${GENERATED}
# Third-party notices

Liên Thông contains the ${packages.length} packages below, each under its own licence, whose text
lies in the folder of the package under \`node_modules\`.

## bpmn.io licence

The diagrams are drawn by bpmn-js. Its licence asks that the bpmn.io watermark stays fully visible
wherever a diagram is shown; a browser test looks at it.

\`\`\`
${licenceText(NAMED)?.trim()}
\`\`\`

## Packages

| package | version | licence | copyright |
|---|---|---|---|
${rows.join('\n')}
`;
  return { path: 'THIRD_PARTY_NOTICES.md', isWholeFile: true, text };
}

type Shipped = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly copyright: string;
};

function shippedPackages(): readonly Shipped[] {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  return Object.entries(lock.packages)
    .filter(([path, locked]) => path !== '' && isShipped(locked))
    .map(([path, locked]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const text = licenceText(path.replace(/^node_modules\//, ''));
      return {
        name,
        version: locked.version,
        licence: locked.license ?? licenceNameIn(text),
        copyright: copyrightIn(text),
      };
    })
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

function isShipped({ dev, devOptional, optional, peer }: LockedPackage): boolean {
  return dev !== true && devOptional !== true && optional !== true && peer !== true;
}

function licenceText(packagePath: string): string | null {
  const folder = join(ROOT, 'node_modules', packagePath);
  if (!existsSync(folder)) return null;
  const file = readdirSync(folder)
    .sort()
    .find((name) => LICENCE_FILE.test(name));
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8');
}

function licenceNameIn(text: string | null): string {
  return /\b(MIT|ISC|BSD|Apache)\b/.exec(text ?? '')?.[0] ?? 'see the package';
}

function copyrightIn(text: string | null): string {
  const line = /^.*copyright\s+(?:\(c\)|©|\d{4}).*$/im.exec(text ?? '')?.[0] ?? '';
  return line.replace(/^[\s/*#-]+|\s+$/g, '').replace(/[<>]/g, '');
}
