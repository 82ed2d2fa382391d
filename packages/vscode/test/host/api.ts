/** What the extension exports, as far as tests need it. */
export interface Api {
  readonly activated: number;
  readonly ready: Promise<number>;
  readonly log: string;
  status(): { readonly text: string; readonly label: string } | undefined;
}
