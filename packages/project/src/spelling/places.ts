import { posix, win32, type PlatformPath } from 'node:path';

/** The machine that dictionaries are looked for on. */
export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** The two files of a dictionary, by their path without `.aff` and `.dic`. */
type Stem = string;

/** German as it is spelled in Germany, Austria and Switzerland. */
const REGIONS = ['DE', 'AT', 'CH'];

/** Where a German dictionary may stand, the likeliest place first: what the project brings along, what the user has set up, what the system has. */
export function germanPlaces(folder: string, machine: Machine): Stem[] {
  const path = pathsOf(machine.platform);
  const regions = regionsFor(machine.env);
  const names = regions.flatMap((region) => [`de_${region}`, `de-${region}`, `de_${region}_frami`]);
  const installed = upwards(folder, path).flatMap((above) =>
    regions.map((region) =>
      path.join(above, 'node_modules', region === 'DE' ? 'dictionary-de' : `dictionary-de-${region.toLowerCase()}`, 'index'),
    ),
  );
  return [...installed, ...dictionaryFolders(machine).flatMap((place) => [...names, 'de'].map((name) => path.join(place, name)))];
}

/** The region that the user's language names comes first. */
function regionsFor({ LC_ALL, LC_MESSAGES, LANG }: Machine['env']): string[] {
  const own = /^de[_-](AT|CH)/.exec(LC_ALL ?? LC_MESSAGES ?? LANG ?? '')?.[1];
  return own === undefined ? REGIONS : [own, ...REGIONS.filter((region) => region !== own)];
}

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
