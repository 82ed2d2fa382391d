import { checkConfig, renderProblems } from '@tonfall/project/config';
import definitions from '@tonfall/rules/definitions';

/** Reads a configuration file as our own rules know it. Returns what is wrong, in one text. */
export function problemsOfConfig(yaml: string): string {
  const { rules } = definitions;
  const known = { rules: rules.map(({ id }) => id), categories: rules.map(({ category }) => category) };
  return renderProblems(checkConfig('tonfall.config.yml', yaml, known));
}
