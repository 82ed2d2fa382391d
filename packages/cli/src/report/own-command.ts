/** The root of our own repository, where `npm start` is the command line. */
const REPOSITORY = 'tonfall-workspace';

/** What the reader types to start us: who has the repository and no `tonfall` on the path started by `npm start`. */
export function ownCommand(environment: Readonly<Record<string, string | undefined>>): string {
  const started = environment['npm_lifecycle_event'] === 'start' && environment['npm_package_name'] === REPOSITORY;
  return started ? 'npm start --' : 'tonfall';
}
