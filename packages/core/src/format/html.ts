import { Tokenizer } from 'htmlparser2';
import { HtmlText } from './html/html-text.js';
import { ReadingBuilder } from './reading-builder.js';
import { SLICE, type Reading } from './reading.js';

/**
 * Reads HTML as the words a reader sees. Formatting is skipped, code and images are one opaque character (U+FFFC), character references stand for what
 * they mean; block elements and two line breaks end a paragraph. Head, scripts and styles are left out; block quotes and the quotes of mail programs are
 * not judged. Linear in the source: tags are read as they come, no tree is built. Yields where a caller may pause.
 */
export function* htmlSteps(source: string): Generator<undefined, Reading> {
  const builder = new ReadingBuilder(source);
  const text = new HtmlText(source, builder);
  const tokenizer = new Tokenizer({ decodeEntities: true }, text);
  for (let at = 0; at < source.length; at += SLICE) {
    if (at > 0) yield;
    tokenizer.write(source.slice(at, at + SLICE));
  }
  tokenizer.end();
  text.close();
  return builder.finish();
}
