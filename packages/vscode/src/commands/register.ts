import { commands, type Disposable } from 'vscode';
import { checkWorkspace } from './check-workspace.js';
import { copyPlainText, rememberDraft } from './copy-plain-text.js';
import { explainRule } from './explain-rule.js';
import { newReply } from './new-reply.js';
import { restart } from './restart.js';
import type { Tonfall } from './tonfall.js';
import { showTurnedOff } from './turned-off.js';

/** Registers the commands of the palette. */
export function registerCommands(tonfall: Tonfall): Disposable[] {
  const all: Readonly<Record<string, (...words: readonly unknown[]) => Promise<void>>> = {
    checkWorkspace: () => checkWorkspace(tonfall),
    copyPlainText: () => copyPlainText(tonfall),
    explainRule: (rule, language) => explainRule(tonfall, rule, language),
    newReply: () => newReply(),
    restart: () => restart(tonfall),
    turnedOff: () => showTurnedOff(),
  };
  return [rememberDraft(), ...Object.entries(all).map(([name, run]) => commands.registerCommand(`tonfall.${name}`, run))];
}
