import { broken, floods, names, pictures } from "./images.ts";
import { archives, programs } from "./packed.ts";
import { documents } from "./pdfs.ts";
import { drawings, pages } from "./texts.ts";

/** What people send who mean harm, and what broken programs send. */
export const hostileFiles = async () => [
  ...drawings(),
  ...pages(),
  ...programs(),
  ...archives(),
  ...(await pictures()),
  ...(await floods()),
  ...(await broken()),
  ...names(),
  ...documents(),
];
