import { slugOf } from "#domain/kernel/fold";
import { LOCALES, type Locale } from "#domain/kernel/state";
import { kindOf } from "#domain/organisations/capabilities/capability-terms";
import { type Capability, EVIDENCE_KINDS, type EvidenceKind } from "#domain/organisations/state";
import { DAY, earlier } from "#lib/clock";
import { seededIds } from "#lib/ids";
import { type Random, random } from "../random.ts";
import { ABILITIES, EVIDENCE } from "../themes/abilities.ts";
import type { Theme } from "../themes/theme.ts";

type Given = { seed: number; theme: Theme; name: string; language: Locale; today: Date };

/** What a made-up organisation can do. Its chances are its own, so that nothing else of the demonstration depends on them. */
export function madeUpCapabilities({ seed, theme, name, language, today }: Given): Capability[] {
  const chances = random(seed);
  const newId = seededIds(seed);
  if (chances.chance(0.15)) return [];
  const said = LOCALES.indexOf(language);
  const site = `https://${slugOf(name)}.example.org`;
  return (ABILITIES[theme.tails[0] ?? ""] ?? [])
    .filter(() => chances.chance(0.85))
    .map(([what, trl]): Capability => {
      const term = typeof what === "string" ? what : null;
      const days = chances.chance(0.75) ? chances.between(2, 340) : chances.between(380, 700);
      return {
        id: newId(),
        term,
        tag: typeof what === "string" ? null : (what[said] ?? null),
        trl,
        text: null,
        lang: language,
        evidence: evidenceOf(chances, term !== null && kindOf(term) === "certification", said, site),
        confirmedAt: earlier(today, days * DAY).toISOString(),
      };
    });
}

function evidenceOf(chances: Random, isCertificate: boolean, said: number, site: string): Capability["evidence"] {
  if (chances.chance(0.2)) return null;
  const kind: EvidenceKind = isCertificate ? "certificate" : chances.pick(EVIDENCE_KINDS.filter((each) => each !== "certificate"));
  return { kind, title: chances.pick(EVIDENCE[kind])[said] ?? "", url: chances.chance(0.5) ? `${site}/${kind}` : null };
}
