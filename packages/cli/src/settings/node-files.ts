export { nodeFiles } from '@tonfall/project';
