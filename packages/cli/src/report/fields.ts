import type { Finding } from '@tonfall/core';

/** A finding as `--format json` and `tonfall batch` write it: these fields in this order, whatever else the engine knows. */
export function publicFinding({ ruleId, category, severity, start, end, quote, message, why, url, also, rewrites }: Finding): object {
  return {
    ruleId,
    category,
    severity,
    start,
    end,
    quote,
    message,
    why,
    url,
    also: also.map((other) => ({ ruleId: other.ruleId, category: other.category, message: other.message })),
    rewrites: rewrites.map(({ title, safety, edits }) => ({
      title,
      safety,
      edits: edits.map((edit) => ({ start: edit.start, end: edit.end, text: edit.text })),
    })),
  };
}
