import { isMainThread } from "node:worker_threads";
import { whenParentEnds } from "../../../scripts/orphan.mjs";

// The runner kills a process of tests that passes its time limit, which then ends none of its portals.
if (isMainThread) whenParentEnds(() => process.kill(process.pid, "SIGTERM"));
