import { globSync, readFileSync } from "node:fs";
import { CLUSTER_ROLES } from "#domain/access/state";
import { SUBJECT_KINDS } from "#domain/kernel/state";
import { REFUSALS } from "#domain/refusals";

const sources = globSync("{domain,worker,lib,app,demo}/**/*.{ts,tsx}")
  .filter((file) => !file.includes(".test."))
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));

/** The action of each call of record(), as it is written. */
export const recordCalls = sources.flatMap(({ file, text }) =>
  [...text.matchAll(/(?<!z\.)\brecord\(\s*(?:\{[^}]*(?:\{[^}]*\}[^}]*)?\}|\w+),\s*([^,]+),/g)].map(([, action = ""]) => ({
    ...{ file, action: action.trim(), text },
  })),
);
/** How many calls there are, however they are written. */
export const recordCallCount = sources.flatMap(({ text }) => text.match(/(?<!z\.|function )\brecord\(/g) ?? []).length;

/** What an action that is put together can be. */
const TOGETHER: Record<string, string[]> = {
  "`person.${role}_granted`": CLUSTER_ROLES.map((role) => `person.${role}_granted`),
  "`person.${role}_revoked`": CLUSTER_ROLES.map((role) => `person.${role}_revoked`),
  "`call.${status}`": ["call.published", "call.withdrawn"],
  "`${subject.kind}.sources_cited`": ["organisation.sources_cited", "consortium.sources_cited"],
  "`organisation.change_${status}`": ["organisation.change_approved", "organisation.change_declined"],
  "`organisation.${action ?? (`profile_${cause}` as const)}`": [
    ...["saved", "restored", "approved", "capabilities"].map((cause) => `organisation.profile_${cause}`),
    ...["added", "edited", "removed"].map((change) => `organisation.capability_${change}`),
  ],
};
const literals = (text: string) =>
  [...text.matchAll(new RegExp(`"((?:${SUBJECT_KINDS.join("|")})\\.\\w+)"`, "g"))].map(([, act = ""]) => act);
const isRefusal = (act: string) => (REFUSALS as readonly string[]).includes(act);

/** Actions that are put together in a way that is not listed here. */
export const unknownTemplates = recordCalls.flatMap(({ action }) => (action.startsWith("`") && !TOGETHER[action] ? action : []));

/** The name of each act that a verb records: as its call has it, or among the names in its file where the call has none. */
export const recordedActs = [
  ...new Set(
    recordCalls.flatMap(({ action, text }) => {
      if (TOGETHER[action]) return TOGETHER[action];
      return action.includes('"') ? literals(action) : literals(text).filter((act) => !isRefusal(act));
    }),
  ),
].sort();
