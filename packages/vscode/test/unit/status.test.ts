import { expect, test } from 'vitest';
import { statusText } from '../../src/show/status-text.js';
import { DE } from '../../src/texts/de.js';
import { EN } from '../../src/texts/en.js';

test('findings by severity, those without left out, in words for a screen reader', () => {
  const { text, words, command } = statusText({ error: 1, warning: 2, info: 0 }, DE);
  expect(text).toBe('tonfall $(error) 1 $(warning) 2');
  expect(words).toBe('tonfall: 1 Fehler, 2 Warnungen in diesem Entwurf. Öffnet die Liste der Probleme.');
  expect(command).toBe('workbench.actions.view.problems');
  expect(statusText({ error: 0, warning: 0, info: 1 }, EN).words).toBe('tonfall: 1 hint in this draft. Opens the list of problems.');
});

test('nothing to mend, starting, stopped, off, a broken configuration', () => {
  expect(statusText({ error: 0, warning: 0, info: 0 }, EN).text).toBe('$(check) tonfall');
  expect(statusText('starting', EN).text).toBe('$(loading~spin) tonfall');
  expect(statusText('stopped', EN)).toMatchObject({ command: 'tonfall.restart', warns: true });
  expect(statusText('off', EN)).toMatchObject({ about: '@ext:tonfall.tonfall' });
  expect(statusText('config', EN)).toMatchObject({ command: 'workbench.actions.view.problems', warns: true });
});

test.each([DE, EN])('each state has words of its own', (texts) => {
  const states = [{ error: 0, warning: 0, info: 0 }, { error: 0, warning: 1, info: 0 }, 'starting', 'stopped', 'off', 'config'] as const;
  expect(new Set(states.map((state) => statusText(state, texts).words)).size).toBe(states.length);
});
