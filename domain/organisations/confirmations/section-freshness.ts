import type { Locale } from "#domain/kernel/state";
import { capabilityName } from "#domain/organisations/capabilities/capability-texts";
import { fieldText, isText } from "#domain/organisations/profile/fields";
import { inLanguage } from "#domain/organisations/profile/localised";
import { PROFILE_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import type { Profile } from "#domain/organisations/state";
import { PROFILE_PARTS, type ProfilePart } from "#domain/organisations/state";
import { cutOff, lastingUntil } from "#domain/retention/lengths";
import { DAY, later } from "#lib/clock";

export type SectionConfirmation = { section: ProfilePart; confirmedAt: Date };
export type SectionFreshness = SectionConfirmation & { isStale: boolean };
/** One line of a section: the field, and its text or the codes that `terms` words. */
export type HeldLine = { field: string; text: string; terms?: string };

/** What a section holds, in the reader's language where it is written in it. */
export function sectionLines(profile: Profile, section: ProfilePart, locale: Locale): HeldLine[] {
  if (section === "capabilities")
    return profile.capabilities.map((one) => ({
      field: section,
      text: [capabilityName(one, locale).text, one.trl && `TRL ${one.trl}`].filter(Boolean).join(", "),
    }));
  return PROFILE_COLUMNS.filter((name) => PROFILE[name].part === section).flatMap((name): HeldLine[] => {
    const row: { terms?: string; control: string } = PROFILE[name];
    const text = isText(name) ? (inLanguage(profile[name], locale)?.text ?? "") : fieldText(profile, name);
    if (text === "") return [];
    const terms = row.control === "country" ? "country" : row.terms;
    return [{ field: name, text, ...(terms && { terms }) }];
  });
}

/**
 * The sections that hold something, in their order, with when each was last confirmed: one that nobody has confirmed counts from `since`, when the
 * organisation came into the portal. Capabilities count from the one that was confirmed longest ago.
 */
export function sectionFreshness(
  profile: Profile,
  confirmations: readonly SectionConfirmation[],
  { since, now }: { since: Date; now: Date },
): SectionFreshness[] {
  const limit = cutOff(now, "capability");
  return PROFILE_PARTS.filter((section) => sectionLines(profile, section, "en").length > 0).map((section) => {
    const confirmed = confirmations.find((one) => one.section === section)?.confirmedAt ?? since;
    const confirmedAt =
      section === "capabilities" ? new Date(Math.min(...profile.capabilities.map((one) => Date.parse(one.confirmedAt)))) : confirmed;
    return { section, confirmedAt, isStale: confirmedAt <= limit };
  });
}

/** From when members are asked whether a section is still right, before its confirmation is due. */
export const CONFIRMATION_ASKED_BEFORE = 30 * DAY;
/** Until when a section counts as confirmed. */
export const confirmationDue = ({ confirmedAt }: SectionConfirmation) => later(confirmedAt, lastingUntil("capability"));

/** Of sections, the stale one that was confirmed longest ago. */
export const oldestStale = (sections: readonly SectionFreshness[]): SectionFreshness | undefined =>
  sections.filter(({ isStale }) => isStale).toSorted((a, b) => a.confirmedAt.getTime() - b.confirmedAt.getTime())[0];
