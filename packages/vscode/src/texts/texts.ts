import { editorLanguage } from '../client/settings.js';
import { DE } from './de.js';
import { EN } from './en.js';

/** What the extension says. */
export type Texts = typeof EN;

/** In the language of VS Code, of the two we speak. */
export const texts = (): Texts => (editorLanguage() === 'de' ? DE : EN);
