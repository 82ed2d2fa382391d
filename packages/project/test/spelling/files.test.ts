import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeDictionary } from '../../src/spelling/decode.js';
import { findDictionary, readDictionary } from '../../src/spelling/files.js';
import { dictionaryPlaces } from '../../src/spelling/places.js';
import { loadSpeller, openSpelling } from '../../src/spelling/spelling.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonfall-spelling-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function dictionary(...path: readonly string[]): string {
  const stem = join(folder, ...path);
  mkdirSync(join(stem, '..'), { recursive: true });
  writeFileSync(`${stem}.aff`, 'SET UTF-8\n');
  writeFileSync(`${stem}.dic`, '2\nGrüße\nPaket\n');
  return `${stem}.dic`;
}
/** A machine that has what stands in the folder, and nothing else. */
const machine = (env: Record<string, string> = {}) => ({
  platform: process.platform,
  env: { DICPATH: join(folder, 'set'), ...env },
  home: join(folder, 'home'),
});

describe('the German dictionary', () => {
  it('that the project brings along comes first, from the folders above too', () => {
    const set = dictionary('set', 'de_DE');
    const own = dictionary('team', 'node_modules', 'dictionary-de', 'index');
    expect(findDictionary('de', join(folder, 'team', 'letters', 'may'), machine())?.dic).toBe(own);
    expect(findDictionary('de', join(folder, 'elsewhere'), machine())?.dic).toBe(set);
  });

  it('of the region that the user speaks is taken before the others', () => {
    dictionary('set', 'de_DE');
    const austrian = dictionary('set', 'de_AT_frami');
    expect(findDictionary('de', folder, machine({ LANG: 'de_AT.UTF-8' }))?.dic).toBe(austrian);
  });

  it('is one only with both of its files', () => {
    rmSync(dictionary('set', 'de_DE'));
    expect(dictionaryPlaces('de', folder, machine()).filter((place) => place.startsWith(folder)).length).toBeGreaterThan(0);
    expect(findDictionary('de', folder, machine())?.dic.startsWith(folder) ?? false).toBe(false);
  });

  it('is looked for where each system keeps dictionaries', () => {
    const on = (platform: string, env: Record<string, string>, home: string, at: string) =>
      dictionaryPlaces('de', at, { platform, env, home });
    expect(on('linux', {}, '/home/eva', '/home/eva/letters')).toEqual(
      expect.arrayContaining([
        '/home/eva/letters/node_modules/dictionary-de/index',
        '/node_modules/dictionary-de-at/index',
        '/usr/share/hunspell/de_DE',
        '/usr/share/myspell/de_CH',
        '/home/eva/.local/share/hunspell/de_AT',
      ]),
    );
    expect(on('darwin', {}, '/Users/eva', '/Users/eva')).toEqual(
      expect.arrayContaining(['/Users/eva/Library/Spelling/de_DE', '/Library/Spelling/de_DE']),
    );
    expect(
      on(
        'win32',
        { APPDATA: 'C:\\Users\\eva\\AppData\\Roaming', ProgramFiles: 'C:\\Program Files', DICPATH: 'D:\\a;D:\\b' },
        'C:\\Users\\eva',
        'D:\\letters',
      ),
    ).toEqual(
      expect.arrayContaining([
        'D:\\letters\\node_modules\\dictionary-de\\index',
        'D:\\b\\de_DE',
        'C:\\Users\\eva\\AppData\\Roaming\\hunspell\\de_DE',
        'C:\\Program Files\\LibreOffice\\share\\extensions\\dict-de\\de_DE_frami',
      ]),
    );
  });
});

describe('an English dictionary', () => {
  it('of the machine is one where ours does not come along', () => {
    const places = dictionaryPlaces('en', '/home/eva', { platform: 'linux', env: { LANG: 'en_GB.UTF-8' }, home: '/home/eva' });
    const order = [
      '/home/eva/node_modules/dictionary-en-gb/index',
      '/home/eva/node_modules/dictionary-en/index',
      '/usr/share/hunspell/en_GB',
      '/usr/share/hunspell/en_US',
    ];
    expect(places.filter((place) => order.includes(place))).toEqual(order);
  });
});

describe('a dictionary', () => {
  it('is read as its first file says: UTF-8, Latin-1 and others', () => {
    const words = 'Grüße';
    const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
    expect(decodeDictionary(bytes('SET ISO8859-1\n'), bytes(`1\r\n${words}\r\n`)).dic).toBe(`1\n${words}\n`);
    expect(decodeDictionary(bytes('TRY abc\n'), bytes(words)).dic).toBe(words);
    expect(decodeDictionary(new TextEncoder().encode('\uFEFFSET UTF-8\n'), new TextEncoder().encode(words)).dic).toBe(words);
    expect(() => decodeDictionary(bytes('SET no-such-thing\n'), bytes(words))).toThrow(RangeError);
  });

  it('of ours is English', () => {
    const english = findDictionary('en', folder);
    expect(english?.own).toBe(true);
    expect(english === undefined ? '' : readDictionary(english).aff).toContain('SET UTF-8');
  });

  it('that is broken, or not there, leaves the language without a speller and is told once', async () => {
    const dic = dictionary('node_modules', 'dictionary-de', 'index');
    const told: (string | undefined)[] = [];
    const spelling = openSpelling(folder, (_, file) => told.push(file));
    expect(spelling('de')?.accepts('Grüße')).toBe(true);
    writeFileSync(dic.replace(/dic$/, 'aff'), 'SET no-such-thing\n');
    const broken = openSpelling(folder, (_, file) => told.push(file));
    expect([broken('de'), broken('de')]).toEqual([undefined, undefined]);
    expect(told).toEqual([dic]);
    expect(
      await loadSpeller(
        'de',
        folder,
        () => Promise.resolve(),
        (_, file) => told.push(file),
      ),
    ).toBeUndefined();
    expect(told).toEqual([dic, dic]);
  });

  it('loads in the background in short steps', async () => {
    let steps = 0;
    let longest = 0;
    let since = performance.now();
    const speller = await loadSpeller(
      'en',
      folder,
      () => {
        steps++;
        longest = Math.max(longest, performance.now() - since);
        return new Promise((resume) =>
          setImmediate(() => {
            since = performance.now();
            resume();
          }),
        );
      },
      () => undefined,
    );
    expect(speller?.accepts('parcel')).toBe(true);
    expect(steps).toBeGreaterThan(50);
    // Much longer only when the machine is busy with something else; in one go it is a fifth of a second or more.
    process.stdout.write(`longest step ${longest.toFixed(1)} ms of ${String(steps)}\n`);
  });
});
