/** The language of messages for a value of `tonfall.messages`; `auto` is that of VS Code, as `de-AT` or `en` name it. */
export function messagesLanguage(setting: unknown, display: string): 'draft' | 'de' | 'en' {
  if (setting === 'draft' || setting === 'de' || setting === 'en') return setting;
  return /^de\b/i.test(display) ? 'de' : 'en';
}
