type PathRule = {
  readonly name: string;
  readonly advice: string;
  readonly breaks: (path: string) => boolean;
};

type LineRule = {
  readonly name: string;
  readonly advice: string;
  readonly appliesTo: (path: string) => boolean;
  readonly readsComments: boolean;
  readonly breaks: (line: string) => boolean;
};

type TextRule = {
  readonly name: string;
  readonly advice: string;
  readonly appliesTo: (path: string) => boolean;
  /** 1-based numbers of the lines that break the rule. */
  readonly linesThatBreak: (lines: readonly string[], path: string) => readonly number[];
};

const CORE =
  /^engine\/(model|calendar|parse|check|expression|decide|compile|step|tokens|scenario|testing|form|annex|compare)\//;
const CODE = /\.(ts|tsx|mts|mjs)$/;
const PRODUCT = /^(engine|api|designer)\//;
// The rules and their tests quote what they forbid.
const QUOTES_BREAKS = /^scripts\/tidy|^tests\/unit\/(tidy|scripts\/)/;

const VIETNAMESE = /[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;
const MAY_SPEAK_VIETNAMESE = [
  /^designer\/i18n\//,
  /^engine\/check\/texts/,
  /^engine\/[a-z]+\/.*[tT]exts/,
  /^api\/.*([tT]exts|printing|[sS]eed|[dD]emonstration)/,
  /^api\/(cli\/serve|model\/emptyDrawing)\.ts$/,
  /^(procedures|tests|docs)\//,
];

const isCode = (path: string): boolean => CODE.test(path) && !QUOTES_BREAKS.test(path);
const isProductCode = (path: string): boolean => isCode(path) && PRODUCT.test(path);

/** Rules about where files lie and what they are called. */
export const PATH_RULES: readonly PathRule[] = [
  {
    name: 'no-barrel',
    advice: 'import the file itself; index.ts exists only in designer/modeler/features',
    breaks: (path) =>
      /(^|\/)index\.(ts|tsx|mts)$/.test(path) &&
      !/^designer\/modeler\/features\/\w+\/index\.ts$/.test(path),
  },
  {
    name: 'folder-says-what',
    advice: 'name the folder or file for what it holds, not for being shared',
    breaks: (path) =>
      /(^|\/)(utils?|helpers?|managers?|common|lib|misc|shared)(\/|\.(ts|tsx)$)/.test(path) &&
      !path.startsWith('designer/i18n/'),
  },
];

/** Rules that see one line at a time. */
export const LINE_RULES: readonly LineRule[] = [
  {
    name: 'no-clock-in-core',
    advice: 'take the instant as a parameter; Temporal for the calendar',
    appliesTo: (path) => isCode(path) && CORE.test(path),
    readsComments: false,
    breaks: (line) => /\bnew Date\b|\bDate\.now\b|\bDate\(\)/.test(line),
  },
  {
    name: 'routes-do-not-write',
    advice: 'change state through a command of engine/run',
    appliesTo: (path) => isCode(path) && /^api\/(routes|present|policy)\//.test(path),
    readsComments: false,
    breaks: (line) => /\.commit(Group)?\(/.test(line),
  },
  {
    name: 'our-words',
    advice: 'say instance, dossier, element or task (GLOSSARY.md)',
    appliesTo: isCode,
    readsComments: false,
    breaks: (line) =>
      /workflow|\btickets?\b|\bjobs?\b|\bcase(Id|File|Record)\b|[a-z]Job\b/i.test(line) &&
      !/https?:/.test(line),
  },
  {
    name: 'nothing-left-over',
    advice: 'finish it or delete it before it is committed',
    appliesTo: (path) => isCode(path),
    readsComments: true,
    breaks: (line) => /\b(TODO|FIXME|XXX|HACK)\b/.test(line),
  },
  {
    name: 'no-check-switched-off',
    advice: 'mend the code instead of silencing the check',
    appliesTo: isCode,
    readsComments: true,
    breaks: (line) =>
      /@ts-(ignore|expect-error|nocheck)|(eslint|oxlint|biome|prettier|oxfmt)-(disable|ignore)|\bas any\b|istanbul ignore/.test(
        line,
      ),
  },
  {
    name: 'no-skipped-test',
    advice: 'mend the test or delete it',
    appliesTo: (path) => isCode(path) && path.startsWith('tests/'),
    readsComments: false,
    breaks: (line) => /\b(it|test|describe)\.(skip|only|todo|fails)\b/.test(line),
  },
  {
    name: 'no-wait-by-the-clock',
    advice: 'wait for what the person would see, or move the virtual clock',
    appliesTo: (path) => isCode(path) && path.startsWith('tests/'),
    readsComments: false,
    breaks: (line) => /waitForTimeout|setTimeout\((resolve|done|r)\b/.test(line),
  },
  {
    name: 'vietnamese-in-its-place',
    advice: 'texts for people live in designer/i18n, engine/check/texts and the refusal texts',
    appliesTo: (path) =>
      isProductCode(path) && !MAY_SPEAK_VIETNAMESE.some((place) => place.test(path)),
    readsComments: false,
    // The name of the program, and folding the letter đ, are no texts.
    breaks: (line) => VIETNAMESE.test(line.replace(/Liên Thông|(['/])\[?[đĐ]+\]?\1/g, '')),
  },
  {
    name: 'line-100',
    advice: 'a line has at most 100 columns',
    appliesTo: isCode,
    readsComments: true,
    breaks: (line) => line.normalize('NFC').length > 100 && !/https?:/.test(line),
  },
  {
    name: 'project-alone',
    advice: 'committed text speaks of the project alone: no path of one machine, no paper outside',
    appliesTo: (path) => !QUOTES_BREAKS.test(path),
    readsComments: true,
    breaks: (line) =>
      /(^|[\s"'`(])\/(work|root|home)\/\w|\b(DOMAIN|SEMANTICS|COMPILER|PEERS|RELIABILITY)\b/.test(
        line,
      ),
  },
];

/** Rules that need the lines around. */
export const TEXT_RULES: readonly TextRule[] = [
  {
    name: 'documented-export',
    advice: 'say above the export what its signature cannot say',
    appliesTo: (path) => isCode(path) && !/^tests\/(?!support\/)|\.config\.ts$|\.mjs$/.test(path),
    linesThatBreak: (lines) =>
      lines.flatMap((line, place) =>
        isExport(line) && !isDocumented(lines, place) ? [place + 1] : [],
      ),
  },
];

function isExport(line: string): boolean {
  return /^export (declare )?(async )?(abstract )?(function|const|let|type|class)\b/.test(line);
}

/** An overload or the next arm of one declaration shares the docstring above it. */
function isDocumented(lines: readonly string[], place: number): boolean {
  const before = lines[place - 1]?.trim() ?? '';
  return before.endsWith('*/');
}
