import { baseName } from './paths.js';

/** The names of configuration files; of several in one folder the first holds. In package.json the key `tonfall` counts. */
export const CONFIG_NAMES = ['tonfall.config.yml', 'tonfall.config.yaml', 'tonfall.config.json', 'package.json'] as const;

/** Is this the path of a file that may hold settings? */
export const isConfigName = (path: string): boolean => CONFIG_NAMES.some((name) => name === baseName(path));
