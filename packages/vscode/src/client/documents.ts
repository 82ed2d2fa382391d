import { languages, type DocumentSelector, type TextDocument, type Uri } from 'vscode';

const LANGUAGES = ['markdown', 'plaintext', 'html', 'eml', 'git-commit'] as const;

/** Documents that the server hears of: drafts of any scheme, saved or not, and configuration files, which it checks. */
export const SELECTOR = [
  ...LANGUAGES.map((language) => ({ language })),
  { pattern: '**/tonfall.config.{yml,yaml,json}' },
  { pattern: '**/package.json' },
];

/** The drafts among them. */
const DRAFTS: DocumentSelector = LANGUAGES.map((language) => ({ language }));

/** What nobody writes here: our own explanations, earlier versions, output, parts of chats. */
const READ_ONLY = new Set([
  'tonfall',
  'git',
  'output',
  'vscode-settings',
  'walkThrough',
  'walkThroughSnippet',
  'vscode-chat-code-block',
  'comment',
]);

/** Is it a document that somebody writes? */
export const isWritten = ({ scheme }: Uri): boolean => !READ_ONLY.has(scheme);

/** Is it a draft that tonfall reads? */
export const isDraft = (document: TextDocument): boolean => isWritten(document.uri) && languages.match(DRAFTS, document) > 0;
