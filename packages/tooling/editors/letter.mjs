import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A letter with an order, blame and a word of the trade. The ü and the emoji tell bytes, characters and UTF-16 units apart. */
export const letter = `# Antwort

😀 Grüße vorab: Sie müssen das Formular ausfüllen.

Sie haben das Formular falsch ausgefüllt.

Unser Helpdesk hat das Ticket angelegt.
`;

/** Of the letter this leaves the order. */
export const config = `# Hausregeln
root: true
rules:
  blame: off # dafür gibt es ein Gespräch
allow:
  - Ticket
`;

/**
 * Writes the letter twice: in `plain`, where three places hurt, and in `configured`, where the configuration leaves one.
 * @param {string} folder
 */
export function writeLetters(folder) {
  for (const [name, text] of Object.entries({ plain: 'root: true\n', configured: config })) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'tonfall.config.yml'), text);
    writeFileSync(join(folder, name, 'letter.md'), letter);
  }
}
