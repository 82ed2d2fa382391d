import { expect, test } from 'vitest';
import { snippetOf } from '../src/actions/snippet.js';

test.each([
  ['Wir melden uns bis [Datum].', 'Wir melden uns bis ${1:Datum}.'],
  ['[Name], bis [Datum] bei [Name]', '${1:Name}, bis ${2:Datum} bei ${3:Name}'],
  ['Das kostet 5 $ {oder} mehr \\ weniger', 'Das kostet 5 \\$ {oder\\} mehr \\\\ weniger'],
  ['[Betrag in $ {brutto}]', '${1:Betrag in \\$ {brutto\\}}'],
  ['[] und [[innen]] und [nicht\nzu]', '[] und [${1:innen}] und [nicht\nzu]'],
  ['ohne Loch', 'ohne Loch'],
])('%j as a snippet', (text, snippet) => {
  expect(snippetOf(text)).toBe(snippet);
});
