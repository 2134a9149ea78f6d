import fc from "fast-check";
import { cases } from "./sampled.ts";

/** What fast-check asks where a test does not say how many cases it wants. */
const UNSAID = 100;
fc.configureGlobal({ numRuns: cases(UNSAID) });
