import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Client, until } from './client.js';
import { linter, told } from './places.js';
import { Random } from './random.js';

const SMALL = 'file:///brief/kurz.md';
const LARGE = 'file:///brief/lang.md';
const DRAFT = 'Guten Tag,\n\nSie müssen das Formular bis Freitag zurückschicken.\n';
const WORDS =
  'der die das Vertrag Rechnung Lieferung Kanne Filter bitte heute morgen gern leider schon noch wieder senden prüfen öffnen finden melden unter über zwischen Termin Adresse Konto Zahlung blau rund'.split(
    ' ',
  );

/** Ten million units in which hardly a sentence comes twice. */
function longText(markdown: boolean): string {
  const random = new Random(7);
  const parts: string[] = [];
  for (let length = 0, i = 0; length < 10_000_000; i++) {
    const words = Array.from({ length: 8 + random.below(12) }, () => random.of(WORDS));
    const sentence = `${i % 50 === 0 ? 'Sie müssen ' : 'Wir haben '}${words.join(' ')} ${String(i)}`;
    const dressed = markdown
      ? `${i % 9 === 0 ? '- ' : i % 11 === 0 ? '> ' : ''}${sentence.replace(' Rechnung', ' **Rechnung**')}`
      : sentence;
    const part = `${dressed}.${i % 4 === 0 ? '\n\n' : ' '}`;
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

/** Milliseconds of processor time that a process has used; NaN where the system does not say. */
function processorTime(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return NaN;
  }
}

async function worstWait(client: Client, done: () => boolean): Promise<{ worst: number; asked: number }> {
  let worst = 0;
  let asked = 0;
  while (!done()) {
    const start = performance.now();
    const hover = await client.hover(SMALL, { line: 2, character: 5 });
    worst = Math.max(worst, performance.now() - start);
    asked++;
    expect(hover).not.toBeNull();
    await new Promise((resume) => setTimeout(resume, 10));
  }
  return { worst, asked };
}

test.each([
  ['plaintext', 'text'],
  ['markdown', 'markdown'],
] as const)('10 MB of %s: other documents are answered meanwhile, and it is edited', async (languageId, format) => {
  const client = await Client.start();
  client.open(SMALL, DRAFT);
  await client.hover(SMALL, { line: 2, character: 5 });
  let text = longText(format === 'markdown');
  client.open(LARGE, text, languageId);
  // Taking the message itself is not ours to slice: 10 MB of JSON.
  await client.hover(SMALL, { line: 2, character: 5 });
  const arrived = (): boolean => client.pushed.get(LARGE)?.at(-1) !== undefined;
  const { worst, asked } = await worstWait(client, arrived);
  console.log(`10 MB of ${languageId}: ${String(asked)} requests on another document meanwhile, the slowest took ${worst.toFixed(0)} ms`);
  expect(asked).toBeGreaterThan(5);
  expect(worst).toBeLessThan(1000);

  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  text = `Sie müssen zuerst lesen. ${text}`;
  const version = client.change(LARGE, { range, text: 'Sie müssen zuerst lesen. ' });
  const again = await worstWait(client, () => client.pushed.get(LARGE)?.at(-1)?.version === version);
  console.log(`and after an edit: ${String(again.asked)} requests, the slowest took ${again.worst.toFixed(0)} ms`);
  expect(again.worst).toBeLessThan(1000);
  const diagnostics = await client.diagnostics(LARGE, version);
  const findings = linter.read(text, { format, rewrites: false }).findings;
  expect(diagnostics).toHaveLength(Math.min(2001, findings.length + (findings.length > 2000 ? 1 : 0)));
  const few = findings.slice(0, 20).map((finding) => told(finding, text.slice(0, 200_000)));
  expect(diagnostics.slice(0, 20).map(({ code, severity, message, range: where }) => ({ code, severity, message, range: where }))).toEqual(
    few,
  );
  await client.stop();
});

test('a long document that is closed while it is read is read no further', async () => {
  const client = await Client.start();
  client.open(SMALL, DRAFT);
  await client.hover(SMALL, { line: 2, character: 5 });
  client.open(LARGE, longText(true));
  await client.hover(SMALL, { line: 2, character: 5 });
  client.close(LARGE);
  await until('the end of its diagnostics', () => client.pushed.get(LARGE)?.at(-1));
  await client.hover(SMALL, { line: 2, character: 5 });
  await new Promise((resume) => setTimeout(resume, 300));
  const before = processorTime(client.child.pid);
  await new Promise((resume) => setTimeout(resume, 1000));
  if (!Number.isNaN(before)) expect(processorTime(client.child.pid) - before).toBeLessThan(200);
  expect(client.pushed.get(LARGE)).toHaveLength(1);
  await client.stop();
});
