/** Readability by its file: the package's own entry would bring its readability test along. */
declare module '@mozilla/readability/Readability.js' {
  import { Readability } from '@mozilla/readability';
  export default Readability;
}
