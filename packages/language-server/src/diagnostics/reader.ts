import type { Draft, DraftResult } from '../documents/draft.js';
import type { Host } from '../host.js';
import type { Workspace } from '../settings/workspace.js';

/** After so many milliseconds of reading, other messages get their turn: nobody who types waits for a long document. */
const SLICE = 15;

/** Reads documents, each once for a version and the settings that hold. */
export class DraftReader {
  private readonly running = new Map<string, { version: number; settings: number; done: Promise<DraftResult | undefined> }>();

  constructor(
    private readonly host: Host,
    private readonly workspace: Workspace,
    private readonly isOpen: (draft: Draft) => boolean,
  ) {}

  /** What the document says now; `undefined` when it was changed or closed before it was read. Whoever asks at the same time shares one reading. */
  read(draft: Draft): Promise<DraftResult | undefined> {
    const { version } = draft;
    const settings = this.workspace.generation;
    const { result } = draft;
    if (result?.version === version && result.settings === settings) return Promise.resolve(result);
    const running = this.running.get(draft.uri);
    if (running?.version === version && running.settings === settings) return running.done;
    const done = this.start(draft, version, settings).finally(() => {
      if (this.running.get(draft.uri)?.done === done) this.running.delete(draft.uri);
    });
    this.running.set(draft.uri, { version, settings, done });
    return done;
  }

  private async start(draft: Draft, version: number, settings: number): Promise<DraftResult | undefined> {
    const { enable, options, config } = await this.workspace.of(draft.uri);
    const stale = (): boolean => draft.version !== version || this.workspace.generation !== settings || !this.isOpen(draft);
    if (stale()) return undefined;
    if (!enable || config.ignored) return (draft.result = { version, settings, language: 'de', told: 'de', findings: [] });
    const steps = draft.session.steps(draft.prose, { ...options, format: draft.format });
    let since = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        const { messages = 'draft' } = options;
        return (draft.result = { version, settings, told: messages === 'draft' ? step.value.language : messages, ...step.value });
      }
      if (performance.now() - since < SLICE) continue;
      await this.host.pause();
      if (stale()) return undefined;
      since = performance.now();
    }
  }
}
