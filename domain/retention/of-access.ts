import {
  administratorProposals,
  clusterRoles,
  invitations,
  organisationPeople,
  people,
  readings,
  sessions,
  setupLinks,
  signInLinks,
} from "#db/schema/access";
import { erasePerson } from "#domain/access/erasure/erase-person";
import { eraseApplication } from "#domain/membership/ending/erase-application";
import { eraseOrganisation } from "#domain/organisations/moderation/erase-organisation";
import { applyRetention } from "./apply-retention.ts";
import { classify } from "./classify.ts";

export const OF_ACCESS = [
  classify(people, {
    purpose: "Sign in, and work for an organisation or for the cluster",
    kept: ["account"],
    erasedBy: [erasePerson, applyRetention],
    personal: {
      email: "Email address",
      emailKey: "The same, as it is compared",
      firstName: "First name",
      lastName: "Last name",
      nameKey: "The name, as it is searched",
      position: "Position",
    },
    ids: ["id", "clusterId"],
  }),
  classify(sessions, {
    purpose: "Keep somebody signed in",
    kept: ["session"],
    erasedBy: [erasePerson, applyRetention],
    personal: { browser: "Name of the browser and its system" },
    ids: ["id", "tokenHash", "personId"],
  }),
  classify(readings, {
    purpose: "Find out who opened personal data: our legitimate interest, and that of whom it is about",
    kept: ["reading"],
    erasedBy: [eraseApplication, erasePerson, applyRetention],
    ids: ["personId", "subjectId"],
  }),
  classify(signInLinks, {
    purpose: "Sign in by an emailed link",
    kept: ["signInLink"],
    erasedBy: [erasePerson, applyRetention],
    personal: { returnTo: "The page that they wanted" },
    ids: ["tokenHash", "personId", "sessionId"],
  }),
  classify(setupLinks, {
    purpose: "Make the first administrator",
    kept: "One day",
    erasedBy: [applyRetention],
    ids: ["tokenHash", "clusterId"],
  }),
  classify(clusterRoles, {
    purpose: "Who may do what in the cluster",
    kept: "While they have the role",
    erasedBy: [erasePerson],
    ids: ["personId", "grantedBy"],
  }),
  classify(administratorProposals, {
    purpose: "Two people decide who administers the cluster",
    kept: ["proposal"],
    erasedBy: [erasePerson, applyRetention],
    personal: { reason: "Why, in the words of whoever proposed it" },
    ids: ["id", "clusterId", "personId", "askedBy", "confirmedBy"],
  }),
  classify(organisationPeople, {
    purpose: "Who acts for which organisation",
    kept: "While they act for it",
    erasedBy: [erasePerson, eraseOrganisation],
    ids: ["organisationId", "personId"],
  }),
  classify(invitations, {
    purpose: "Let somebody act for an organisation",
    kept: ["invitation"],
    erasedBy: [erasePerson, eraseOrganisation, applyRetention],
    personal: {
      email: "Email address",
      emailKey: "The same, as it is compared",
      firstName: "First name",
      lastName: "Last name",
      position: "Position",
    },
    ids: ["id", "tokenHash", "organisationId", "applicationId", "invitedBy"],
  }),
];
