import { evaluate, findingOf, isMet } from "#domain/consortia/eligibility/evaluate";
import type { PartnerFacts, Setting } from "#domain/consortia/eligibility/rule";
import type { RulePackId } from "#domain/consortia/state";
import type { Kind } from "#domain/organisations/state";

/** How many of the musts that fail an organisation of a kind and a country would help to meet, as a share: one that it brings nearer counts half. */
export type GapHelp = (candidate: { kind: Kind | null; country: string | null }) => number;

const NO_HELP: GapHelp = () => 0;

/** What a consortium lacks, asked for each kind and country once. Without conditions, or where no must fails, nobody helps. */
export function gapHelp(rulePack: RulePackId | null, partners: readonly PartnerFacts[], setting: Setting): GapHelp {
  if (!rulePack) return NO_HELP;
  const { rules } = evaluate(rulePack, partners, setting);
  const failing = rules.filter(({ severity, verdict }) => severity === "must" && verdict === "fail");
  if (failing.length === 0) return NO_HELP;
  const known = new Map<string, number>();
  return ({ kind, country }) => {
    const key = `${kind} ${country}`;
    const found = known.get(key) ?? helpOf({ kind, country });
    known.set(key, found);
    return found;
  };

  function helpOf(candidate: Parameters<GapHelp>[0]): number {
    const nobody = {
      id: "",
      name: "",
      isCoordinator: false,
      pic: null,
      nuts: null,
      people: null,
      owner: null,
      equalityPlan: null,
      sme: null,
    };
    const help = failing.map(({ rule, values }) => {
      const after = findingOf(rule, [...partners, { ...nobody, ...candidate }], setting);
      if (isMet(after)) return 1;
      return after.values.found > values.found ? 0.5 : 0;
    });
    return help.reduce<number>((sum, each) => sum + each, 0) / failing.length;
  }
}
