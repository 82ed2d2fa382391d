import { EventEmitter, LogLevel, type Disposable, type Event, type LogOutputChannel } from 'vscode';
import { redacted } from './redact.js';

/**
 * Where the client writes what it and the server say to each other. The library writes whole messages; here their texts become lengths, whatever the
 * level. It writes as soon as `tonfall.trace.server` is on: nobody has to find the log level of the channel as well.
 */
export class TraceChannel implements LogOutputChannel, Disposable {
  private readonly levels = new EventEmitter<LogLevel>();
  private readonly listening: Disposable;

  constructor(
    private readonly channel: LogOutputChannel,
    private on: boolean,
  ) {
    this.listening = channel.onDidChangeLogLevel(() => this.levels.fire(this.logLevel));
  }

  /** Turns the trace on or off. */
  turn(on: boolean): void {
    if (this.on === on) return;
    this.on = on;
    this.levels.fire(this.logLevel);
  }

  get name(): string {
    return this.channel.name;
  }

  get logLevel(): LogLevel {
    return this.on ? LogLevel.Trace : this.channel.logLevel;
  }

  get onDidChangeLogLevel(): Event<LogLevel> {
    return this.levels.event;
  }

  trace(message: string): void {
    if (this.on) this.channel.info(redacted(message));
    else this.channel.trace(redacted(message));
  }

  debug(message: string): void {
    this.channel.debug(redacted(message));
  }

  info(message: string): void {
    this.channel.info(redacted(message));
  }

  warn(message: string): void {
    this.channel.warn(redacted(message));
  }

  error(error: string | Error): void {
    this.channel.error(typeof error === 'string' ? redacted(error) : error.name);
  }

  append(value: string): void {
    this.channel.append(redacted(value));
  }

  appendLine(value: string): void {
    this.channel.appendLine(redacted(value));
  }

  replace(value: string): void {
    this.channel.replace(redacted(value));
  }

  clear(): void {
    this.channel.clear();
  }

  show(): void {
    this.channel.show(true);
  }

  hide(): void {
    this.channel.hide();
  }

  dispose(): void {
    this.listening.dispose();
    this.levels.dispose();
  }
}
