import type { LogOutputChannel } from 'vscode';

/**
 * A message of the client's trace without what it carries: method and number stay, parameters and results become their length. They hold drafts, and a
 * draft is never written to a log.
 */
export function redacted(message: string): string {
  if (message.startsWith('{'))
    return `${/"method":"([\w/$.]{1,60})"/.exec(message)?.[1] ?? 'message'} (${String(message.length)} characters)`;
  const end = message.indexOf('\n');
  return end < 0 ? message : `${message.slice(0, end)} (${String(message.length - end)} characters)`;
}

/** The same channel, with everything below a warning redacted. */
export function discreet(channel: LogOutputChannel): LogOutputChannel {
  const quiet = (method: 'trace' | 'debug' | 'info') => (message: string) => channel[method](redacted(message));
  const own: Partial<LogOutputChannel> = { trace: quiet('trace'), debug: quiet('debug'), info: quiet('info') };
  return new Proxy(channel, {
    get(target, key) {
      if (Object.hasOwn(own, key)) return own[key as keyof LogOutputChannel];
      const value = Reflect.get(target, key, target) as unknown;
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
