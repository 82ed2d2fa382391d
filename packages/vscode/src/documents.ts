import type { TextDocumentFilter } from 'vscode-languageclient';

/** Languages of drafts. */
const LANGUAGES = ['markdown', 'plaintext', 'html', 'eml', 'git-commit'] as const;

/** Where drafts live; not the output of programs, the left side of a comparison, or what is typed to a debugger. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-userdata', 'vscode-test-web', 'memfs', 'tmp', 'vsls'] as const;

/** The documents that are drafts, the Markdown cells of notebooks among them. */
export const SELECTOR: TextDocumentFilter[] = [
  ...SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language }))),
  { scheme: 'vscode-notebook-cell', language: 'markdown' },
];

/** Settings of a project have diagnostics of their own. */
export const CONFIG_FILES: TextDocumentFilter[] = SCHEMES.map((scheme) => ({ scheme, pattern: '**/tonfall.config.{yml,yaml,json}' }));

/** Is this the language of a draft? */
export const isDraftLanguage = (language: string): boolean => (LANGUAGES as readonly string[]).includes(language);
