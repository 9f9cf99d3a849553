import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printPdf } from '../../../../api/printing/printPdf.ts';
import { keySigner } from '../../../../api/signing/keySigner.ts';
import { readKeyFile } from '../../../../api/signing/readKeyFile.ts';
import { findSignatures } from '../../../../api/signing/verify/findSignatures.ts';
import { verifyPdf } from '../../../../api/signing/verify/verifyPdf.ts';
import { aSigner, SIGNED_AT, signedBy } from '../../../support/signing.ts';

const has = (program: string) => spawnSync(program, ['-v']).error === undefined;
const HAS_OPENSSL = has('openssl');
const HAS_PDFSIG = has('pdfsig');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-signing-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const path = (name: string) => join(folder, name);

/** A key made by OpenSSL, and its certificate as this program trusts it. */
function openSsl(...words: readonly string[]): string {
  return execFileSync('openssl', words, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

test.skipIf(!HAS_OPENSSL)(
  'OpenSSL takes the signature for a CAdES one over the range',
  async () => {
    const own = await aSigner();
    const pdf = await signedBy(own, await aPrint());
    const [found] = findSignatures(pdf);
    const [, gapAt = 0, gapEnd = 0] = found?.range ?? [];
    writeFileSync(path('cms.der'), found?.contents ?? '');
    writeFileSync(path('content'), Buffer.concat([pdf.subarray(0, gapAt), pdf.subarray(gapEnd)]));
    writeFileSync(path('own.pem'), own.key.certificate.toString());

    const verify = (content: string) =>
      spawnSync(
        'openssl',
        [
          'cms',
          '-verify',
          '-cades',
          '-binary',
          '-inform',
          'DER',
          '-in',
          'cms.der',
          '-content',
          content,
        ]
          .concat(['-CAfile', 'own.pem', '-purpose', 'any', '-out', 'out', '-attime'])
          .concat(String(SIGNED_AT / 1000)),
        { cwd: folder, encoding: 'utf8' },
      );

    expect(verify('content').stderr).toContain('CAdES Verification successful');
    writeFileSync(path('changed'), Buffer.concat([pdf.subarray(1, gapAt), pdf.subarray(gapEnd)]));
    expect(verify('changed').status).not.toBe(0);
  },
);

test.skipIf(!HAS_PDFSIG)(
  'pdfsig says that it is valid and that all of the file is signed',
  async () => {
    const pdf = await signedBy(await aSigner(), await aPrint());
    writeFileSync(path('signed.pdf'), pdf);

    const said = execFileSync('pdfsig', ['-nocert', path('signed.pdf')], { encoding: 'utf8' });

    expect(said).toContain('ETSI.CAdES.detached');
    expect(said).toContain('Total document signed');
    expect(said).toContain('Signature is Valid.');
  },
);

test.skipIf(!HAS_OPENSSL)(
  'keys that OpenSSL made sign: PKCS #12 and PEM, RSA and ECDSA',
  async () => {
    const kinds = { rsa: ['rsa:2048'], ec: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'] };
    for (const [kind, [first = '', ...more]] of Object.entries(kinds)) {
      const key = `${kind}.pem`;
      const wish = ['-newkey', first, ...more, '-nodes', '-keyout', key, '-out', `${kind}.crt`];
      openSsl('req', '-x509', ...wish, '-days', '5', '-subj', `/O=Sở Tư pháp/CN=${kind}`, '-utf8');
      const given = ['-inkey', key, '-in', `${kind}.crt`, '-passout', 'pass:mật khẩu'];
      openSsl('pkcs12', '-export', ...given, '-out', `${kind}.p12`);
      openSsl('pkcs8', '-topk8', '-in', key, '-out', 'locked.pem', '-passout', 'pass:mật khẩu');
      const certificate = openSsl('x509', '-in', `${kind}.crt`);
      writeFileSync(path('both.pem'), openSsl('pkey', '-in', key) + certificate);
      for (const keyFile of [path(`${kind}.p12`), path('both.pem')]) {
        const signing = await readKeyFile({ keyFile, password: 'mật khẩu' });
        const signer = await keySigner(signing);
        const pdf = await signedBy({ key: signing, signer }, await aPrint());
        const ground = { trusted: [signing.certificate], at: Date.now() };
        expect([keyFile, signer.certificate.subject]).toEqual([keyFile, kind]);
        expect([keyFile, verifyPdf(pdf, ground).outcome]).toEqual([keyFile, 'valid']);
      }
    }
  },
);

test.skipIf(!HAS_OPENSSL)(
  'a chain is followed to the root that is trusted, and only over issuers',
  async () => {
    openSsl(
      ...'req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.crt -days 9'.split(' '),
      '-subj',
      '/CN=Gốc',
    );
    issue('middle', 'root', 'basicConstraints=critical,CA:TRUE');
    issue('leaf', 'middle', 'basicConstraints=CA:FALSE');
    issue('below', 'leaf', 'basicConstraints=CA:FALSE');
    const outcomeOf = async (name: string, beside: readonly string[]) => {
      const files = [name, ...beside].map((it) => openSsl('x509', '-in', `${it}.crt`));
      writeFileSync(path('chain.pem'), openSsl('pkey', '-in', `${name}.key`) + files.join(''));
      const key = await readKeyFile({ keyFile: path('chain.pem'), password: null });
      const root = await readRoot();
      const pdf = await signedBy({ key, signer: await keySigner(key) }, await aPrint());
      return verifyPdf(pdf, { trusted: root, at: Date.now() }).outcome;
    };

    expect(await outcomeOf('leaf', ['middle'])).toBe('valid');
    expect(await outcomeOf('leaf', [])).toBe('unknownCertificate');
    expect(await outcomeOf('below', ['leaf', 'middle'])).toBe('unknownCertificate');
  },
);

async function readRoot() {
  const { readCertificates } = await import('../../../../api/signing/readKeyFile.ts');
  return readCertificates(path('root.crt'));
}

/** A certificate for `name`, signed by the key of `issuer`. */
function issue(name: string, issuer: string, extension: string): void {
  writeFileSync(path('extension'), extension);
  const request = ['-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, '-out', 'request'];
  openSsl('req', ...request, '-subj', `/CN=${name}`);
  const by = ['-CA', `${issuer}.crt`, '-CAkey', `${issuer}.key`, '-CAcreateserial'];
  openSsl(
    'x509',
    '-req',
    '-in',
    'request',
    ...by,
    '-days',
    '9',
    '-extfile',
    'extension',
    '-out',
    `${name}.crt`,
  );
}

test.skipIf(!HAS_OPENSSL)(
  'a key that cannot be used is told in one sentence without its password',
  async () => {
    openSsl(
      ...'req -x509 -newkey rsa:2048 -nodes -keyout a.key -out a.crt -days 9 -subj /CN=a'.split(
        ' ',
      ),
    );
    openSsl(
      'pkcs12',
      '-export',
      '-inkey',
      'a.key',
      '-in',
      'a.crt',
      '-out',
      'a.p12',
      '-passout',
      'pass:đúng',
    );
    writeFileSync(path('text'), 'not a key');
    const sentences = {
      'missing.p12': /to be readable/u,
      'a.p12': /PKCS #12 or PEM and the password to open it/u,
      text: /PKCS #12 or PEM and the password to open it/u,
      'a.crt': /to hold a private key/u,
      'a.key': /to hold the certificate of its key/u,
    };
    for (const [name, sentence] of Object.entries(sentences)) {
      const reading = readKeyFile({ keyFile: path(name), password: 'nhầm' });
      await expect(reading).rejects.toThrow(sentence);
      await expect(reading).rejects.not.toThrow(/nhầm/u);
    }
  },
);

function aPrint(): Promise<Uint8Array> {
  return printPdf({ content: 'GIẤY CHỨNG NHẬN', defaultStyle: { font: 'Tinos' } });
}
