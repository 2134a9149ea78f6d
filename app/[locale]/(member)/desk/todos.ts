import type { WaitingKind } from "#domain/consortia/waiting/state";
import type { Person } from "#domain/kernel/actor";
import { CONFIRMATION_ASKED_BEFORE, confirmationDue } from "#domain/organisations/confirmations/section-freshness";
import { abilities } from "#domain/organisations/policy";
import type { ProfilePart } from "#domain/organisations/state";
import { lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import type { paths } from "#lib/paths";
import { waitingHref } from "../consortia/waiting-lines.tsx";
import type { DeskFacts } from "./load.ts";

/** What waits for the reader: `of` is whom or what it is about, or the sections of the profile, `href` where it is done, `due` when it ends. */
export type Todo = {
  key:
    | "correct"
    | "correctConsortium"
    | "request"
    | "sign"
    | "coordinate"
    | "invitation"
    | "firstMeeting"
    | "meetings"
    | "agreement"
    | "renew"
    | "join"
    | "takeOver"
    | "object"
    | "stillRight"
    | "figures"
    | "message"
    | "publish"
    | "complete";
  of: string;
  sections?: ProfilePart[];
  n?: number;
  href: string;
  due?: { at: Date; zone?: string };
};

/** The desk shows no more at once. */
export const SHOWN_TODOS = 5;

/** What this person can do for the organisation now: what has a deadline first, by deadline; a page that staff hid before everything, and what nobody waits for last. */
export function todosOf(person: Person, desk: DeskFacts, to: ReturnType<typeof paths>, now: Date): Todo[] {
  const { own } = desk;
  const may = abilities(person, own);
  const correct: Todo[] =
    own.status === "hidden" && may.edit === true ? [{ key: "correct", of: own.profile.name, href: to.profile(own.slug) }] : [];
  const dated = [...fromConsortia(desk, to), ...joins(desk, to), ...ownership(desk, to)];
  return [
    ...correct,
    ...dated.toSorted((a, b) => dueOf(a) - dueOf(b)),
    ...messages(desk, to),
    ...listing(desk, may, to),
    ...stillRight(desk, may, to, now),
    ...figures(desk, may, to),
  ];
}

const dueOf = ({ due }: Todo) => due?.at.getTime() ?? Number.POSITIVE_INFINITY;

/** Which of what consortia want is among what waits; the rest is named at each consortium. */
const FROM_CONSORTIA: Partial<Record<WaitingKind, Todo["key"]>> = {
  ...{ correct: "correctConsortium", requests: "request", sign: "sign", invitation: "invitation", coordinate: "coordinate" },
  ...{ firstMeeting: "firstMeeting", meetings: "meetings", agreement: "agreement", renew: "renew" },
};

/** What consortia want of this person or of the organisation. */
const fromConsortia = ({ waiting }: DeskFacts, to: ReturnType<typeof paths>): Todo[] =>
  waiting.flatMap(({ slug, title, things }) =>
    things.flatMap(({ kind, n, due }) => {
      const key = FROM_CONSORTIA[kind];
      return key ? [{ key, of: title, n, href: waitingHref(to, slug, kind), ...(due && { due }) }] : [];
    }),
  );

/** People who ask to act for the organisation: unanswered, a request is deleted. */
const joins = ({ own, joining }: DeskFacts, to: ReturnType<typeof paths>): Todo[] =>
  joining.map(({ firstName, lastName, askedAt }) => ({
    key: "join",
    of: `${firstName} ${lastName}`,
    href: to.people(own.slug),
    due: { at: later(askedAt, lastingUntil("joinRequestOpen")) },
  }));

/** Where no owner can be reached: who may become the owner, and a former owner who can still object. */
function ownership({ own, succession }: DeskFacts, to: ReturnType<typeof paths>): Todo[] {
  const one = { of: own.profile.name, href: to.people(own.slug) };
  if (succession?.may.takeOver === true) return [{ key: "takeOver", ...one }];
  if (succession?.may.object !== true || !succession.handedAt) return [];
  return [{ key: "object", ...one, due: { at: later(succession.handedAt, lastingUntil("successionObjection")) } }];
}

/** Sections of a listed profile whose confirmation is due or soon will be: together one line, by the one that is due first. */
function stillRight({ own, sections }: DeskFacts, may: ReturnType<typeof abilities>, to: ReturnType<typeof paths>, now: Date): Todo[] {
  if (may.edit !== true || own.status !== "active" || !own.publishedAt) return [];
  const due = sections
    .map((one) => ({ section: one.section, at: confirmationDue(one) }))
    .filter(({ at }) => at < later(now, CONFIRMATION_ASKED_BEFORE))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const [first] = due;
  if (!first) return [];
  const of = due.map(({ section }) => section);
  return [
    {
      key: "stillRight",
      of: own.profile.name,
      sections: of,
      n: of.length,
      href: `${to.profile(own.slug)}#still-right`,
      due: { at: first.at },
    },
  ];
}

/** Figures of a statement of size that are older than the last closed year, or contradict the profile: one line. */
const figures = ({ own, doubts }: DeskFacts, may: ReturnType<typeof abilities>, to: ReturnType<typeof paths>): Todo[] =>
  doubts.length > 0 && may.edit === true ? [{ key: "figures", of: own.profile.name, href: to.profileOwnership(own.slug) }] : [];

const messages = ({ own, waitingMessages }: DeskFacts, to: ReturnType<typeof paths>): Todo[] =>
  waitingMessages > 0 ? [{ key: "message", of: own.profile.name, n: waitingMessages, href: to.messages() }] : [];

function listing({ own, progress }: DeskFacts, may: ReturnType<typeof abilities>, to: ReturnType<typeof paths>): Todo[] {
  if (own.publishedAt || own.status !== "active") return [];
  const [needed] = progress.missing.filter((item) => item.needed);
  if (needed) return may.edit === true ? [{ key: "complete", of: own.profile.name, href: `${to.profile(own.slug)}#${needed.field}` }] : [];
  return may.publish === true ? [{ key: "publish", of: own.profile.name, href: to.profile(own.slug) }] : [];
}
