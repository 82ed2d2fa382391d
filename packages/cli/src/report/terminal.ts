/** Columns of the terminal, 100 where there is none; at least 40, so that a narrow one still shows sentences. */
export const columnsOf = (stream: { readonly columns?: number | undefined }): number => Math.max(40, Math.min(stream.columns ?? 100, 100));
