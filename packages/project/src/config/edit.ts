import type { RuleSetting } from '@tonfall/core';
import { addToJson, setInJson } from './edit-json.js';
import { addToYaml, setInYaml } from './edit-yaml.js';
import { baseName } from './paths.js';

/**
 * The text of a configuration file with one rule or category set. Everything else stays as it stands: comments, order, quotes, blank lines, line ends.
 * `text` undefined: a new file. Throws `TonfallError` (`bad-config`) when the file is too broken to be changed.
 */
export function withRule(file: string, text: string | undefined, id: string, setting: RuleSetting): string {
  if (isJson(file)) return setInJson(file, text ?? '', [...above(file), 'rules', id], setting);
  return setInYaml(file, text ?? '', 'rules', id, setting);
}

/** The text of a configuration file with one more word that is never flagged; the same text when the word is there. Otherwise as `withRule`. */
export function withAllowed(file: string, text: string | undefined, word: string): string {
  if (isJson(file)) return addToJson(file, text ?? '', [...above(file), 'allow'], word);
  return addToYaml(file, text ?? '', 'allow', word);
}

const isJson = (file: string): boolean => /\.json$/i.test(baseName(file));
const above = (file: string): string[] => (baseName(file) === 'package.json' ? ['tonfall'] : []);
