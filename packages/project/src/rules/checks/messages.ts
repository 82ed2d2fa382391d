import { nearest } from '@tonfall/core';
import type { RuleFile } from '../files.js';
import { mentions, type Mention } from '../mentions.js';
import { mapOf } from '../tree.js';
import type { YamlSource } from '../yaml-source.js';

const PLACEHOLDERS = ['match', 'better', 'note'];

/** Messages are one calm sentence, with the placeholders that the engine fills. */
export function checkMessages({ source, kind }: RuleFile): void {
  if (source.raw === undefined || kind === 'list') return;
  for (const mention of mentions(source.raw, undefined)) if (mention.what === 'message') checkMessage(source, mention, true);
  const why = mapOf(mapOf(source.raw)?.['why']);
  for (const language of ['de', 'en'] as const) {
    const text = why?.[language];
    if (typeof text === 'string') checkMessage(source, { what: 'message', text, path: ['why', language], language }, false);
  }
}

function checkMessage(source: YamlSource, { text, path }: Mention, message: boolean): void {
  for (const found of text.matchAll(/\{([^{}]*)\}/g)) {
    const name = found[1] ?? '';
    if (message && PLACEHOLDERS.includes(name)) continue;
    const near = nearest(name, PLACEHOLDERS);
    source.value(
      path,
      {
        message: `nothing fills {${name}}`,
        expected: message ? '{match}, {better} or {note}' : 'a text without braces',
        hint: near === undefined || !message ? undefined : `did you mean {${near}}?`,
      },
      found.index,
      found[0].length,
    );
  }
  const loud = text.indexOf('!');
  if (loud >= 0) source.value(path, { message: 'an exclamation mark raises the voice', expected: 'a full stop' }, loud, 1);
  if (!message) return;
  const bare = text.replace(/[„“"][^“”"]*[“”"]/g, 'x').replace(/\b(z\. ?B|d\. ?h|e\.g|i\.e|Nr|bzw)\./g, 'x');
  if (/[.?!]\s+\S/.test(bare) || !/[.?!”"“]$/.test(bare.trim())) {
    source.value(path, {
      severity: 'warning',
      message: 'this message is not one sentence',
      expected: 'one sentence with a full stop at its end',
    });
  }
}
