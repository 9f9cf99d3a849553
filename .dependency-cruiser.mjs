// The direction of dependencies. Each rule says why, and where the code should go instead.

const STAGES = [
  'model',
  'calendar',
  'parse',
  'check',
  'expression',
  'form',
  'decide',
  'compile',
  'step',
  'scenario',
  'run',
];
const BESIDE = ['tokens', 'testing', 'annex', 'layout', 'compare'];
const CORE = `^engine/(${[...STAGES.slice(0, -1), ...BESIDE].join('|')})/`;
// dmn-moddle reads the decision tables that business rule tasks ask (engine/decide).
const CORE_PACKAGES = 'xstate|bpmn-moddle|dmn-moddle|feelin|lezer-feel|saxes|temporal-polyfill';
const ADAPTERS = '^engine/store/(sqlite|memory|postgres)/';
const PRODUCT = '^(engine|api|designer)/';

/** One rule per stage: it may use the stages before it, never one after it. */
const stageRules = STAGES.slice(0, -1).map((stage, place) => ({
  name: `${stage}-before-${STAGES[place + 1]}`,
  comment:
    `The stage ${stage} is finished before the stages after it begin, so it cannot know them. ` +
    'Move what both need into engine/model.',
  severity: 'error',
  from: { path: `^engine/${stage}/` },
  to: { path: `^engine/(${[...STAGES.slice(place + 1), 'store'].join('|')})/` },
}));

/** A part beside the stages, with the only ones that it may use. */
const onlyUses = (name, part, uses, comment) => ({
  name,
  comment: comment.join(''),
  severity: 'error',
  from: { path: `^engine/${part}/` },
  to: { path: '^engine/', pathNot: `^engine/(${uses}|${part})/` },
});

export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment:
        'Two files that need each other are one file or three: take out what both need. ' +
        'A cycle of types alone counts too.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...stageRules,
    onlyUses('tokens-stand-alone', 'tokens', 'model|calendar|expression|decide', [
      'The token game is a second opinion on the compiled machines: it shares with them the ',
      'model, the calendar and the evaluation of expressions, nothing that moves a token.',
    ]),
    {
      name: 'machines-without-tokens',
      comment: 'What is compared with the token game cannot use it.',
      severity: 'error',
      from: { path: '^engine/(model|calendar|parse|check|expression|decide|compile|step|store)/' },
      to: { path: '^engine/tokens/' },
    },
    onlyUses('annex-reads-and-draws', 'annex', 'model|calendar|parse|layout', [
      'A step table is read and drawn: nothing of what is checked or run is needed.',
    ]),
    onlyUses('layout-places-what-was-read', 'layout', 'model|parse', [
      'A drawing is laid out as it was written, whatever it means.',
    ]),
    {
      name: 'engine-without-annex-and-compare',
      comment: 'Nothing that runs depends on how a process was typed, or on what was before it.',
      severity: 'error',
      from: { path: '^engine/(?!annex/|compare/|layout/)' },
      to: { path: '^engine/(annex|compare|layout)/' },
    },
    onlyUses('compare-reads-the-model', 'compare', 'model|calendar', [
      'Two versions are compared as they were read, whatever is checked or run of them.',
    ]),
    {
      name: 'run-before-testing',
      comment:
        'Tests of drawings play what runs; what runs knows nothing of its tests. ' +
        'Move what both need into engine/scenario or an earlier stage.',
      severity: 'error',
      from: { path: '^engine/(?!testing/)' },
      to: { path: '^engine/testing/' },
    },
    {
      name: 'testing-without-shell',
      comment: 'What plays a drawing in the page knows no shell; move what both need before it.',
      severity: 'error',
      from: { path: '^engine/testing/' },
      to: { path: '^engine/(run|store)/' },
    },
    {
      name: 'core-packages',
      comment:
        'The pure core runs in Node and in the browser on the few packages that do its work. ' +
        'Validation of input (zod) belongs to api/contract, storage to engine/store.',
      severity: 'error',
      from: { path: CORE },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'],
        pathNot: `(^|/)node_modules/(@types/)?(${CORE_PACKAGES})/`,
      },
    },
    {
      name: 'core-without-node',
      comment:
        'The pure core does no I/O. Return an effect; run/ does it, or take the text as a ' +
        'parameter instead of its path.',
      severity: 'error',
      from: { path: CORE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'store-is-a-port',
      comment:
        'Only a composition root chooses the database. Everything else takes a Store ' +
        '(engine/store/store.ts) as a parameter, so that every adapter can serve it.',
      severity: 'error',
      from: {
        path: PRODUCT,
        pathNot: [ADAPTERS, '^api/openServices\\.ts$', '^api/cli/'],
      },
      to: { path: ADAPTERS },
    },
    {
      name: 'store-before-run',
      comment:
        'The store writes finished changes and knows nobody who plans them. ' +
        'Move what both need into engine/model or engine/store.',
      severity: 'error',
      from: { path: '^engine/store/' },
      to: { path: '^engine/run/' },
    },
    {
      name: 'engine-without-http',
      comment:
        'The engine knows neither HTTP nor React, so that the command line, the tests and the ' +
        'browser use it as it is. Status codes live in api/, components in designer/.',
      severity: 'error',
      from: { path: '^engine/' },
      to: { path: '(^|/)node_modules/(hono|@hono|react|react-dom|@mantine|zustand)/' },
    },
    {
      name: 'engine-stands-alone',
      comment: 'The engine is used by api and designer and knows neither, nor any procedure.',
      severity: 'error',
      from: { path: '^engine/' },
      to: { path: '^(api|designer|procedures|scripts)/' },
    },
    {
      name: 'api-without-pages',
      comment: 'The API serves the built pages as files; what both need lives in api/contract.',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^(designer|scripts)/' },
    },
    {
      name: 'contract-is-shared',
      comment:
        'The contract is read by the browser: it may use the nouns of engine/model, ' +
        'nothing of the server.',
      severity: 'error',
      from: { path: '^api/contract/' },
      to: { path: '^(api|engine)/', pathNot: '^(api/contract|engine/model)/' },
    },
    {
      name: 'browser-sees-core-and-contract',
      comment:
        'A page uses the pure core and api/contract; all else is asked of the server through ' +
        'designer/api.',
      severity: 'error',
      from: { path: '^designer/' },
      to: { path: ['^api/', '^engine/(run|store)/'], pathNot: '^api/contract/' },
    },
    {
      name: 'ui-knows-no-page',
      comment: 'A part of designer/ui is given its data: it knows no page and no API.',
      severity: 'error',
      from: { path: '^designer/ui/' },
      to: { path: '^designer/(pages|api)/' },
    },
    {
      name: 'routes-see-the-port',
      comment:
        'A route reads through the port (engine/store/store.ts, its parts for the inbox and ' +
        'for notices) and changes state through a command of engine/run, which holds the ' +
        'transaction, the retries and the history.',
      severity: 'error',
      from: { path: '^api/(routes|policy|present|middleware)/' },
      to: {
        path: '^engine/store/',
        pathNot: '^engine/store/(store|inboxStore|officerNoticeStore)\\.ts$',
      },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Tests use the product. What both need is product code: put it where it belongs.',
      severity: 'error',
      from: { path: PRODUCT },
      to: { path: '^tests/' },
    },
    {
      name: 'no-dev-dependency-in-product',
      comment: 'A package that the running program needs stands under "dependencies".',
      severity: 'error',
      from: { path: PRODUCT, pathNot: '\\.d\\.ts$' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'no-orphan',
      comment: 'A file that nobody imports and that imports nobody is dead: delete it.',
      severity: 'error',
      from: { orphan: true, path: PRODUCT, pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'An import that cannot be found fails when the program runs: mend the path.',
      severity: 'error',
      // The command line imports the program that it has just built.
      from: { pathNot: '^scripts/lienthong\\.mjs$' },
      to: { couldNotResolve: true },
    },
    {
      name: 'engine-reached-by-a-test',
      comment:
        'A file of the engine that no test reaches makes a claim that nothing can refute: ' +
        'write the test, or delete the file.',
      severity: 'error',
      from: { path: '^tests/' },
      to: { path: '^engine/', pathNot: '\\.d\\.ts$', reachable: false },
    },
  ],
  options: {
    // TypeScript 7 has no API that dependency-cruiser can use: without swc it sees 0 files.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
    progress: { type: 'none' },
  },
};
