/**
 * Forms of company and association by country (ISO 3166-1), as the letters and digits of their abbreviations or as words. Source: gleif.org, ISO 20275, the
 * common ones. A name may have the form of any country: who is named abroad is often written so.
 */
export const FORMS_BY_COUNTRY: Readonly<Record<string, string>> = {
  AT: "gmbh ag kg og ug ev",
  BE: "bv nv vzw asbl bvba sprl sprlu sa srl scrl cv",
  BG: "ood eood ad ead",
  CH: "ag gmbh sa sarl",
  CZ: "sro as vvi",
  DE: "gmbh ag kg kgaa ug gbr ohg ev eg mbh ggmbh gag",
  DK: "aps as ivs ks",
  EE: "ou oue as",
  ES: "sl sa slu sau sll sal slp sc scoop sccl scl koop aie ute cb slne sociedad limitada anonima laboral cooperativa unipersonal",
  EU: "se geie eeig",
  FI: "oy oyj ry ab",
  FR: "sarl sas sasu sa eurl snc scop gie ei sarlau sca",
  GB: "ltd limited plc llp cic cio company",
  GR: "ae epe ike oe",
  HR: "doo dd jdoo",
  HU: "kft zrt nyrt",
  IE: "ltd limited plc dac clg",
  IT: "spa srl srls scarl scrl scpa soc",
  LT: "uab ab",
  LV: "sia as",
  NL: "bv nv vof cv",
  NO: "as asa ans",
  PL: "spzoo zoo sa",
  PT: "lda unipessoal ltda sa epe",
  RO: "srl sa",
  SE: "ab hb kb",
  SI: "doo dd",
  SK: "sro as",
  US: "inc corp corporation llc company",
};
const FORMS = new Set(Object.values(FORMS_BY_COUNTRY).flatMap((forms) => forms.split(" ")));
/** Forms that are written as several letters or words: they leave as one. */
const WRITTEN: [RegExp, string][] = [
  [/\bsociedad (?:de responsabilidad )?limitada(?: unipersonal| laboral| profesional| nueva empresa)?\b/g, " "],
  [/\bsociedad anonima(?: unipersonal| laboral)?\b/g, " "],
  [/\bsociedad cooperativa(?: limitada)?\b/g, " "],
  [/\bs ?coop(?:erativa)?\b|\bs ?koop\b|\bkoop ?elk(?:artea)?\b/g, " "],
  [/\bsp z o ?o\b|\bspolka z o ?o\b|\bs ?r ?o\b|\bv v i\b|\be ?v\b|\be v\b/g, " "],
  [/\bgesellschaft mit beschrankter haftung\b|\bgmbh(?: und)? co(?: kg)?\b|\b& co\b|\bco kg\b/g, " "],
];

/** Single letters that was with points between them are one word again: s.l. → sl. */
const joinLetters = (text: string) =>
  text.replace(/\b(?:\p{L} ){1,4}\p{L}\b/gu, (letters) => {
    const joined = letters.replaceAll(" ", "");
    return FORMS.has(joined) ? joined : letters;
  });

/** The words of a name without the form of its company, wherever that is; all of them where nothing else is left. */
export function withoutLegalForms(words: string): string[] {
  const text = joinLetters(WRITTEN.reduce((rest, [form, by]) => rest.replace(form, by), words));
  const kept = text.split(" ").filter((word, at) => word && !(FORMS.has(word) && (at > 0 || word.length > 3)));
  return kept.length > 0 ? kept : words.split(" ").filter(Boolean);
}
