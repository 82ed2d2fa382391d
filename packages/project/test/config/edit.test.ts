import { TonfallError } from '@tonfall/core';
import { checkConfig, createConfigs, withAllowed, withRule } from '@tonfall/project/config';
import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../rules/memory-files.js';
import { known } from './known.js';

const YML = '/p/tonfall.config.yml';

const turnedOff = (text: string | undefined, file = YML): string => withRule(file, text, 'jargon', 'off');
const allowed = (text: string | undefined, file = YML): string => withAllowed(file, text, 'Ticket');

describe('turning a rule off in YAML', () => {
  it.each([
    ['a new file', undefined, 'rules:\n  jargon: off\n'],
    ['an empty file', '', 'rules:\n  jargon: off\n'],
    ['comments only', '# ours\n', '# ours\nrules:\n  jargon: off\n'],
    ['no last line break', 'language: de', 'language: de\nrules:\n  jargon: off\n'],
    ['below the last rule', 'rules:\n  command: off # why\n\nallow: [a]\n', 'rules:\n  command: off # why\n  jargon: off\n\nallow: [a]\n'],
    ['as far in as the others', 'rules:\n    command: off\n', 'rules:\n    command: off\n    jargon: off\n'],
    ['another value', 'rules:\n  jargon: error # since May\n  command: off\n', 'rules:\n  jargon: off # since May\n  command: off\n'],
    ['quotes', 'rules:\n  jargon: "error"\n  "command": \'off\'\n', 'rules:\n  jargon: "off"\n  "command": \'off\'\n'],
    ['brackets', 'rules: { command: off }\n', 'rules: { command: off, jargon: off }\n'],
    ['brackets over lines', 'rules: {\n  command: off, # x\n}\n', 'rules: {\n  command: off, jargon: off, # x\n}\n'],
    ['empty brackets', 'rules: {}\n', 'rules: { jargon: off }\n'],
    ['all in brackets', '{ language: de }\n', '{ language: de, rules: { jargon: off } }\n'],
    ['rules that are commented out', 'rules:\n  # command: off\nallow: a\n', 'rules:\n  jargon: off\n  # command: off\nallow: a\n'],
    ['a rule without a value', 'rules:\n  jargon: # later\n', 'rules:\n  jargon: off # later\n'],
    ['a comment below the last entry', 'allow:\n  - a\n  # - b\n', 'allow:\n  - a\n  # - b\nrules:\n  jargon: off\n'],
    [
      'an override below',
      'rules:\n  command: off\noverrides:\n  - files: a\n    rules: { jargon: error }\n',
      'rules:\n  command: off\n  jargon: off\noverrides:\n  - files: a\n    rules: { jargon: error }\n',
    ],
    ['a byte order mark', '\ufeffrules:\n  command: off\n', '\ufeffrules:\n  command: off\n  jargon: off\n'],
  ])('%s', (_name, before, after) => {
    expect(turnedOff(before)).toBe(after);
    expect(turnedOff(before?.replaceAll('\n', '\r\n'))).toBe(before?.includes('\n') === true ? after.replaceAll('\n', '\r\n') : after);
    expect(turnedOff(after)).toBe(after);
    expect(checkConfig(YML, after, known)).toEqual([]);
  });

  it('refuses a file that is broken', () => {
    for (const text of ['rules: [', '- a\n- b\n', 'rules:\n\tjargon: off\n', 'just words\n']) {
      expect(() => turnedOff(text)).toThrow(TonfallError);
      expect(() => turnedOff(text)).toThrow('cannot be changed');
    }
  });
});

describe('allowing a word in YAML', () => {
  it.each([
    ['a new file', undefined, 'allow:\n  - Ticket\n'],
    [
      'below the last',
      'allow:\n  - "Portal" # ours\n\nrules:\n  jargon: off\n',
      'allow:\n  - "Portal" # ours\n  - Ticket\n\nrules:\n  jargon: off\n',
    ],
    ['not further in', 'allow:\n- Portal\n', 'allow:\n- Portal\n- Ticket\n'],
    ['brackets', 'allow: [Portal, Konto]\n', 'allow: [Portal, Konto, Ticket]\n'],
    ['a comma at the end', 'allow: [\n  Portal,\n]\n', 'allow: [\n  Portal, Ticket,\n]\n'],
    ['empty brackets', 'allow: []\n', 'allow: [Ticket]\n'],
    ['a single word', 'allow: Portal # ours\n', 'allow: [Portal, Ticket] # ours\n'],
    ['nothing yet', 'allow:\nlanguage: de\n', 'allow:\n  - Ticket\nlanguage: de\n'],
    [
      'a text of several lines',
      'allow:\n  - >-\n    Service\n    Desk\nlanguage: de\n',
      'allow:\n  - >-\n    Service\n    Desk\n  - Ticket\nlanguage: de\n',
    ],
  ])('%s', (_name, before, after) => {
    expect(allowed(before)).toBe(after);
    expect(allowed(before?.replaceAll('\n', '\r\n'))).toBe(before === undefined ? after : after.replaceAll('\n', '\r\n'));
    expect(allowed(after)).toBe(after);
    expect(checkConfig(YML, after, known)).toEqual([]);
  });

  it.each(['yes', 'SLA: neu', 'a, b', '# x', '"', "it's", '*', '- x', 'Straße', 'naïve', '24/7', ' x', 'a\\b', '👍'])(
    'any word: %s',
    async (word) => {
      for (const before of [undefined, 'allow: [Portal]\n', 'allow:\n  - Portal\n', 'allow: Portal\n', '{}\n', '{"allow": ["Portal"]}']) {
        const after = withAllowed(YML, before, word);
        const { options, problems } = await createConfigs(memoryFiles({ [YML]: after }), known).of('/p/x.md');
        expect(problems).toEqual([]);
        expect(options.allow).toEqual(before === undefined || before === '{}\n' ? [word] : ['Portal', word]);
      }
    },
  );
});

describe('JSON', () => {
  const JSON_FILE = '/p/tonfall.config.json';
  it('is changed in place, with its tabs, comments and line ends', () => {
    const before = '{\r\n\t// ours\r\n\t"language": "de",\r\n\t"rules": {\r\n\t\t"command": "off"\r\n\t}\r\n}\r\n';
    expect(turnedOff(before, JSON_FILE)).toBe(
      '{\r\n\t// ours\r\n\t"language": "de",\r\n\t"rules": {\r\n\t\t"command": "off",\r\n\t\t"jargon": "off"\r\n\t}\r\n}\r\n',
    );
    expect(allowed('{\n  "allow": ["Portal"]\n}\n', JSON_FILE)).toMatch(/"Portal",\s+"Ticket"/);
    expect(JSON.parse(allowed('{"allow":"Portal"}', JSON_FILE))).toEqual({ allow: ['Portal', 'Ticket'] });
    expect(allowed('{"allow":["Ticket"]}', JSON_FILE)).toBe('{"allow":["Ticket"]}');
    expect(turnedOff(undefined, JSON_FILE)).toBe('{\n  "rules": {\n    "jargon": "off"\n  }\n}\n');
  });

  it('of package.json has the key tonfall', () => {
    const before = '{\n  "name": "x",\n  "scripts": {}\n}\n';
    const after = allowed(turnedOff(before, '/p/package.json'), '/p/package.json');
    expect(JSON.parse(after)).toEqual({ name: 'x', scripts: {}, tonfall: { rules: { jargon: 'off' }, allow: ['Ticket'] } });
    expect(after.startsWith('{\n  "name": "x",\n  "scripts": {},\n  "tonfall": {\n')).toBe(true);
  });

  it('that is broken stays', () => {
    expect(() => turnedOff('{"rules": ', JSON_FILE)).toThrow('cannot be changed');
  });
});
