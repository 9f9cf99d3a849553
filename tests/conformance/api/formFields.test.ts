import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DossierReceived, DossierView } from '../../../api/contract/dossiers.ts';
import type { PrintedFormView } from '../../../api/contract/printedForms.ts';
import {
  listProcedureFolders,
  readProcedureFolder,
} from '../../../api/demonstration/readProcedureFolder.ts';
import { toMoment } from '../../../api/present/moment.ts';
import type { Edition, FormKind } from '../../../api/printing/printedForm.ts';
import { parseTimer } from '../../../engine/calendar/parseTimer.ts';
import { timerMoment } from '../../../engine/calendar/timerMoment.ts';
import { assert } from '../../../engine/model/assert.ts';
import type { Instant } from '../../../engine/model/time.ts';
import { VIETNAM } from '../../../procedures/calendars/vietnam.ts';
import { readPdf, type PdfPage } from '../../support/readPdf.ts';
import { AUTHORITIES, FORM_CASES, REFUSED_AT_INTAKE, type FormCase } from './formCases.ts';
import { FORM_FIELD_LISTS, saidLines, type Said } from './formFieldLists.ts';
import { openApi, yes, type OpenApi } from './openApi.ts';
import { COUNTER, expectInOrder } from './openCounter.ts';
import { playScenario } from './playScenario.ts';

const APPLICANT = {
  name: 'Công ty TNHH Một thành viên Đầu tư và Chế biến Nông sản Phước Thạnh Hưng',
  idNumber: '089190001234',
  address: 'Số 12, đường Nguyễn Văn Mẫu nối dài, tổ 15, ấp Mỹ Thạnh, xã Bình An',
  phone: '0900000123',
  email: 'phuoc-thanh-hung@vidu.example',
};
const UNIT = 'Trung tâm Phục vụ hành chính công xã Bình An';
const COMMUNE = 'Ủy ban nhân dân xã Bình An';
const PAPER_FORMS = { original: 'Bản chính', copy: 'Bản sao', electronic: 'Bản điện tử' } as const;
/** What stands on a sheet on which nothing else was printed. */
const FOOT_ALONE = /^(?:\S+ – )?(?:Liên .+ – )?(?:trang \d+\/\d+)?$/u;
const REASON = 'Chờ ý kiến của cơ quan phối hợp';

/** The scenarios lie in November 2026; 66 weeks before is July 2025. */
describe.each([
  { edition: 'tt03-2025', weeksBefore: 0 },
  { edition: 'tt01-2018', weeksBefore: 66 },
] as const)('forms of $edition, line by line', ({ edition, weeksBefore }) => {
  let folder: string;
  let api: OpenApi;

  beforeAll(async () => {
    folder = inForceSince2025();
    api = await openApi({ procedures: folder });
  });

  afterAll(async () => {
    await api.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const expectForm = async (kind: FormKind, path: string, said: Said) => {
    const lines = FORM_FIELD_LISTS[edition][kind];
    assert(lines !== undefined, `Expected ${kind} to be a form of ${edition}.`);
    expectInOrder(await print(api, path), saidLines(lines, said));
  };

  test.each(FORM_CASES)('of $slug, $scenario', async (one) => {
    const { slug, scenario, answers = {}, asks } = one;
    const heard: { said: Said; askedAt: Instant } = { said: {}, askedAt: 0 };
    const of = ({ dossierId }: DossierReceived, form: string) =>
      `/dossiers/${dossierId}/${form}.pdf`;
    const played = await playScenario(api, {
      slug,
      scenario,
      weeksBefore,
      answers,
      differs: { applicant: APPLICANT },
      after: {
        received: async (received) => {
          heard.said = saidOnReceipt(received, one);
          await expectForm('receipt', of(received, 'receipt'), heard.said);
        },
        ...(asks && {
          [asks.step]: async (received) => {
            heard.askedAt = api.services.runtime.now();
            const asked = saidWhenAsked(asks, heard.askedAt);
            const path = of(received, 'supplement-request');
            await expectForm('supplement-request', path, { ...heard.said, ...asked });
          },
        }),
      },
    });
    const counter = await api.as(COUNTER);
    const view = await yes<DossierView>(counter.get(`/dossiers/${played.dossierId}`));
    const said = { ...heard.said, ...saidAtEnd(view, one) };

    // Whatever came after: the paper that the applicant has says the same.
    await expectForm('receipt', of(played, 'receipt'), said);
    const slip = { ...said, ...onDay('formDay', view.receivedAt) };
    await expectForm('control-slip', of(played, 'control-slip'), slip);
    if (one.refuses) {
      await expectForm('refusal', of(played, 'refusal'), {
        ...said,
        ...saidOfRefusal(one.refuses),
        ...onDay('formDay', view.finishedAt ?? ''),
      });
    }
    if (one.stops && edition === 'tt03-2025') {
      const stopped = saidOfStop(one, one.stops, said);
      await expectForm('stop-notice', of(played, 'stop-notice'), stopped);
    }
    const day = view.receivedAt.slice(0, 10);
    const register = `/agencies/h99-binhan-one-stop/register.pdf?from=${day}&to=${day}`;
    const from = dateWords(day);
    const now = onDay('formDay', toMoment(api.services.runtime.now()));
    await expectForm('register', register, { ...said, ...now, from, to: from });
    expect(await formsOf(api, played.dossierId)).toEqual(expectedForms(edition, one));
  });

  test.each(REFUSED_AT_INTAKE)('03 of %s, %s', async (slug, scenario, reason) => {
    const decidedBy = FORM_CASES.find((it) => it.slug === slug)?.decidedBy ?? 'commune';
    const differs = { applicant: APPLICANT };
    const received = await playScenario(api, { slug, scenario, weeksBefore, differs });
    const said = {
      ...saidOnReceipt(received, { slug, term: '', fees: '', decidedBy }),
      ...saidOfRefusal({ at: 'intake', reason }),
    };

    await expectForm('refusal', `/dossiers/${received.dossierId}/refusal.pdf`, said);
  });

  test('01 and 03 name who hands in for the applicant, and they sign', async () => {
    const representative = {
      name: 'Trần Văn Bình',
      idNumber: '079090005678',
      authority: 'Văn bản ủy quyền số 12/2026, ngày 20/11/2026',
    };
    const [slug, scenario, reason] = REFUSED_AT_INTAKE[0];
    const differs = { applicant: APPLICANT, representative };
    const received = await playScenario(api, { slug, scenario, weeksBefore, differs });
    const { name, idNumber, authority } = representative;
    const line =
      `Người nộp thay (được ủy quyền): ${name}, số định danh ${idNumber}, theo ${authority} ` +
      'Nội dung yêu cầu giải quyết:';
    const signed = `NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên) ${name} NGƯỜI TIẾP NHẬN HỒ SƠ`;

    const of = (form: string) => print(api, `/dossiers/${received.dossierId}/${form}.pdf`);
    expectInOrder(await of('receipt'), [line, signed, line, signed]);
    expectInOrder(await of('refusal'), [APPLICANT.name, line, reason, signed]);
    expect(received.representative).toEqual(representative);
  });

  test('04 of a change of a land right that is extended', async () => {
    let apologised: Said = {};
    const land = FORM_CASES.find(({ scenario }) => scenario === 'supplemented-then-refused');
    assert(land !== undefined, 'Expected a case of land.');
    await playScenario(api, {
      slug: land.slug,
      scenario: land.scenario,
      weeksBefore,
      differs: { applicant: APPLICANT },
      after: {
        intake: async (received) => {
          const { dossierId } = received;
          const path = `/dossiers/${dossierId}/extensions`;
          const head = await api.as('truongmotcua.binhan');
          const until = edition === 'tt01-2018' ? '2025-08-20' : '2026-11-25';
          const owner = await api.as('lanhdaophong.datdai');
          const asked = await yes<DossierView>(owner.post(path, { reason: REASON, until }));
          const id = asked.extensions.at(-1)?.extensionId ?? '';
          const granted = { isGranted: true, note: '' };
          await yes(head.post(`${path}/${id}/decision`, granted));
          const at = toMoment(api.services.runtime.now());
          apologised = {
            ...saidOnReceipt(received, land),
            ...onDay('formDay', at),
            letterParent: AUTHORITIES[land.decidedBy].above.toUpperCase(),
            letterUnit: AUTHORITIES[land.decidedBy].office.toUpperCase(),
            place: AUTHORITIES[land.decidedBy].place,
            receivedDay: dayWords(received.receivedAt).replace('ngày ', ''),
            reason: REASON,
            promisedAfter: `17 giờ 00 phút, ${dayWords(until)}`,
          };
          await expectForm('apology', `/dossiers/${dossierId}/apology.pdf`, apologised);
        },
      },
    });

    expect(apologised).not.toEqual({});
  });
});

/** The procedures of the repository, in force before the edition of 2018 ended. */
function inForceSince2025(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-procedures-'));
  cpSync('procedures', folder, { recursive: true });
  for (const slug of listProcedureFolders(folder)) {
    const file = join(folder, slug, 'procedure.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/"effectiveOn": "202[56]-/u, '"effectiveOn": "2024-'));
  }
  return folder;
}

async function print(api: OpenApi, path: string): Promise<readonly PdfPage[]> {
  const response = await (await api.as(COUNTER)).get(path);
  if (response.status !== 200) throw new Error(`${path}: ${await response.text()}`);
  const pages = readPdf(new Uint8Array(await response.arrayBuffer()));
  expect(pages.filter(({ text }) => FOOT_ALONE.test(text))).toEqual([]);
  return pages;
}

type Handed = Pick<FormCase, 'slug' | 'term' | 'fees' | 'decidedBy'>;

function saidOnReceipt(received: DossierReceived, one: Handed): Said {
  const { slug, term, fees, decidedBy } = one;
  const read = readProcedureFolder(join('procedures', slug));
  assert(read.ok, `Expected the procedure ${slug}.`);
  const { name: procedure, code, papers } = read.value;
  const rows = papers.map(({ name, kind }, place) => `${place + 1} ${name} ${PAPER_FORMS[kind]} 1`);
  return {
    ...APPLICANT,
    ...onDay('formDay', received.receivedAt),
    letterParent: COMMUNE.toUpperCase(),
    letterUnit: UNIT.toUpperCase(),
    place: 'Bình An',
    unit: UNIT,
    office: AUTHORITIES[decidedBy].office,
    code: received.code,
    number: received.code.slice(-4),
    procedure,
    asked: `${procedure} (mã thủ tục ${code})`,
    papers: rows.join(' '),
    sets: '01',
    term,
    fees,
    received: momentWords(received.receivedAt),
    promised: momentWords(received.promisedAt ?? ''),
    returnPlace: `Tại quầy, ${UNIT}`,
    receiver: 'Trần Thị Mai Khanh',
    trackingPage: 'http://localhost/tracking',
    trackingSecret: received.trackingSecret,
    receivedDate: dateWords(received.receivedAt),
  };
}

function saidWhenAsked(
  { items, reason, within, guideName }: NonNullable<FormCase['asks']>,
  at: Instant,
) {
  const timer = parseTimer({ kind: 'duration', text: within });
  assert(timer !== null, `Expected ${within} to be a duration.`);
  const due = timerMoment(timer, at, VIETNAM);
  assert(due.ok, 'Expected the limit to lie in the calendar.');
  // The number of a line is written behind its words.
  const numbered = items.map((item, place) => `${item} ${place + 1}.`).join(' ');
  const deadline = momentWords(toMoment(due.value));
  return {
    ...onDay('formDay', toMoment(at)),
    items: numbered,
    reason,
    deadline,
    guideName,
    guidePhone: '……',
  };
}

function saidAtEnd(view: DossierView, one: FormCase): Said {
  const finishedAt = view.finishedAt ?? '';
  return {
    ...onDay('endDay', finishedAt),
    promisedLast: momentWords(view.promisedAt ?? ''),
    promisedDate: dateWords(view.promisedAt ?? ''),
    finished: momentWords(finishedAt),
    returnedDate: one.isReturned ? dateWords(finishedAt) : '',
    partners: one.partners,
    handOver: handOverWords(one, view),
    end: one.end,
    note: one.note,
  };
}

/** The first block: the counter gives the dossier away. */
function handOverWords({ handOver }: FormCase, { receivedAt }: DossierView): string {
  if (handOver === null) return '';
  const { to, at, receiver } = handOver;
  const hands = `Người giao: Trần Thị Mai Khanh Người nhận: ${receiver}`;
  return `1. Giao: ${UNIT} 2. Nhận: ${to} ${at}, ${dayWords(receivedAt)} ${hands}`;
}

function saidOfRefusal({ at, reason }: NonNullable<FormCase['refuses']>): Said {
  return {
    refusedStep: at === 'intake' ? 'không tiếp nhận, giải quyết' : 'không giải quyết',
    refusedStepTitle: at === 'intake' ? 'TIẾP NHẬN' : 'GIẢI QUYẾT',
    reason,
  };
}

function saidOfStop(one: FormCase, stops: NonNullable<FormCase['stops']>, said: Said): Said {
  const { office, above, place } = AUTHORITIES[one.decidedBy];
  return {
    ...said,
    formDay: said['endDay'] ?? '',
    letterParent: above.toUpperCase(),
    letterUnit: office.toUpperCase(),
    place,
    stopNumber: stops.number,
    askedBy: stops.by === '{name}' ? APPLICANT.name : stops.by,
    reason: stops.reason,
    feesHandling: one.fees === 'Không' ? 'Không' : '……',
  };
}

async function formsOf(api: OpenApi, dossierId: string): Promise<readonly string[]> {
  const counter = await api.as(COUNTER);
  const forms = await yes<readonly PrintedFormView[]>(
    counter.get(`/dossiers/${dossierId}/printed-forms`),
  );
  return forms.map(({ number, kind }) => `${number} ${kind}`);
}

function expectedForms(edition: Edition, one: FormCase): readonly string[] {
  const { asks, refuses, stops } = one;
  const isNew = edition === 'tt03-2025';
  return [
    '01 receipt',
    ...(asks || one.scenario.startsWith('supplemented') ? ['02 supplement-request'] : []),
    ...(refuses ? ['03 refusal'] : []),
    ...(stops && isNew ? ['05 stop-notice'] : []),
    isNew ? '06 control-slip' : '05 control-slip',
  ];
}

function onDay(name: string, moment: string): Said {
  return { [name]: dayWords(moment) };
}

/** "2026-11-23T…" in the words of a form. */
function dayWords(moment: string): string {
  const [year, month, day] = moment.slice(0, 10).split('-');
  return `ngày ${day} tháng ${month} năm ${year}`;
}

function momentWords(moment: string): string {
  const [hour, minute] = moment.slice(11, 16).split(':');
  return `${hour} giờ ${minute} phút, ${dayWords(moment)}`;
}

function dateWords(moment: string): string {
  return moment.slice(0, 10).split('-').toReversed().join('/');
}
