import type { LintOptions } from '@tonfall/core';
import type { Draft, DraftResult } from '../documents/draft.js';
import type { Guard } from '../guard.js';
import type { Host } from '../host.js';
import type { Workspace } from '../settings/workspace.js';
import { Turns } from '../turns.js';

/** A reading under way. */
interface Running {
  readonly revision: number;
  readonly settings: number;
  readonly done: Promise<DraftResult | undefined>;
}

/** Reads documents, each once for a text and the settings that hold. */
export class DraftReader {
  private readonly running = new WeakMap<Draft, Running>();

  constructor(
    private readonly host: Host,
    private readonly workspace: Workspace,
    private readonly guard: Guard,
    private readonly isOpen: (draft: Draft) => boolean,
  ) {}

  /** What the document says now; `undefined` when it was changed or closed, or settings changed, before it was read. */
  read(draft: Draft): Promise<DraftResult | undefined> {
    const { revision, result } = draft;
    const settings = this.workspace.generation;
    if (result?.revision === revision && result.settings === settings) return Promise.resolve(result);
    const running = this.running.get(draft);
    if (running?.revision === revision && running.settings === settings) return running.done;
    const stale = (): boolean => draft.revision !== revision || this.workspace.generation !== settings || !this.isOpen(draft);
    const done = this.readUnless(stale, draft).finally(() => {
      if (this.running.get(draft)?.done === done) this.running.delete(draft);
    });
    this.running.set(draft, { revision, settings, done });
    return done;
  }

  /** Reads a document in slices, and gives up when `stale`. The result is kept in the document. */
  async readUnless(stale: () => boolean, draft: Draft): Promise<DraftResult | undefined> {
    const { revision } = draft;
    const settings = this.workspace.generation;
    const { enable, options, config } = await this.workspace.of(draft.uri);
    if (stale()) return undefined;
    if (!enable || config.ignored) return (draft.result = { revision, settings, language: 'de', told: 'de', findings: [] });
    const reading = await this.inSlices(stale, draft, options);
    if (reading === undefined) return undefined;
    const { messages = 'draft' } = options;
    return (draft.result = { revision, settings, told: messages === 'draft' ? reading.language : messages, ...reading });
  }

  private async inSlices(stale: () => boolean, draft: Draft, options: LintOptions) {
    const begin = performance.now();
    const steps = draft.session.steps(draft.prose, { ...options, format: draft.format });
    // A short document is read before its first turn is over.
    const turns = new Turns(() => this.host.pause());
    for (let slices = 1; ;) {
      const step = steps.next();
      if (step.done === true) {
        const { language, findings } = step.value;
        this.guard.trace('read', begin, { units: draft.text.length, format: draft.format, language, findings: findings.length, slices });
        return step.value;
      }
      if (!turns.over) continue;
      await turns.pass();
      if (stale()) return undefined;
      slices++;
    }
  }
}
