// What an editor without a disk can use: nothing here, or below, asks Node for anything.
export { formatOf, isDraftName, isToolFolder } from './drafts/names.js';
export { joinPath } from './files/access.js';
export type { FileAccess, FolderEntry } from './files/access.js';
export { createConfigs } from './config/configs.js';
export type { Configs } from './config/configs.js';
export { withAllowed, withRule } from './config/edit.js';
export { CONFIG_NAMES, isConfigName } from './config/names.js';
export { parentPath } from './config/paths.js';
export { checkConfig } from './config/read.js';
export type { ConfigProblem, ConfigValue, FileConfig, Known, Settings } from './config/settings.js';
export { renderProblem, renderProblems } from './rules/problem.js';
