import { isMap, isPair, isScalar, isSeq, parseDocument, type Document, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { tooDeepAt } from '../rules/nesting.js';
import { broken } from './edit-json.js';

// Writing a document anew would set its indentation, its folds and its line ends anew too. So only the place of the change is written.

/** YAML with a key of the map `key` set. */
export function setInYaml(file: string, text: string, key: string, name: string, value: string): string {
  const document = read(file, text);
  const pair = pairOf(document.contents, key);
  const entry = `${scalar(name)}: ${value}`;
  const old = pairOf(pair?.value, name);
  if (old !== undefined) return checked(file, withValue(text, old, value));
  if (isMap(pair?.value) && pair.value.items.length > 0) return checked(file, withEntry(text, pair.value, entry));
  return checked(file, withKey(text, document, key, entry, `{ ${entry} }`));
}

/** YAML with one more entry in the list at `key`; a single value there becomes a list. */
export function addToYaml(file: string, text: string, key: string, word: string): string {
  const document = read(file, text);
  const pair = pairOf(document.contents, key);
  const entry = scalar(word);
  const list = pair?.value;
  if (isSeq(list) && list.items.length > 0) {
    if (list.items.some((item) => isScalar(item) && item.value === word)) return text;
    return checked(file, withEntry(text, list, list.flow === true ? entry : `- ${entry}`));
  }
  const single = isScalar(list) && typeof list.value === 'string' ? list.value : '';
  if (single === word) return text;
  if (pair !== undefined && single !== '') return checked(file, withValue(text, pair, `[${scalar(single)}, ${entry}]`));
  return checked(file, withKey(text, document, key, `- ${entry}`, `[${entry}]`));
}

function read(file: string, text: string): Document {
  if (tooDeepAt(text) >= 0) throw broken(file);
  const document = parse(text);
  const { contents } = document;
  if (document.errors.length > 0 || !(isBlank(contents) || isMap(contents))) throw broken(file);
  return document;
}

function checked(file: string, text: string): string {
  if (parse(text).errors.length > 0) throw broken(file);
  return text;
}

const parse = (text: string): Document =>
  parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent', uniqueKeys: false });

/** A key at the top that has no entries yet, with its first. */
function withKey(text: string, { contents }: Document, key: string, entry: string, inBrackets: string): string {
  const eol = eolOf(text);
  const flow = isMap(contents) && contents.flow === true;
  const pair = pairOf(contents, key);
  const below = `${eol}${stepOf(text, contents)}${entry}`;
  if (pair !== undefined) {
    if (flow || !isBlank(pair.value)) return withValue(text, pair, inBrackets);
    return inserted(text, endOfLine(text, rangeOf(pair.key)[1]), below);
  }
  if (flow) return withEntry(text, contents, `${key}: ${inBrackets}`);
  // At the end of the file: a comment below the last entry belongs to that.
  const column = isMap(contents) ? columnOf(text, contents) : '';
  const start = /^\ufeff?$|\n$/.test(text) ? '' : eol;
  return `${text}${start}${column}${key}:${below.replace(eol, eol + column)}${eol}`;
}

/** One more entry in a map or list: in brackets before the one that closes, else on a line below the last, as far in as the first. */
function withEntry(text: string, holder: YAMLMap | YAMLSeq, entry: string): string {
  const last = holder.items[holder.items.length - 1];
  if (holder.flow === true) {
    if (last === undefined) return inserted(text, rangeOf(holder)[0] + 1, isMap(holder) ? ` ${entry} ` : entry);
    return inserted(text, endOf(last), `, ${entry}`);
  }
  const end = endOf(last);
  // A text of several lines ends with a line break of its own.
  const line = text[end - 1] === '\n' ? end - (text[end - 2] === '\r' ? 2 : 1) : endOfLine(text, end);
  return inserted(text, line, `${eolOf(text)}${columnOf(text, holder)}${entry}`);
}

/** A key with another value; quotes stay. */
function withValue(text: string, { key, value }: Pair, written: string): string {
  if (value === null || value === undefined) return inserted(text, rangeOf(key)[1], `: ${written}`);
  const [start, end] = rangeOf(value);
  if (isBlank(value))
    return inserted(text, start, `${/\s/.test(text[start - 1] ?? '') ? '' : ' '}${written}${text[start] === '#' ? ' ' : ''}`);
  const type = isScalar(value) && /^[a-z]+$/.test(written) ? value.type : undefined;
  const quote = type === 'QUOTE_DOUBLE' ? '"' : type === 'QUOTE_SINGLE' ? "'" : '';
  return text.slice(0, start) + quote + written + quote + (text[end - 1] === '\n' ? eolOf(text) : '') + text.slice(end);
}

const inserted = (text: string, at: number, part: string): string => text.slice(0, at) + part + text.slice(at);

const eolOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** The white space in front of the first entry. */
function columnOf(text: string, holder: YAMLMap | YAMLSeq): string {
  const [start] = rangeOf(holder);
  return (/[ \t]*$/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start)) ?? [''])[0];
}

/** How far in the entries of a key stand, as elsewhere in the file. */
function stepOf(text: string, contents: unknown): string {
  const values = isMap(contents) ? contents.items.map(({ value }) => value) : [];
  const block = values.find((value) => isMap(value) && value.flow !== true && value.items.length > 0);
  return isMap(block) ? columnOf(text, block) : '  ';
}

function pairOf(node: unknown, key: string): Pair | undefined {
  return isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
}

/** Where the content of an entry ends. */
function endOf(entry: unknown): number {
  if (isPair(entry)) return entry.value === null || entry.value === undefined ? rangeOf(entry.key)[1] : endOf(entry.value);
  const last = (isMap(entry) || isSeq(entry)) && entry.flow !== true ? entry.items[entry.items.length - 1] : undefined;
  return last === undefined ? rangeOf(entry)[1] : endOf(last);
}

function rangeOf(node: unknown): [start: number, end: number] {
  const [start, end] = (node as Node).range ?? [0, 0];
  return [start, end];
}

/** Nothing stands there. */
const isBlank = (node: unknown): boolean => node === null || (isScalar(node) && node.type === 'PLAIN' && (node.source ?? '') === '');

/** Words that some readers of YAML take for something else. */
const TAKEN = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** A text as YAML writes it: plain where that is safe in brackets too. */
function scalar(text: string): string {
  const plain = /^\p{L}[\p{L}\p{N}]*(?:[ -][\p{L}\p{N}]+)*$/u.test(text) && !TAKEN.test(text);
  return plain ? text : JSON.stringify(text);
}
