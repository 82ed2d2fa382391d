/** A new rule file that is valid and whose examples pass: every line is there to be replaced. */
export function skeleton(category: string, id: string): string {
  return `# Replace every line: what is looked for, why it hurts, and the sentences that prove it. The keys are explained in docs/rule-format.md.
id: ${id}
category: ${category}
severity: info
priority: 30
sources: [S000]
message:
  de: "„{match}“ wirkt auf den Leser so, besser ist ein anderes Wort."
  en: "“{match}” reads like this, another word is better."
why:
  de: "Was die Wörter beim Leser bewirken, in einem oder zwei Sätzen."
  en: "What the words do to the reader, in one or two sentences."
de:
  match:
    - phrase: "Platzhalter (für) ${id}"
  unless:
    - { question: true }
  examples:
    flags:
      - "Hier steht ein **Platzhalter für ${id}**."
      - "Dieser **Platzhalter ${id}** ist noch zu ersetzen."
    allows:
      - "Hier steht der richtige Satz."
      - "Ist das ein Platzhalter für ${id}?"
en:
  match:
    - phrase: "placeholder (for) ${id}"
  unless:
    - { question: true }
  examples:
    flags:
      - "Here stands a **placeholder for ${id}**."
      - "This **placeholder ${id}** waits for its words."
    allows:
      - "Here stands the right sentence."
      - "Is this a placeholder for ${id}?"
`;
}

/** The lines, 1-based, of a rule file that are still those of its skeleton and mean nothing: the first comment, and every sentence. */
export function placeholderLines(text: string, category: string, id: string): number[] {
  const meaningless = new Set(
    skeleton(category, id)
      .split('\n')
      .filter((line) => /"|^#/.test(line)),
  );
  return text.split(/\r?\n/).flatMap((line, index) => (meaningless.has(line) ? [index + 1] : []));
}
