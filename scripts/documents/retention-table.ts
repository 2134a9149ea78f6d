import type { ClassifiedColumn } from "#domain/retention/classify";
import { type LengthKey, RETENTION_LENGTHS } from "#domain/retention/lengths";
import { BESIDE, RETENTION } from "#domain/retention/retention";

const WHEN: Record<LengthKey, string> = {
  unconfirmed: "an application, or a request to act for an organisation, whose address nobody confirmed",
  draft: "a draft that nobody sent, from when it was begun",
  ended: "a refused or withdrawn application, from its end",
  membership: "a membership that has ended, with its application, from its end",
  endedConsortium: "a consortium that has ended, with what its partners wrote, signed and shared, from its end",
  account: "the account of somebody who acts for nobody any more, from the last thing that they did",
  invitation: "an invitation, from when it was accepted, revoked or ran out",
  proposal: "a proposal about an administrator, from when it was made",
  reading: "that somebody of the staff opened personal data, from when they did",
  joinRequest: "a request to act for an organisation, from its answer, or from when it was made if nobody answers",
  joinAnswerLink: "the link by which an owner or admin answers a request",
  succession: "that no owner of an organisation can be reached, from when it was noticed",
  message: "a message between organisations with its answer, from when it was sent",
  roomDownload: "that somebody saved a document of a consortium, from when they did",
  signInLink: "a link to sign in; its row a day longer",
  applicationLink: "the applicant's link; the row of a link as long again",
  collaboratorLink: "a collaborator's link",
  invitationLink: "the link of an invitation",
  memberReferenceLink: "the link that asks a member about an applicant",
  confirmationLink: "the link by which somebody confirms a section of a profile",
  session: "a session, from the sign-in",
  unfinished: "what a browser keeps of a form that was refused, or of an address to sign in with",
  messageDraft: "what a browser keeps of a message for a discussion that was typed and not sent",
  applicantDraft: "what a browser keeps of an application that was typed and not saved",
  stepDraft: "what a browser keeps of a step on an application that was typed and not sent",
  profileDraft: "what a browser keeps of a profile that was typed and not saved",
  sentForm: "what a browser keeps of the membership form that it sent",
  mail: "an email, from when it was sent or given up",
  job: "what the portal had to do by itself, from when it was done",
  mergeUndo: "the rows from before a merge, from the merge",
  importFile: "a file that staff import, with its rows, from its last step",
  absence: "an absence, from its end",
  copy: "the copy of the database from before an update",
  strayFile: "a file that was not uploaded whole",
};
const said = (key: LengthKey) => `${RETENTION_LENGTHS[key].n} ${RETENTION_LENGTHS[key].unit}${RETENTION_LENGTHS[key].n === 1 ? "" : "s"}`;
const howLong = (kept: ClassifiedColumn["kept"]) =>
  typeof kept === "string" ? kept : kept.map((key) => `${said(key)}: ${WHEN[key]}`).join("; ");
const inWords = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What is not personal is left out, with its reason in `domain/retention`: this page is about people. */
function section({ table, purpose, kept, erasedBy, personal, ids }: ClassifiedColumn) {
  const rows = Object.entries(personal).map(([column, what]) => `- \`${inWords(column)}\`: ${what}`);
  const rest = ids.length > 0 ? `Ids and hashes: ${ids.map((id) => `\`${inWords(id)}\``).join(", ")}.` : "";
  const erased = erasedBy.length > 0 ? `\n**Erased by:** ${erasedBy.map((name) => `\`${name}\``).join(", ")}` : "";
  return [`### ${table}`, `**Why:** ${purpose}\n**How long:** ${howLong(kept)}${erased}`, rows.join("\n"), rest]
    .filter(Boolean)
    .join("\n\n");
}

const HEAD = `# What is kept of people, how long, and what erases it

Written by \`npm run retention\` from \`domain/retention\`, which the verbs, the jobs and the privacy notice read too. A test fails while this page differs, and
while a column of text or JSON in \`db/schema\` is not classified there.`;

const KEPT = `## What stays when a person is erased

- The audit's events, with ids in place of names: that something was decided, when, and by which id.
- What they decided, voted, scored and noted about others, without their name: a dash is in its place.
- The approved application of their organisation, without them: it is the organisation's. Its documents are its own; whoever answers a request reads them.
- What others wrote in their own words, such as a note that names them: whoever answers a request searches for it.

Nobody is erased who is the last owner of a member, an administrator of the cluster, the subject of an open proposal, or an applicant whose application is not
decided: that is resolved first. Mail servers, and backups that the operator makes, have their own time.`;

const times = () => (Object.keys(RETENTION_LENGTHS) as LengthKey[]).map((key) => `- ${said(key)}: ${WHEN[key]}`).join("\n");

/** docs/retention.md, whole. */
export const retentionPage = () =>
  `${[
    HEAD,
    `## The times\n\n${times()}`,
    KEPT,
    `## Table by table`,
    ...RETENTION.filter(({ personal }) => Object.keys(personal).length > 0).map(section),
    `## Tables that hold nothing of a person but ids`,
    ...RETENTION.filter(({ personal }) => Object.keys(personal).length === 0).map(section),
    `## Beside the schema\n\n${Object.entries(BESIDE)
      .map(([name, what]) => `- \`${name}\`: ${what}`)
      .join("\n")}`,
  ].join("\n\n")}\n`;
