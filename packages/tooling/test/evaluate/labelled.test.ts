import { expect, test } from 'vitest';
import { readLabelled } from '../../src/evaluate/labelled.js';

const good = '{"id":"a","lang":"de","text":"Sie müssen warten.","labels":[{"category":"command","quote":"müssen"}]}';

test('drafts, with the places of their labels; byte order marks, CRLF and blank lines are nothing', () => {
  const { drafts, problems } = readLabelled('x.jsonl', `\uFEFF${good}\r\n\r\n${good.replace('"a"', '"b"')}\r\n`);
  expect(problems).toEqual([]);
  expect(drafts.map(({ id, language }) => [id, language])).toEqual([
    ['a', 'de'],
    ['b', 'de'],
  ]);
  expect(drafts[0]?.labels).toEqual([{ category: 'command', quote: 'müssen', borderline: false, start: 4, end: 10 }]);
});

test.each([
  ['{"id":', 'x.jsonl:2: this is not JSON'],
  ['[]', 'x.jsonl:2: this is not a draft; expected is {"id"'],
  [good.replace('"a"', '""'), 'x.jsonl:2: id is ""; expected is a text that names the draft'],
  [good.replace('"de"', '"fr"'), 'x.jsonl:2: lang is "fr"; expected is "de" or "en"'],
  [good.replace('"Sie müssen warten."', '7'), 'x.jsonl:2: text is 7; expected is the draft'],
  [good.replace(/\[.*\]/, 'null'), 'x.jsonl:2: labels is null; expected is a list'],
  [good.replace(/\[.*\]/, '["müssen"]'), 'x.jsonl:2: labels[0] is "müssen"; expected is {"category"'],
  [good.replace('command', 'comand'), 'x.jsonl:2: labels[0]: category is "comand"; expected is command'],
  [good.replace('"quote"', '"words"'), 'x.jsonl:2: labels[0]: quote is missing; expected are words of the draft'],
  [good.replace('"müssen"', '"Müssen"'), 'x.jsonl:2: labels[0]: “Müssen” does not stand in the text'],
  [good.replace('"müssen"', '"müssen","borderline":1'), 'x.jsonl:2: labels[0]: borderline is 1; expected is true or false'],
  [good, 'x.jsonl:2: the id a stands in line 1 already'],
])('%s', (line, problem) => {
  const { problems } = readLabelled('x.jsonl', `${good}\n${line}\n`);
  expect(problems.map((each) => each.slice(0, problem.length))).toEqual([problem]);
});

test('every problem of a file is told, and an empty file is one', () => {
  expect(readLabelled('x.jsonl', '{\n[]\n').problems).toHaveLength(2);
  expect(readLabelled('x.jsonl', '\n').problems[0]).toContain('x.jsonl: there is no draft in it');
});
