import type { Turn } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";
import type { MailTemplates } from "#domain/mails";
import { emailOrganisation } from "#domain/organisations/email-organisation";
import { paths } from "#lib/paths";
import type { ConsortiumMails } from "./mails.ts";

export type Consortium = { id: string; title: string; slug: string };
export type Told<T extends keyof ConsortiumMails> = Omit<ConsortiumMails[T], "consortium" | "path">;
/** Where the email leads. */
export type ConsortiumAddress =
  | "consortium"
  | "consortiumWorkspace"
  | "consortiumRequests"
  | "consortiumPartners"
  | "consortiumCommitments"
  | "consortiumMembership"
  | "consortiumInvitations"
  | "consortiumDocuments"
  | "consortiumMeetings"
  | "consortiumLetter";

/** Emails the owners and admins of an organisation about a consortium, each in their own language, in the transaction of the change. Returns the ids of the emails. */
export const emailAboutConsortium = <T extends keyof ConsortiumMails>(
  turn: Turn,
  { id, title, slug }: Consortium,
  organisationId: string,
  template: T,
  told: Told<T> | ((locale: Locale) => Told<T>),
  address: ConsortiumAddress = "consortiumWorkspace",
) =>
  emailOrganisation(turn, organisationId, {
    template,
    subject: { kind: "consortium", id },
    dataIn: (locale) =>
      ({
        ...(typeof told === "function" ? told(locale) : told),
        consortium: title,
        path: paths(locale)[address](slug),
      }) as MailTemplates[T],
  });
