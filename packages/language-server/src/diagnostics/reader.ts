import type { Draft, DraftResult } from '../documents/draft.js';
import type { Host } from '../host.js';
import type { Workspace } from '../settings/workspace.js';

/** A longer document is read in slices, between which other messages get their turn. UTF-16 units. */
const LARGE = 500_000;

/** Reads documents, each once for a version and the settings that hold. */
export class DraftReader {
  private readonly running = new Map<string, { version: number; settings: number; done: Promise<DraftResult | undefined> }>();

  constructor(
    private readonly host: Host,
    private readonly workspace: Workspace,
  ) {}

  /** What the document says now; `undefined` when it was changed or closed before it was read. */
  read(draft: Draft, current: () => boolean): Promise<DraftResult | undefined> {
    const { version } = draft;
    const settings = this.workspace.generation;
    const { result } = draft;
    if (result?.version === version && result.settings === settings) return Promise.resolve(result);
    const running = this.running.get(draft.uri);
    if (running?.version === version && running.settings === settings) return running.done;
    const done = this.start(draft, version, settings, current).finally(() => {
      if (this.running.get(draft.uri)?.done === done) this.running.delete(draft.uri);
    });
    this.running.set(draft.uri, { version, settings, done });
    return done;
  }

  private async start(draft: Draft, version: number, settings: number, current: () => boolean): Promise<DraftResult | undefined> {
    const { enable, options, config } = await this.workspace.of(draft.uri);
    const stale = (): boolean => draft.version !== version || this.workspace.generation !== settings || !current();
    if (stale()) return undefined;
    if (!enable || config.ignored) return (draft.result = { version, settings, language: 'de', told: 'de', findings: [] });
    const steps = draft.session.steps(draft.prose, { ...options, format: draft.format });
    const large = draft.text.length > LARGE;
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        const { messages = 'draft' } = options;
        return (draft.result = { version, settings, told: messages === 'draft' ? step.value.language : messages, ...step.value });
      }
      if (!large) continue;
      await this.host.pause();
      if (stale()) return undefined;
    }
  }
}
