/** Fields whose text is never of a draft: names, places, kinds. The text of every other field is told by its length. */
const TELLING = new Set([
  'character',
  'code',
  'command',
  'href',
  'id',
  'identifier',
  'jsonrpc',
  'kind',
  'languageId',
  'method',
  'resultId',
  'ruleId',
  'scopeUri',
  'section',
  'source',
  'token',
  'type',
  'uri',
]);

/**
 * A message of the trace without a word of a draft: what it is called stays, texts in it become their length (in UTF-16 units), as in `‹34›`.
 * What cannot be read as JSON becomes its length as a whole.
 */
export function redacted(message: string): string {
  const object = parsed(message);
  if (object !== undefined) return JSON.stringify(outline(object.value));
  const end = message.indexOf('\n');
  if (end < 0) return message;
  const data = message.slice(end + 1).trim();
  const head = message.slice(0, end);
  if (data === '' || /^No (?:parameters provided|result returned)\.$/.test(data)) return `${head}\n${data}`;
  const [, name = '', json = data] = /^(Params|Result|Error data): ([^]*)$/.exec(data) ?? [];
  const content = parsed(json);
  return `${head}\n${name === '' ? '' : `${name}: `}${content === undefined ? lengthOf(data) : JSON.stringify(outline(content.value), null, 2)}`;
}

const lengthOf = (text: string): string => `‹${String(text.length)}›`;

function parsed(text: string): { readonly value: unknown } | undefined {
  if (!/^\s*[[{"]/.test(text)) return undefined;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function outline(value: unknown, name?: string): unknown {
  if (typeof value === 'string') return name !== undefined && TELLING.has(name) ? value : lengthOf(value);
  if (Array.isArray(value)) return value.map((item) => outline(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, outline(inner, key)]));
}
