import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DraftView } from '../../../api/contract/procedures.ts';
import { createCheckService } from '../../../api/model/checkService.ts';
import { no, openApi, PROCEDURE_ID, yes, type Client, type OpenApi } from './openApi.ts';

let api: OpenApi;
let designer: Client;
let draft: DraftView;

beforeAll(async () => {
  api = await openApi();
  designer = await api.as('caicach.tinh');
  draft = await yes<DraftView>(designer.get(`/procedures/${PROCEDURE_ID}/draft`));
});

afterAll(async () => {
  await api.end();
});

const HEAD =
  '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" ' +
  'id="d" targetNamespace="t">';
const TAIL = '</bpmn:definitions>';

function repeat(count: number, piece: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => piece(index)).join('');
}

/** Files that are broken or made to hurt; each is answered with a place in the file. */
const HOSTILE: Readonly<Record<string, string>> = {
  'cut off': `${HEAD}\n<bpmn:process id="p">\n  <bpmn:task id="a"`,
  'crossed tags': `${HEAD}\n<bpmn:process id="p">${TAIL}</bpmn:process>`,
  'not XML': 'PK\u0003\u0004 this is no drawing',
  'a web page': '<!doctype html><html><body>x</body></html>',
  'billion laughs': `<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;">]>${HEAD}&m;${TAIL}`,
  'outside entity': `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/x">]>${HEAD}&x;${TAIL}`,
  'nested namespaces': [
    HEAD,
    repeat(2500, (i) => `<x${i} xmlns:p${i}="u${i}">`),
    repeat(2500, (i) => `</x${2499 - i}>`),
  ].join(''),
  'many attributes': `${HEAD}<bpmn:process ${repeat(40_000, (i) => `a${i}="1" `)}/>${TAIL}`,
  'one attribute many times': `${HEAD}<bpmn:process ${repeat(100_000, () => 'a="1" ')}/>${TAIL}`,
  'very deep': HEAD + repeat(20_000, () => '<bpmn:subProcess>'),
  'one long tag': `${HEAD}<bpmn:process name="${'x'.repeat(500_000)}"/>${TAIL}`,
  'one id twice': [
    HEAD,
    '<bpmn:process id="p">',
    '<bpmn:task id="a"/>',
    '<bpmn:task id="a"/>',
    `</bpmn:process>${TAIL}`,
  ].join('\n'),
  'too large': `${HEAD}<!--${'x'.repeat(2_100_000)}-->${TAIL}`,
};

for (const [name, bpmn] of Object.entries(HOSTILE)) {
  test(`a drawing that is hostile or broken (${name}) is refused in 2 s, not stored`, async () => {
    const startedAt = performance.now();
    const refused = await no(
      designer.put(`/procedures/${PROCEDURE_ID}/draft`, { ...forms(), bpmn }),
    );

    expect(performance.now() - startedAt).toBeLessThan(2500);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.status).toBeLessThan(500);
    expect(refused.code).toBe('DRAWING_UNREADABLE');
    const [problem] = refused.problems ?? [];
    expect(problem?.message.vi).toBeTruthy();
    // A file over the size is not read, so it has no place.
    const least = name === 'too large' ? 0 : 1;
    expect(problem?.line ?? 0).toBeGreaterThanOrEqual(least);
    expect(problem?.column ?? 0).toBeGreaterThanOrEqual(least);
    const after = await yes<DraftView>(designer.get(`/procedures/${PROCEDURE_ID}/draft`));
    expect(after).toEqual(draft);
  });
}

test('a drawing with more states than can be looked at is answered within 2 s', async () => {
  const startedAt = performance.now();
  const response = await designer.post(`/procedures/${PROCEDURE_ID}/check`, {
    ...hard(),
    forms: [],
  });

  expect(performance.now() - startedAt).toBeLessThan(2500);
  expect([200, 422]).toContain(response.status);
});

test('a thread that takes too long is ended and replaced, as often as it happens', async () => {
  const service = createCheckService(1);
  const links = { called: new Map() };
  const refused: unknown[] = [];
  for (let count = 0; count < 3; count += 1) {
    refused.push(await service.check({ ...hard(), decisions: [], forms: [], links }));
  }

  const tooSlow = { ok: false, refusal: { code: 'MODEL_TOO_SLOW', limitMs: 1 } };
  expect(refused).toEqual([tooSlow, tooSlow, tooSlow]);
  await service.close();
});

test('others are not slowed while hostile drawings come in', async () => {
  const handler = await api.as('tiepnhan.binhan');
  const attack = Promise.all(
    Object.values(HOSTILE).map((bpmn) =>
      designer.post(`/procedures/${PROCEDURE_ID}/check`, { bpmn, forms: [] }),
    ),
  );
  const times: number[] = [];
  for (let count = 0; count < 200; count += 1) {
    const startedAt = performance.now();
    await handler.get('/tasks');
    times.push(performance.now() - startedAt);
  }
  await attack;

  const p99 = times.toSorted((a, b) => a - b)[197] ?? Infinity;
  expect(p99).toBeLessThan(300);
});

test('JSON that is too deep, too large or none is refused before it is read', async () => {
  const deep = '['.repeat(100_000);
  const answers = await Promise.all([
    raw(deep),
    raw('{"username":'),
    raw(JSON.stringify({ username: 'x'.repeat(1_100_000), password: 'x' })),
  ]);

  expect(answers.map((it) => it.code)).toEqual([
    'JSON_UNREADABLE',
    'JSON_UNREADABLE',
    'BODY_TOO_LARGE',
  ]);
  expect(answers.map((it) => it.status)).toEqual([400, 400, 413]);
});

test('names that reach into JavaScript itself change nothing', async () => {
  const body = '{"username":"a","password":"b","__proto__":{"isAdmin":true}}';

  const refused = await raw(body);

  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
});

function raw(body: string) {
  return no(
    api.app.request('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    }),
  );
}

function forms() {
  const { decisions, forms: list, papers, fees, revision } = draft;
  return { decisions, forms: list, papers, fees, revision };
}

/** Many branches side by side that end in different joins: more states than can be looked at. */
function hard(): { readonly bpmn: string } {
  const flow = (id: string, from: string, to: string) =>
    `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"/>`;
  const branches = repeat(24, (i) => {
    const steps = repeat(4, (k) => {
      const from = k === 0 ? 'split' : `t${i}_${k - 1}`;
      return `<bpmn:userTask id="t${i}_${k}"/>${flow(`f${i}_${k}`, from, `t${i}_${k}`)}`;
    });
    return steps + flow(`g${i}`, `t${i}_3`, `join${i % 5}`);
  });
  const joins = repeat(
    5,
    (i) => `<bpmn:parallelGateway id="join${i}"/>${flow(`j${i}`, `join${i}`, 'last')}`,
  );
  const parts = [
    `${HEAD}<bpmn:process id="p" isExecutable="true"><bpmn:startEvent id="s"/>`,
    `${flow('f', 's', 'split')}<bpmn:parallelGateway id="split"/>${branches}${joins}`,
    `<bpmn:exclusiveGateway id="last"/><bpmn:endEvent id="e"/>${flow('z', 'last', 'e')}`,
    `</bpmn:process>${TAIL}`,
  ];
  return { bpmn: parts.join('') };
}
