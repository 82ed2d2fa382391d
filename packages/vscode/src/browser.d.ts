/** A worker of the browser, as far as it is used here: the types of the browser as a whole are not among ours. */
declare class Worker {
  constructor(url: string);
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  terminate(): void;
}
