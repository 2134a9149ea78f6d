import fc from "fast-check";
import { cases } from "./sampled.ts";

/** What fast-check asks where a test does not say how many cases it wants. */
const UNSAID = 100;
/** Where the cases of every run begin, so that it asks the same ones each time. */
const SEED = 20_261_207;

/** `npm run cases` asks more cases than a run does, and others each time. */
fc.configureGlobal(process.env.PORTAL_TEST_CASES ? { numRuns: cases(UNSAID) } : { seed: SEED });
