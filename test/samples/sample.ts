import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A small made-up file in a published layout: test/samples/README.md says which. Throws where there is none of that name. */
export const sample = (name: string): Buffer => readFileSync(join("test/samples", name));
