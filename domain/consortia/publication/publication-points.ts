import { consortiumRefusal } from "#domain/calls/policy";
import type { CallKind, CallState, CallStatus } from "#domain/calls/state";
import type { RulePackId } from "#domain/consortia/state";
import type { Localised } from "#domain/kernel/state";
import type { Sector } from "#domain/organisations/state";
import type { PublicationPointId } from "./state.ts";

/** What is looked at of a consortium, and of the call that it answers, as both are now. */
export type PublicationFacts = {
  title: string;
  aim: Localised;
  closesAt: Date | null;
  rulePack: RulePackId | null;
  roles: readonly { title: string; sector: Sector; capability: string | null; work: string | null }[];
  call: CheckedCall | undefined;
};
export type CheckedCall = {
  status: CallStatus;
  kind: CallKind;
  state: CallState;
  next: { at: Date } | undefined;
  rulePack: RulePackId | null;
  sectors: readonly Sector[];
  capabilities: readonly string[];
};
export type PublicationPoint = { point: PublicationPointId; isMet: boolean };

/** So many characters say what a consortium is for: a sentence that is not only its title again. */
const ENOUGH_AIM = 60;
const EMAIL = /[^\s@]+@[^\s@]+\.\p{L}{2,}/u;
/** Nine digits or more, as telephone numbers have: two years with a dash between them have eight. */
const TELEPHONE = /\+?\d(?:[ ().-]{0,2}\d){8,}/;

/** What the portal finds of a text before others read it, in a fixed order; a point that does not apply is left out. Pure. */
export function publicationPoints(facts: PublicationFacts, now: Date): PublicationPoint[] {
  const { aim, closesAt, rulePack, roles, call } = facts;
  const found: Partial<Record<PublicationPointId, boolean>> = {
    ...(call && { call: consortiumRefusal(call) === undefined }),
    closing: closesAt !== null && now < closesAt,
    ...(call?.next && closesAt && { deadline: closesAt < call.next.at }),
    ...(call?.rulePack && { rules: rulePack === call.rulePack }),
    ...(call && call.sectors.length + call.capabilities.length > 0 && { topic: roles.some((role) => isWanted(role, call)) }),
    aim: Object.values(aim).some((text) => text.trim().length >= ENOUGH_AIM),
    work: roles.every(({ work }) => Boolean(work?.trim())),
    contact: !textsOf(facts).some((text) => EMAIL.test(text) || TELEPHONE.test(text)),
  };
  return (Object.entries(found) as [PublicationPointId, boolean][]).map(([point, isMet]) => ({ point, isMet }));
}

const isWanted = ({ sector, capability }: { sector: Sector; capability: string | null }, call: CheckedCall) =>
  call.sectors.includes(sector) || (capability !== null && call.capabilities.includes(capability));

const textsOf = ({ title, aim, roles }: PublicationFacts) => [
  title,
  ...Object.values(aim),
  ...roles.flatMap(({ title, work }) => [title, work ?? ""]),
];
