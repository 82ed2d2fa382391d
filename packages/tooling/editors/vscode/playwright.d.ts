/** The part of playwright-core that the tests use; the package lies in the cache of the editors, not in node_modules. */
export interface Locator {
  first(): Locator;
  locator(selector: string, options?: { hasText?: string | RegExp }): Locator;
  fill(text: string): Promise<void>;
  count(): Promise<number>;
  innerText(): Promise<string>;
  getAttribute(name: string): Promise<string | null>;
  allInnerTexts(): Promise<string[]>;
  isVisible(): Promise<boolean>;
  waitFor(options?: { state?: 'visible' | 'hidden' | 'attached' | 'detached'; timeout?: number }): Promise<void>;
}

export interface Request {
  url(): string;
}

export interface Page {
  keyboard: { press(key: string): Promise<void>; type(text: string, options?: { delay?: number }): Promise<void> };
  locator(selector: string, options?: { hasText?: string | RegExp }): Locator;
  goto(url: string): Promise<unknown>;
  screenshot(options: {
    path: string;
    clip?: { x: number; y: number; width: number; height: number };
    animations?: 'disabled';
  }): Promise<unknown>;
  addInitScript(script: string): Promise<void>;
  exposeFunction(name: string, work: (...args: never[]) => void): Promise<void>;
  on(event: 'console', listener: (message: { text(): string }) => void): void;
}

export interface BrowserContext {
  pages(): Page[];
  newPage(): Promise<Page>;
  on(event: 'request', listener: (request: Request) => void): void;
  close(): Promise<void>;
}

export interface Playwright {
  chromium: { launchPersistentContext(folder: string, options: object): Promise<BrowserContext> };
}
