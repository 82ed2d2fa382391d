import { expect, test } from 'vitest';
import { changed, forServer, reversed } from '../../src/client/change.js';

test('messages are in the language of VS Code unless something is chosen', () => {
  expect(forServer({ enable: true }, 'de')).toEqual({ enable: true, messages: 'de' });
  expect(forServer({ messages: 'auto' }, 'en')).toEqual({ messages: 'en' });
  expect(forServer({ messages: 'draft' }, 'de')).toEqual({ messages: 'draft' });
  expect(forServer(null, 'de')).toBeNull();
});

test('rules are set and unset, words allowed once and no longer', () => {
  const before = { rules: { jargon: 'info' }, allow: ['Ticket'] } as const;
  expect(changed(before, { rules: { 'modal-command': 'off' } })).toEqual({
    rules: { jargon: 'info', 'modal-command': 'off' },
    allow: ['Ticket'],
  });
  expect(changed(before, { rules: { jargon: null } })).toEqual({ rules: {}, allow: ['Ticket'] });
  expect(changed(before, { allow: ['Ticket', 'Portal'] }).allow).toEqual(['Ticket', 'Portal']);
  expect(changed(before, { disallow: ['Ticket'] }).allow).toEqual([]);
});

test('a change is undone by its reverse', () => {
  const before = { rules: { jargon: 'info' }, allow: ['Ticket'] } as const;
  for (const change of [{ rules: { jargon: 'off', blame: 'off' } }, { allow: ['Portal'] }, { disallow: ['Ticket'] }] as const)
    expect(changed(changed(before, change), reversed(before, change))).toEqual(before);
});
