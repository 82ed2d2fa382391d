import type { RuleFile } from '../files.js';
import { keyWithoutColon } from '../missing-colon.js';
import { each, mapOf } from '../tree.js';
import type { Raw } from '../yaml-source.js';

const KINDS = ['phrase', 'clause', 'list', 'shape', 'check'];
const LONGEST = 300;
const NO_ANCHOR = 'a clause pattern needs a modal, a main or a contains: the words to look for first';

/** Each pattern has one kind, a rule speaks at least one language, and a file stays short enough to be read. */
export function checkStructure({ kind, source }: RuleFile): void {
  const raw = mapOf(source.raw);
  if (kind !== 'list' && source.lineCount > LONGEST) {
    source.line(LONGEST + 1, {
      message: `this file has ${String(source.lineCount)} lines`,
      expected: `at most ${String(LONGEST)}`,
      hint: 'move long lists to rules/lists',
    });
  }
  if (raw === undefined || kind === 'list') return;
  if (raw['de'] === undefined && raw['en'] === undefined)
    source.key([], {
      message: `${kind === 'rule' ? 'a rule' : 'a fact'} needs de or en`,
      expected: 'what is looked for in at least one language',
    });
  for (const language of ['de', 'en']) {
    for (const pattern of each(mapOf(raw[language])?.['match'], [language, 'match'])) {
      const map = mapOf(pattern.raw);
      if (map === undefined) continue;
      const found = KINDS.filter((key) => map[key] !== undefined);
      const second = found[1];
      if (found.length === 0 && !Object.keys(map).some((key) => keyWithoutColon(key) !== undefined))
        source.value(pattern.path, { message: 'this pattern says not what to look for', expected: `one of ${KINDS.join(', ')}` }, 0, 1);
      else if (second !== undefined) {
        source.key([...pattern.path, second], {
          message: `this pattern has ${found.join(' and ')}`,
          expected: `one of ${KINDS.join(', ')}`,
          hint: found.includes('clause') ? 'where says how the clause around a phrase or list is' : 'make two patterns',
        });
      }
      if (map['clause'] !== undefined && !hasAnchor(map['clause'])) source.key([...pattern.path, 'clause'], { message: NO_ANCHOR });
      if (map['where'] !== undefined && map['clause'] !== undefined)
        source.key([...pattern.path, 'where'], { message: 'this pattern has clause and where', expected: 'clause alone' });
    }
  }
}

/** Something in the clause that the engine can look for first. A misspelt key is reported by the schema. */
function hasAnchor(clause: Raw): boolean {
  const map = mapOf(clause);
  if (map === undefined) return true;
  const named = (key: string): boolean => each(map[key], []).some(({ raw }) => typeof raw === 'string' && raw !== 'none');
  return map['contains'] !== undefined || named('main') || named('modal');
}
