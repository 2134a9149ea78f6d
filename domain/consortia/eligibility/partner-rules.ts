import { countedBy } from "./counting.ts";
import { failed, type Missing, notAsked, type PartnerFacts, passed, type Rule, type Setting, undecided } from "./rule.ts";
import { countedIn } from "./who-counts.ts";

/** Whether a text has the form of a participant code. */
export const isParticipantCode = (text: string) => /^\d{9}$/.test(text);

/** Every participant is in the Participant Register: a code of nine digits, and not that of another partner. */
export const pic: Rule = (partners) => {
  if (partners.length === 0) return notAsked();
  const stated = partners.filter((partner) => partner.pic !== null);
  const wrong = stated.filter(
    ({ id, pic }) => !isParticipantCode(pic ?? "") || stated.some((other) => other.id !== id && other.pic === pic),
  );
  const said = { needed: partners.length, found: stated.length - wrong.length };
  if (wrong.length > 0) return failed({ ...said, partners: wrong.map(({ id }) => id) });
  const silent = partners.filter((partner) => partner.pic === null);
  return silent.length > 0
    ? undecided(
        silent.map(({ id }) => ({ what: "pic", of: id })),
        said,
      )
    : passed([], said);
};

/** Each affiliated entity belongs to a beneficiary of the consortium. */
export const affiliated: Rule = (partners) => {
  const entities = partners.filter(({ participation }) => participation === "affiliated");
  if (entities.length === 0) return notAsked();
  const isBeneficiary = (id: string) => countedIn("memberState", partners).some((one) => one.id === id);
  const wrong = entities.filter(({ affiliatedTo }) => affiliatedTo != null && !isBeneficiary(affiliatedTo));
  if (wrong.length > 0) return failed({ partners: wrong.map(({ id }) => id) });
  const silent = entities.filter(({ affiliatedTo }) => affiliatedTo == null);
  return silent.length > 0 ? undecided(silent.map(({ id }) => ({ what: "beneficiary", of: id }))) : passed([], { found: entities.length });
};

/** Public bodies, universities and research organisations of member states and associated countries have a gender equality plan when the grant is signed. */
export const equalityPlan: Rule = (partners, setting) => {
  if (partners.every((partner) => needsPlan(partner, setting) === false)) return notAsked({ found: partners.length });
  const without = partners.filter((partner) => needsPlan(partner, setting) === true && partner.equalityPlan === false);
  if (without.length > 0) return failed({ partners: without.map(({ id }) => id) });
  const missing = partners.flatMap((partner) => planUnknown(partner, setting));
  return missing.length > 0 ? undecided(missing) : passed([], { found: partners.filter(({ equalityPlan }) => equalityPlan).length });
};

/** Whether a partner needs a plan; undefined where its kind or its country leaves it open. */
function needsPlan(partner: PartnerFacts, setting: Setting): boolean | undefined {
  if (partner.kind === "company") return false;
  const { counts } = countedBy(partner, setting);
  if (counts === "no") return false;
  // A hospital or a care home may be a public body or a business.
  if (partner.kind === null || partner.kind === "careProvider" || counts === "maybe") return undefined;
  return true;
}

function planUnknown(partner: PartnerFacts, setting: Setting): Missing[] {
  const needs = needsPlan(partner, setting);
  if (needs === false || partner.equalityPlan === true) return [];
  if (needs) return [{ what: "equalityPlan", of: partner.id }];
  const counted = countedBy(partner, setting);
  return [{ what: counted.counts === "maybe" ? counted.what : "publicBody", of: partner.id }];
}
