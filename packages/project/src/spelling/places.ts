import type { Language } from '@tonfall/core';
import { posix, win32, type PlatformPath } from 'node:path';

/** The machine that dictionaries are looked for on. */
export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** The two files of a dictionary, by their path without `.aff` and `.dic`. */
type Stem = string;

/** Whose spelling a language has; the first is the one whose package has no region in its name. */
const REGIONS = { de: ['DE', 'AT', 'CH'], en: ['US', 'GB', 'AU', 'CA'] } as const;

/** Where a dictionary may stand, the likeliest place first: what the project brings along, what the user has set up, what the system has. */
export function dictionaryPlaces(language: Language, folder: string, machine: Machine): Stem[] {
  const path = pathsOf(machine.platform);
  const regions = regionsFor(language, machine.env);
  const names = regions.flatMap((region) => [`${language}_${region}`, `${language}-${region}`, `${language}_${region}_frami`]);
  const installed = upwards(folder, path).flatMap((above) =>
    regions.map((region) => path.join(above, 'node_modules', packageOf(language, region), 'index')),
  );
  return [...installed, ...dictionaryFolders(machine).flatMap((place) => [...names, language].map((name) => path.join(place, name)))];
}

/** The region that the user's language names comes first. */
function regionsFor(language: Language, { LC_ALL, LC_MESSAGES, LANG }: Machine['env']): readonly string[] {
  const [spoken, region] = (LC_ALL ?? LC_MESSAGES ?? LANG ?? '').split(/[_.-]/);
  const regions: readonly string[] = REGIONS[language];
  return spoken !== language || region === undefined || !regions.includes(region)
    ? regions
    : [region, ...regions.filter((each) => each !== region)];
}

const packageOf = (language: Language, region: string): string =>
  region === REGIONS[language][0] ? `dictionary-${language}` : `dictionary-${language}-${region.toLowerCase()}`;

function upwards(folder: string, path: PlatformPath): string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above, path)];
}

function dictionaryFolders({ platform, env, home }: Machine): string[] {
  const path = pathsOf(platform);
  const set = (env['DICPATH'] ?? '').split(path.delimiter).filter((each) => each !== '');
  if (platform === 'win32') {
    const roaming =
      env['APPDATA'] === undefined ? [] : [path.join(env['APPDATA'], 'hunspell'), path.join(env['APPDATA'], 'hunspell', 'dictionaries')];
    const programs = [env['ProgramFiles'], env['ProgramFiles(x86)']].filter((each) => each !== undefined);
    return [...set, ...roaming, ...programs.map((each) => path.join(each, 'LibreOffice', 'share', 'extensions', 'dict-de'))];
  }
  if (platform === 'darwin')
    return [
      ...set,
      path.join(home, 'Library/Spelling'),
      '/Library/Spelling',
      '/opt/homebrew/share/hunspell',
      '/usr/local/share/hunspell',
      '/Applications/LibreOffice.app/Contents/Resources/extensions/dict-de',
    ];
  return [
    ...set,
    path.join(env['XDG_DATA_HOME'] ?? path.join(home, '.local/share'), 'hunspell'),
    '/usr/share/hunspell',
    '/usr/local/share/hunspell',
    '/usr/share/myspell',
    '/usr/share/myspell/dicts',
    '/usr/lib/libreoffice/share/extensions/dict-de',
    '/usr/lib64/libreoffice/share/extensions/dict-de',
    '/opt/libreoffice/share/extensions/dict-de',
  ];
}

const pathsOf = (platform: string): PlatformPath => (platform === 'win32' ? win32 : posix);
