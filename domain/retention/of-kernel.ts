import { auditEvents, auditPersonal, clusters, jobs, outbox } from "#db/schema/kernel";
import { erasePerson } from "#domain/access/erasure/erase-person";
import { eraseApplication } from "#domain/membership/ending/erase-application";
import { eraseOrganisation } from "#domain/organisations/moderation/erase-organisation";
import { applyRetention } from "./apply-retention.ts";
import { classify } from "./classify.ts";
import { WITH_APPLICATION } from "./of-membership.ts";

export const OF_KERNEL = [
  classify(auditEvents, {
    purpose: "Prove that decisions were made as they should, and by whom: our legitimate interest, as long as the cluster exists",
    kept: "For ever: it holds ids and codes, which lead to nobody once their rows are erased",
    erasedBy: [],
    ids: ["clusterId", "actorId", "subjectId", "personalHash", "previousHash", "hash"],
    not: {
      actorKind: "A kind from a list",
      action: "A code",
      facts: "Ids, states and counts; a test plants markers and looks for them here too",
    },
  }),
  classify(auditPersonal, {
    purpose: "Say in words what the audit tells",
    kept: [...WITH_APPLICATION, "account"],
    erasedBy: [eraseApplication, erasePerson, eraseOrganisation],
    personal: { values: "Addresses, names and reasons of an event" },
    ids: ["salt"],
  }),
  classify(outbox, {
    purpose: "Send email, and find out why one did not arrive",
    kept: ["mail"],
    erasedBy: [eraseApplication, erasePerson, eraseOrganisation, applyRetention],
    personal: { recipient: "Email address", data: "What the email says; blank once it is sent" },
    ids: ["id", "clusterId", "subjectId", "messageId"],
    not: { template: "Which email", lastError: "Codes of an error: never the words of a mail server" },
  }),
  classify(jobs, {
    purpose: "What the portal does by itself, at its time",
    kept: ["job"],
    erasedBy: [applyRetention],
    ids: ["id", "key", "payload"],
    not: { kind: "Which work", lastError: "Codes of an error" },
  }),
  classify(clusters, {
    purpose: "Name the cluster",
    kept: "While the cluster exists",
    erasedBy: [],
    ids: ["id"],
    not: { slug: "The cluster's own", name: "The cluster's own" },
  }),
];
