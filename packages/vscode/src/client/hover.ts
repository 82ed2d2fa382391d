import { Hover, MarkdownString, type Position, type TextDocument } from 'vscode';
import { findingsOf } from '../show/findings.js';

/** A hover without the message that VS Code itself shows above it, from the diagnostics there. */
export function withoutMessages(hover: Hover | null | undefined, document: TextDocument, position: Position): Hover | null | undefined {
  if (hover === null || hover === undefined) return hover;
  const told = findingsOf(document.uri)
    .filter(({ range }) => range.contains(position))
    .map(({ message }) => message);
  const contents = hover.contents.map((part) => {
    if (!(part instanceof MarkdownString)) return part;
    const message = told.find((each) => part.value.startsWith(`${each}\n\n`));
    return message === undefined ? part : new MarkdownString(part.value.slice(message.length).trimStart());
  });
  return hover.range === undefined ? new Hover(contents) : new Hover(contents, hover.range);
}
